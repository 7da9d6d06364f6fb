import { useState } from 'react';
import { Button, Tag } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand } from '../graphql/use-command.ts';
import { WithdrawConsentDocument, type AccessRowFragment, type MyCaseCardFragment } from '../operations/client.ts';
import { unitLine } from '../people/unit-line.tsx';
import { OutcomeNotice, useOutcome, type Outcome } from '../shell/outcome.tsx';
import { Page } from '../shell/page.tsx';
import { ViewState } from '../shell/view-state.tsx';
import { formatDay, inOslo } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { wordFor } from '../words/open-codes.words.ts';
import { accessWords } from './access.words.ts';
import { EndCooperation } from './end-cooperation.tsx';
import { yourClassWords } from './looks.words.ts';
import { myRefusalWords } from './my-page.words.ts';
import { useMyPage } from './use-my-page.ts';

/** Who may see what, until when, and the way to take it back. */
export function AccessPage() {
  const words = useWords(accessWords);
  const view = useMyPage();
  const outcome = useOutcome();
  return (
    <Page title={words.title}>
      <p className="lead">{words.lead}</p>
      <OutcomeNotice outcome={outcome} />
      <ViewState view={view}>
        {({ cases }) =>
          cases.every(({ access }) => access.length === 0) ? (
            <p className="empty">{words.none}</p>
          ) : (
            cases.map((one) => <AccessOn key={one.id} myCase={one} refresh={view.refresh} outcome={outcome} />)
          )
        }
      </ViewState>
    </Page>
  );
}

interface AccessOnProps {
  readonly myCase: MyCaseCardFragment;
  readonly refresh: () => void;
  readonly outcome: Outcome;
}

function AccessOn({ myCase: { id: caseId, access: rows, course }, ...told }: AccessOnProps) {
  return (
    <>
      {rows.map((access) => (
        <AccessCard key={access.id} access={access} caseId={caseId} {...told} />
      ))}
      {course.status === 'CLOSED' ? null : <EndCooperation caseId={caseId} {...told} />}
    </>
  );
}

interface AccessCardProps {
  readonly access: AccessRowFragment;
  readonly caseId: string;
  readonly refresh: () => void;
  readonly outcome: Outcome;
}

function AccessCard(props: AccessCardProps) {
  const words = useWords(accessWords);
  const classes = useWords(yourClassWords);
  const { language } = useLanguage();
  const { unit, fieldClasses, until, ended } = props.access;
  return (
    <article className={ended ? 'card stack access-ended' : 'card stack'}>
      <h2 className="card-title">{unitLine(unit)}</h2>
      {ended ? (
        <p>
          <Tag size="small">{words.ended}</Tag>
        </p>
      ) : (
        <>
          <p>
            {words.sees}: {fieldClasses.map((one) => wordFor(classes, one)).join(', ')}.
          </p>
          <p className="quiet">{words.until(formatDay(inOslo(until).day, language))}</p>
          <Withdraw {...props} />
        </>
      )}
    </article>
  );
}

function Withdraw({ access, caseId, refresh, outcome }: AccessCardProps) {
  const words = useWords(accessWords);
  const refusals = useWords(myRefusalWords);
  const [sure, setSure] = useState(false);
  const { state, send } = useCommand(WithdrawConsentDocument);
  const unit = unitLine(access.unit);
  const withdraw = async () => {
    if (!(await send((commandId) => ({ commandId, caseId, accessId: access.id })))) return;
    outcome.say(words.withdrawn(unit));
    refresh();
  };
  return (
    <div className="stack">
      {sure ? <p>{words.consequence}</p> : null}
      <div>
        {sure ? (
          <Button onClick={() => void withdraw()} loading={state.status === 'sending'}>
            {words.sure}
          </Button>
        ) : (
          <Button variant="secondary" onClick={() => setSure(true)}>
            {words.withdraw(unit)}
          </Button>
        )}
      </div>
      <CommandNotice state={state} refusals={refusals} />
    </div>
  );
}
