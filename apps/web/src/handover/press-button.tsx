import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand, type CommandAnswer } from '../graphql/use-command.ts';
import type { HandoverInput } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords, type WorkerRefusal } from '../words/refusals.words.ts';
import type { AnswerProps } from './handover-answers.tsx';

interface PressProps<Code> extends AnswerProps {
  readonly label: string;
  readonly said: string;
  readonly mutation: TypedDocumentNode<CommandAnswer<Code>, { input: HandoverInput }>;
}

/** An answer that is given in one press, with nothing to fill in. */
export function PressButton<Code extends WorkerRefusal>({ handover, onDone, label, said, mutation }: PressProps<Code>) {
  const refusals = useWords(refusalWords);
  const { jointCase, refresh } = useCase();
  const { state, send } = useCommand(mutation);
  const press = async () => {
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, handoverId: handover.id })))) return;
    onDone(said);
    refresh();
  };
  return (
    <>
      <Button variant="secondary" onClick={() => void press()} loading={state.status === 'sending'}>
        {label}
      </Button>
      <CommandNotice state={state} refusals={refusals} />
    </>
  );
}
