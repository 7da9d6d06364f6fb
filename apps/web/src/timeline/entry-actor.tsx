import type { TimelineRowFragment } from '../operations/joint-case.ts';
import { unitLine } from '../people/unit-line.tsx';
import { useWords } from '../words/language.tsx';
import { timelineWords } from './timeline.words.ts';

/** Who did it, when one may know. */
export function EntryActor({ entry: { actor, byPerson } }: { readonly entry: TimelineRowFragment }) {
  const words = useWords(timelineWords);
  const who = byPerson ? words.person : actor === null ? undefined : unitLine(actor);
  return who === undefined ? null : <>{` · ${who}`}</>;
}
