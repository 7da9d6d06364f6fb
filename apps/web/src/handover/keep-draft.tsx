import { Button } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { textOrNull } from '../forms/rules.ts';
import { useCommand } from '../graphql/use-command.ts';
import { SaveHandoverDraftDocument } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { onwardsWords } from './onwards.words.ts';

interface KeepDraftProps {
  readonly needId: string;
  readonly toUnitId: string | null;
  readonly message: string;
}

/** Keeps what is written for the unit, so that a colleague can go on with it. */
export function KeepDraft({ needId, toUnitId, message }: KeepDraftProps) {
  const words = useWords(onwardsWords);
  const { id: caseId } = useCase().jointCase;
  const { state, send } = useCommand(SaveHandoverDraftDocument);
  const draft = { caseId, needId, toUnitId, message: textOrNull(message) };
  return (
    <>
      <Button
        type="button"
        variant="tertiary"
        size="small"
        loading={state.status === 'sending'}
        onClick={() => void send((commandId) => ({ commandId, ...draft }))}
      >
        {words.keepDraft}
      </Button>
      <p className="quiet" role="status">
        {state.status === 'accepted' ? words.draftKept : ''}
      </p>
      <CommandNotice state={state} refusals={useWords(refusalWords)} />
    </>
  );
}
