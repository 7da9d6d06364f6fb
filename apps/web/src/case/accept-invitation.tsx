import { Button } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand } from '../graphql/use-command.ts';
import { AcceptInvitationDocument } from '../operations/joint-case.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { useCase } from './case-context.tsx';
import { caseWords } from './case.words.ts';

/** An invitation to one's own unit, and the way to say yes. */
export function Invitation() {
  const words = useWords(caseWords);
  const { jointCase, refresh } = useCase();
  const refusals = useWords(refusalWords);
  const outcome = useOutcome();
  const { state, send } = useCommand(AcceptInvitationDocument);
  const invited = jointCase.participants.some((one) => one.isMe && one.status === 'INVITED');
  const join = async () => {
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id })))) return;
    outcome.say(words.joined);
    refresh();
  };
  return (
    <div className="no-print">
      <OutcomeNotice outcome={outcome} />
      {invited ? (
        <div className="card stack">
          <p>{words.invitedHelp}</p>
          <div>
            <Button onClick={() => void join()} loading={state.status === 'sending'}>
              {words.acceptInvitation}
            </Button>
          </div>
          <CommandNotice state={state} refusals={refusals} />
        </div>
      ) : null}
    </div>
  );
}
