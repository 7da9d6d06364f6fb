import { useState } from 'react';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand, type CommandAnswer } from '../graphql/use-command.ts';
import {
  ShareChildrensHousingNeedDocument,
  ShareHousingAllowanceDocument,
  type HeldFactKind,
  type ShareHousingAllowanceInput,
} from '../operations/client.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { useWords } from '../words/language.tsx';
import { heldWords, toldWords } from './held.words.ts';
import { myRefusalWords, type PersonRefusal } from './my-page.words.ts';

interface TellOnProps {
  readonly kind: HeldFactKind;
  readonly caseId: string;
  readonly refresh: () => void;
}

/** The way to tell it on, for those facts that have one. */
export function TellOn(props: TellOnProps) {
  switch (props.kind) {
    case 'HOUSING_ALLOWANCE':
      return <Asked {...props} mutation={ShareHousingAllowanceDocument} />;
    case 'CHILDRENS_HOUSING_NEED':
      return <Asked {...props} mutation={ShareChildrensHousingNeedDocument} />;
    case 'AFTERCARE_PLAN':
      return null;
  }
}

interface AskedProps<Code> extends TellOnProps {
  readonly mutation: TypedDocumentNode<CommandAnswer<Code>, { input: ShareHousingAllowanceInput }>;
}

/** What a yes and a no lead to, both in sight before either is said. */
function Asked<Code extends PersonRefusal>({ kind, caseId, refresh, mutation }: AskedProps<Code>) {
  const words = useWords(heldWords);
  const told = useWords(toldWords);
  const outcome = useOutcome();
  const [asking, setAsking] = useState(false);
  const { state, send } = useCommand(mutation);
  const tell = async () => {
    if (!(await send((commandId) => ({ commandId, caseId })))) return;
    setAsking(false);
    outcome.say(words.told);
    refresh();
  };
  if (outcome.text !== undefined) return <OutcomeNotice outcome={outcome} />;
  if (!asking)
    return (
      <div>
        <Button variant="secondary" onClick={() => setAsking(true)}>
          {words.tell}
        </Button>
      </div>
    );
  return (
    <div className="stack if-no">
      <h3 className="small-heading">{words.ifYes}</h3>
      <p>{told[kind]}</p>
      <h3 className="small-heading">{words.ifNo}</h3>
      <p>{words.nothing}</p>
      <div className="actions">
        <Button onClick={() => void tell()} loading={state.status === 'sending'}>
          {words.sure}
        </Button>
        <Button variant="secondary" onClick={() => setAsking(false)}>
          {words.cancel}
        </Button>
      </div>
      <CommandNotice state={state} refusals={useWords(myRefusalWords)} />
    </div>
  );
}
