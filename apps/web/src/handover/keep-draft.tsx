import { Button } from '@navikt/ds-react';
import { useCase } from '../case/case-context.tsx';
import { CommandNotice } from '../forms/command-notice.tsx';
import { textOrNull } from '../forms/rules.ts';
import { useCommand } from '../graphql/use-command.ts';
import { DiscardHandoverDraftDocument, SaveHandoverDraftDocument } from '../operations/joint-case.ts';
import { useWords } from '../words/language.tsx';
import { refusalWords } from '../words/refusals.words.ts';
import { onwardsWords } from './onwards.words.ts';

interface KeepDraftProps {
  readonly needId: string;
  readonly toUnitId: string | null;
  readonly message: string;
  /** The unit has a draft from before. */
  readonly kept: boolean;
  readonly onDiscarded: () => void;
}

/** Keeps what is written for the unit, so that a colleague can go on with it; or throws it away. */
export function KeepDraft({ needId, toUnitId, message, kept, onDiscarded }: KeepDraftProps) {
  const words = useWords(onwardsWords);
  const { id: caseId } = useCase().jointCase;
  const { state, send } = useCommand(SaveHandoverDraftDocument);
  const draft = { caseId, needId, toUnitId, message: textOrNull(message) };
  return (
    <>
      <div className="actions">
        <Button
          type="button"
          variant="tertiary"
          size="small"
          loading={state.status === 'sending'}
          onClick={() => void send((commandId) => ({ commandId, ...draft }))}
        >
          {words.keepDraft}
        </Button>
        {kept || state.status === 'accepted' ? <DiscardDraft needId={needId} onDiscarded={onDiscarded} /> : null}
      </div>
      <p className="quiet" role="status">
        {state.status === 'accepted' ? words.draftKept : ''}
      </p>
      <CommandNotice state={state} refusals={useWords(refusalWords)} />
    </>
  );
}

function DiscardDraft({ needId, onDiscarded }: Pick<KeepDraftProps, 'needId' | 'onDiscarded'>) {
  const words = useWords(onwardsWords);
  const { id: caseId } = useCase().jointCase;
  const { state, send } = useCommand(DiscardHandoverDraftDocument);
  const discard = async () => {
    if (await send((commandId) => ({ commandId, caseId, needId }))) onDiscarded();
  };
  return (
    <>
      <Button
        type="button"
        variant="tertiary"
        size="small"
        loading={state.status === 'sending'}
        onClick={() => void discard()}
      >
        {words.discardDraft}
      </Button>
      <CommandNotice state={state} refusals={useWords(refusalWords)} />
    </>
  );
}
