import { Table } from '@navikt/ds-react';
import { Link } from 'react-router';
import type { ReleaseRowFragment } from '../operations/joint-case.ts';
import { PersonalText } from '../shell/personal-text.tsx';
import { formatWeekday, fromToday } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { FlagTag, Untaken } from './release-marks.tsx';
import { releasesWords } from './releases.words.ts';

const columns = ['person', 'releaseOn', 'daysLeft', 'flag', 'left', 'untaken'] as const;

/** The board's rows, the nearest release first. */
export function ReleaseTable({ rows }: { readonly rows: readonly ReleaseRowFragment[] }) {
  const words = useWords(releasesWords);
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
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </Table.Body>
      </Table>
    </div>
  );
}

function Row({ row }: { readonly row: ReleaseRowFragment }) {
  const words = useWords(releasesWords);
  const { language } = useLanguage();
  return (
    <Table.Row>
      <Table.HeaderCell scope="row">
        <Link className="link" to={`/sak/${encodeURIComponent(row.caseId)}`}>
          <PersonalText text={row.person} />
        </Link>{' '}
        <span className="quiet">{words.caseNumber(row.caseNumber)}</span>
      </Table.HeaderCell>
      <Table.DataCell>{formatWeekday(row.releaseOn, language)}</Table.DataCell>
      <Table.DataCell>{fromToday(row.releaseOn, language)}</Table.DataCell>
      <Table.DataCell>
        <FlagTag flag={row.fridayOrHoliday} />
      </Table.DataCell>
      <Table.DataCell>{row.milestonesLeft}</Table.DataCell>
      <Table.DataCell>
        <Untaken areas={row.nobodyHasTaken} />
      </Table.DataCell>
    </Table.Row>
  );
}
