import type { TextPartsFragment } from '../operations/every-kind.ts';
import { useWords } from '../words/language.tsx';
import { shellWords } from './shell.words.ts';

/** Personal text, or why there is none: it was erased, or it is not shared. */
export function PersonalText({ text }: { readonly text: TextPartsFragment }) {
  const words = useWords(shellWords);
  if (text.state === 'OPEN') return <>{text.value}</>;
  return <em className="no-text">{text.state === 'ERASED' ? words.erased : words.withheld}</em>;
}
