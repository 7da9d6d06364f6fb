import type { ComponentType } from 'react';
import type { TimelineRowFragment } from '../operations/joint-case.ts';
import { Unfolding } from '../shell/unfolding.tsx';
import { SpokenDisputeForm } from '../spoken/spoken-dispute-form.tsx';
import { spokenWords } from '../spoken/spoken.words.ts';
import { useWords } from '../words/language.tsx';
import { AnswerDisputeForm } from './answer-dispute-form.tsx';
import { CorrectForm, TakeBackForm } from './correct-form.tsx';
import { correctionWords } from './correction.words.ts';
import type { OfEntry } from './of-entry.ts';

interface EntryOrdersProps {
  readonly caseId: string;
  readonly entry: TimelineRowFragment;
  /** An order was accepted: what to say of it. */
  readonly onDone: (said: string) => void;
}

interface EntryOrder {
  readonly label: string;
  readonly said: string;
  readonly main?: boolean;
  readonly form: ComponentType<OfEntry>;
}

/** What one's own unit can do about an entry; the endpoint says which, and nothing is offered besides. */
export function EntryOrders({ caseId, entry, onDone }: EntryOrdersProps) {
  const orders = useOrders(entry);
  if (orders.length === 0) return null;
  return (
    <div className="entry-orders no-print">
      {orders.map(({ label, said, main, form: Fields }) => (
        <Unfolding key={label} label={label} quiet={main !== true}>
          {(close) => (
            <Fields
              caseId={caseId}
              entry={entry}
              onClose={close}
              onDone={() => {
                close();
                onDone(said);
              }}
            />
          )}
        </Unfolding>
      ))}
    </div>
  );
}

function useOrders({ can }: TimelineRowFragment): readonly EntryOrder[] {
  const words = useWords(correctionWords);
  const spoken = useWords(spokenWords);
  const canCorrect = can.includes('CORRECT_WORDS') || can.includes('CORRECT_DAY');
  const answer = { label: words.answer, said: words.answered, main: true, form: AnswerDisputeForm };
  return [
    ...(can.includes('ANSWER_DISPUTE') ? [answer] : []),
    ...(canCorrect ? [{ label: words.correct, said: words.saved, form: CorrectForm }] : []),
    ...(can.includes('TAKE_BACK') ? [{ label: words.takeBack, said: words.takenBack, form: TakeBackForm }] : []),
    ...(can.includes('WRITE_DISPUTE')
      ? [{ label: spoken.dispute, said: spoken.disputeSaid, form: SpokenDisputeForm }]
      : []),
  ];
}
