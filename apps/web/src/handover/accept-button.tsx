import { Button } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { useCommand } from '../graphql/use-command.ts';
import { AcceptHandoverDocument } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import type { AnswerProps } from './handover-answers.tsx';
import { handoverWords } from './handover.words.ts';

/** *Jeg tar den*, in one press. */
export function AcceptButton({ handover, onDone }: AnswerProps) {
  const words = useWords(handoverWords);
  const refusals = useWords(refusalWords);
  const { jointCase, refresh } = useCase();
  const { state, send } = useCommand(AcceptHandoverDocument);
  const accept = async () => {
    if (!(await send((commandId) => ({ commandId, caseId: jointCase.id, handoverId: handover.id })))) return;
    onDone(words.accepted);
    refresh();
  };
  return (
    <>
      <Button onClick={() => void accept()} loading={state.status === 'sending'}>
        {words.ACCEPT}
      </Button>
      <CommandNotice state={state} refusals={refusals} />
    </>
  );
}
