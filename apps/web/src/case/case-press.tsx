import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { Button } from '@navikt/ds-react';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand, type CommandAnswer } from '../graphql/use-command.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { WorkerRefusal } from '../words/worker-refusal.ts';
import { useCase } from './case-context.tsx';
import type { CaseOrder } from './case-order-form.tsx';

interface CasePressProps<Input extends CaseOrder, Code extends WorkerRefusal> {
  readonly label: string;
  readonly mutation: TypedDocumentNode<CommandAnswer<Code>, { input: Input }>;
  readonly order: (begin: CaseOrder) => Input;
}

/** An order about the case in one press, with nothing to fill in. */
export function CasePress<Input extends CaseOrder, Code extends WorkerRefusal>({
  label,
  mutation,
  order,
}: CasePressProps<Input, Code>) {
  const { jointCase, refresh } = useCase();
  const { state, send } = useCommand(mutation);
  const press = async () => {
    if (await send((commandId) => order({ commandId, caseId: jointCase.id }))) refresh();
  };
  return (
    <div className="no-print">
      <Button size="small" variant="secondary" onClick={() => void press()} loading={state.status === 'sending'}>
        {label}
      </Button>
      <CommandNotice state={state} refusals={useWords(refusalWords)} />
    </div>
  );
}
