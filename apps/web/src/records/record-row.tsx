import { Tag } from '@navikt/ds-react';
import { Link } from 'react-router';
import type { RecordRowFragment } from '../operations/joint-case.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { Unfolding } from '../shell/unfolding.tsx';
import { formatInstant } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { ProposeForm } from './propose-form.tsx';
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
  const done = () => {
    outcome.say(words.sent);
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
      <Standing record={record} />
      <OutcomeNotice outcome={outcome} />
      {record.proposal === null ? (
        <Unfolding label={words.ask}>
          {(close) => <ProposeForm record={record} onDone={done} onClose={close} />}
        </Unfolding>
      ) : null}
    </li>
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
