import { useState } from 'react';
import { Button } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand } from '../graphql/use-command.ts';
import { DeclineCooperationDocument, type MyPageQuery, type ProposalCardFragment } from '../operations/client.ts';
import type { Outcome } from '../shell/outcome.tsx';
import { useWords } from '../words/language.tsx';
import { consentWords } from './consent.words.ts';
import { myRefusalWords } from './my-page.words.ts';

interface DeclineCooperationProps {
  readonly proposal: ProposalCardFragment;
  readonly presets: MyPageQuery['presets'];
  readonly refresh: () => void;
  readonly outcome: Outcome;
}

/** What happens after a no, in sight, and the no itself. */
export function DeclineCooperation({ proposal, presets, refresh, outcome }: DeclineCooperationProps) {
  const words = useWords(consentWords);
  const refusals = useWords(myRefusalWords);
  const [sure, setSure] = useState(false);
  const { state, send } = useCommand(DeclineCooperationDocument);
  const consequences = [...new Set(presets.map(({ ifNo }) => ifNo))];
  const decline = async () => {
    if (!(await send((commandId) => ({ commandId, proposalId: proposal.id })))) return;
    outcome.say(words.saidNo);
    refresh();
  };
  return (
    <div className="stack if-no">
      <h3 className="small-heading">{words.ifNo}</h3>
      {consequences.map((consequence) => (
        <p key={consequence}>{consequence}</p>
      ))}
      <div className="actions">
        {sure ? (
          <>
            <span>{words.sureNo}</span>
            <Button variant="secondary" onClick={() => void decline()} loading={state.status === 'sending'}>
              {words.reallyNo}
            </Button>
          </>
        ) : (
          <Button variant="secondary" onClick={() => setSure(true)}>
            {words.no}
          </Button>
        )}
      </div>
      <CommandNotice state={state} refusals={refusals} />
    </div>
  );
}
