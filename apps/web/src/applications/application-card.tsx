import type { ApplicationsQuery } from '../operations/husbanken.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { PersonalText } from '../shell/personal-text.tsx';
import { Unfolding } from '../shell/unfolding.tsx';
import { formatDay, formatMonth } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { formatKroner } from '../words/money.ts';
import { vedtakOutcomeWords, vedtakWords } from '../vedtak/vedtak.words.ts';
import { AllowanceFields } from './allowance-fields.tsx';
import { applicationsWords } from './applications.words.ts';

export type Application = ApplicationsQuery['applications']['edges'][number]['node'];

interface ApplicationCardProps {
  readonly application: Application;
  readonly refresh: () => void;
}

/** An application, what was decided about it, and the form that decides it. */
export function ApplicationCard({ application, refresh }: ApplicationCardProps) {
  const words = useWords(applicationsWords);
  const vedtak = useWords(vedtakWords);
  const { language } = useLanguage();
  const outcome = useOutcome();
  const done = () => {
    outcome.say(vedtak.allowanceSaved);
    refresh();
  };
  return (
    <li className="card stack">
      <p className="record-head">
        <strong>{application.applicationNumber}</strong>
        <span>
          <PersonalText text={application.applicant} />
        </span>
        <span className="quiet">
          {words.received} {formatDay(application.receivedOn, language)}
        </span>
      </p>
      <Decision application={application} />
      <OutcomeNotice outcome={outcome} />
      <Unfolding label={application.decision === null ? vedtak.allowance : vedtak.allowanceChange}>
        {(close) => (
          <AllowanceFields
            application={application}
            onClose={close}
            onDone={() => {
              close();
              done();
            }}
          />
        )}
      </Unfolding>
    </li>
  );
}

function Decision({ application: { decision } }: Pick<ApplicationCardProps, 'application'>) {
  const words = useWords(applicationsWords);
  const outcomes = useWords(vedtakOutcomeWords);
  const { language } = useLanguage();
  if (decision === null) return <p className="quiet">{words.undecided}</p>;
  const { outcome, monthlyNok, fromMonth, decidedOn } = decision;
  const granted =
    monthlyNok === null || fromMonth === null
      ? ''
      : `, ${words.monthly(formatKroner(monthlyNok), formatMonth(fromMonth, language))}`;
  return (
    <p>
      <strong>{outcomes[outcome]}</strong>
      {granted}. <span className="quiet">{words.decided(formatDay(decidedOn, language))}</span>
    </p>
  );
}
