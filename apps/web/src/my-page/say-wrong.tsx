import { ObjectionWords } from '../correction/objection-words.tsx';
import { entryLabel } from '../correction/of-entry.ts';
import { ConfirmSpokenWordDocument, DisputeFactDocument, type MyTimelineRowFragment } from '../operations/client.ts';
import { unitLine } from '../people/unit-line.tsx';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { Unfolding } from '../shell/unfolding.tsx';
import { useWords } from '../words/language.tsx';
import { RightButton, WrongForm } from './right-or-wrong.tsx';
import { sayWrongWords } from './say-wrong.words.ts';

interface SayWrongProps {
  readonly caseId: string;
  readonly entry: MyTimelineRowFragment;
}

/** Beside what is said of the person: who wrote it down, *det stemmer* and *dette er feil*, where they mean something. */
export function SayWrong({ caseId, entry }: SayWrongProps) {
  const words = useWords(sayWrongWords);
  const outcome = useOutcome();
  const { id: entryId, can, writtenDownBy, confirmed, disputed } = entry;
  if (outcome.text !== undefined) return <OutcomeNotice outcome={outcome} />;
  return (
    <div className="entry-orders no-print">
      {writtenDownBy === null ? null : (
        <p>
          {words.writtenDownBy(unitLine(writtenDownBy))} {confirmed ? words.youConfirmed : null}
        </p>
      )}
      {disputed ? <p>{words.waiting}</p> : null}
      <ObjectionWords entry={entry} />
      {can.includes('CONFIRM') ? (
        <RightButton
          mutation={ConfirmSpokenWordDocument}
          order={(commandId) => ({ commandId, caseId, entryId })}
          onDone={() => outcome.say(words.confirmed)}
        />
      ) : null}
      {can.includes('SAY_WRONG') ? (
        <Unfolding label={words.wrong} quiet>
          {(close) => (
            <WrongForm
              id={entryId}
              label={entryLabel(words.wrong, entry)}
              mutation={DisputeFactDocument}
              order={(commandId, said) => ({ commandId, caseId, entryId, words: said })}
              onClose={close}
              onDone={() => outcome.say(words.said)}
            />
          )}
        </Unfolding>
      ) : null}
    </div>
  );
}
