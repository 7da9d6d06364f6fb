import { correctionWords } from '../correction/correction.words.ts';
import { ObjectionWords } from '../correction/objection-words.tsx';
import { EntryOrders } from '../correction/entry-orders.tsx';
import type { TimelineRowFragment } from '../operations/joint-case.ts';
import { OutcomeNotice, useOutcome } from '../shell/outcome.tsx';
import { useWords } from '../words/language.tsx';
import { SpokenMark } from './spoken-mark.tsx';

interface EntryAnswersProps {
  readonly caseId: string;
  readonly entry: TimelineRowFragment;
  readonly refresh: () => void;
}

/** Who wrote a spoken word down, whether the person says that the entry is wrong, and what can be done about it. */
export function EntryAnswers({ caseId, entry, refresh }: EntryAnswersProps) {
  const words = useWords(correctionWords);
  const outcome = useOutcome();
  const { writtenDown, actor, confirmed, disputed } = entry;
  const done = (said: string) => {
    outcome.say(said);
    refresh();
  };
  return (
    <>
      {writtenDown && actor !== null ? <SpokenMark by={actor} confirmed={confirmed} /> : null}
      {disputed ? <p className="alarm">{words.disputed}</p> : null}
      <ObjectionWords entry={entry} />
      <OutcomeNotice outcome={outcome} />
      <EntryOrders caseId={caseId} entry={entry} onDone={done} />
    </>
  );
}
