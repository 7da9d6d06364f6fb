import { Button } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand } from '../graphql/use-command.ts';
import { WithdrawHandoverDocument } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { AnswerProps } from './handover-answers.tsx';
import { handoverWords } from './handover.words.ts';

export function WithdrawButton({ handover, onDone }: AnswerProps) {
  const words = useWords(handoverWords);
  const refusals = useWords(refusalWords);
  const { jointCase, refresh } = useCase();
  const { state, send } = useCommand(WithdrawHandoverDocument);
  const withdraw = async () => {
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, handoverId: handover.id })))) return;
    onDone(words.withdrawn);
    refresh();
  };
  return (
    <>
      <Button variant="secondary" onClick={() => void withdraw()} loading={state.status === 'sending'}>
        {words.WITHDRAW}
      </Button>
      <CommandNotice state={state} refusals={refusals} />
    </>
  );
}
