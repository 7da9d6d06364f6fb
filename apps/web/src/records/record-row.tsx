import { Tag } from '@navikt/ds-react';
import { Link } from 'react-router';
import type { RecordRowFragment } from '../operations/joint-case.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { Unfolding } from '../shell/unfolding.tsx';
import { formatInstant } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { ProposeForm } from './propose-form.tsx';
import { PaperPackLink } from '../paper-pack/paper-pack-link.tsx';
import { RecordOrders } from './record-orders.tsx';
import { SpokenConsent } from './spoken-consent.tsx';
import { proposalStatusWords, recordsWords } from './records.words.ts';

interface RecordRowProps {
  readonly record: RecordRowFragment;
  readonly refresh: () => void;
}

/** One record, and where the question about cooperation stands. */
export function RecordRow({ record, refresh }: RecordRowProps) {
  const words = useWords(recordsWords);
  const { language } = useLanguage();
  const outcome = useOutcome();
  const done = (text: string) => {
    outcome.say(text);
    refresh();
  };
  return (
    <li className="card stack">
      <p className="record-head">
        <strong>
          <PersonalText text={record.name} />
        </strong>
        <span>{record.sentence}</span>
        <span className="quiet">{formatInstant(record.recordedAt, language)}</span>
      </p>
      <Later record={record} />
      <Standing record={record} />
      <OutcomeNotice outcome={outcome} />
      {record.proposal === null ? (
        <Unfolding label={words.ask}>
          {(close) => <ProposeForm record={record} onDone={() => done(words.sent)} onClose={close} />}
        </Unfolding>
      ) : null}
      <SpokenConsent record={record} onDone={done} />
      <PaperPackLink record={record} />
      <RecordOrders record={record} onDone={done} />
    </li>
  );
}

/** What was registered on it later, oldest first. */
function Later({ record: { later } }: { readonly record: RecordRowFragment }) {
  const { language } = useLanguage();
  if (later.length === 0) return null;
  return (
    <ul className="record-later">
      {later.map(({ id, recordedAt, sentence }) => (
        <li key={id}>
          {sentence} <span className="quiet">{formatInstant(recordedAt, language)}</span>
        </li>
      ))}
    </ul>
  );
}

function Standing({ record: { proposal, caseId } }: { readonly record: RecordRowFragment }) {
  const words = useWords(recordsWords);
  const statuses = useWords(proposalStatusWords);
  if (proposal === null) return null;
  const colour = proposal === 'AGREED' ? 'success' : proposal === 'ASKED' ? 'warning' : 'neutral';
  return (
    <p className="record-standing">
      <Tag size="small" variant="moderate" data-color={colour}>
        {statuses[proposal]}
      </Tag>
      {caseId === null ? null : (
        <Link className="link" to={`/sak/${encodeURIComponent(caseId)}`}>
          {words.openCase}
        </Link>
      )}
    </p>
  );
}
