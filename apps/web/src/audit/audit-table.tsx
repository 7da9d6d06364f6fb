import { Table, Tag } from '@navikt/ds-react';
import type { AuditRowFragment } from '../operations/supervision.ts';
import { unitLine } from '../people/unit-line.tsx';
import { compactInstant } from '../words/dates.ts';
import { useWords } from '../words/language.tsx';
import { fieldClassWords, purposeWords, roleWords, wordFor } from '../words/open-codes.words.ts';
import { auditKindWords, auditWords, basisWords } from './audit.words.ts';

const columns = ['when', 'who', 'what', 'about', 'why', 'basis'] as const;

export function AuditTable({ entries }: { readonly entries: readonly AuditRowFragment[] }) {
  const words = useWords(auditWords);
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={words.title}>
      <Table size="small">
        <Table.Header>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {words[column]}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {entries.map((entry) => (
            <Row key={entry.id} entry={entry} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Row({ entry }: { readonly entry: AuditRowFragment }) {
  const words = useWords(auditWords);
  const kinds = useWords(auditKindWords);
  const classes = useWords(fieldClassWords);
  const purposes = useWords(purposeWords);
  const colour = entry.kind === 'DENIED' ? 'danger' : entry.kind === 'DID' ? 'accent' : 'neutral';
  return (
    <Table.Row>
      <Table.DataCell className="when">{compactInstant(entry.at)}</Table.DataCell>
      <Table.DataCell>
        <Who entry={entry} />
      </Table.DataCell>
      <Table.DataCell>
        <Tag size="small" variant="moderate" data-color={colour}>
          {kinds[entry.kind]}
        </Tag>
        {entry.eventWords === null ? null : <span className="event-name">{entry.eventWords}</span>}
        {entry.event === null ? null : <code className="event-code quiet">{entry.event}</code>}
        {entry.ownRecord ? <span className="quiet"> {words.ownRecord}</span> : null}
      </Table.DataCell>
      <Table.DataCell>{entry.fieldClasses.map((one) => wordFor(classes, one)).join(', ')}</Table.DataCell>
      <Table.DataCell>{wordFor(purposes, entry.purpose)}</Table.DataCell>
      <Table.DataCell>{entry.basis === null ? null : <Basis text={entry.basis} />}</Table.DataCell>
    </Table.Row>
  );
}

/** The basis and the version of the policy that it was read in: `consent 2026-1`. */
function Basis({ text }: { readonly text: string }) {
  const words = useWords(basisWords);
  const [code = '', version] = text.split(' ');
  return (
    <>
      {wordFor(words, code)} {version === undefined ? null : <span className="quiet">({version})</span>}
    </>
  );
}

function Who({ entry: { unit, role, actorKind } }: { readonly entry: AuditRowFragment }) {
  const words = useWords(auditWords);
  const roles = useWords(roleWords);
  if (unit === null) return actorKind === 'CLIENT' ? words.person : words.platform;
  return (
    <>
      {unitLine(unit)} <span className="quiet">({wordFor(roles, role)})</span>
    </>
  );
}
