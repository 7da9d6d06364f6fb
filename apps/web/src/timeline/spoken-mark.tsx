import type { UnitCardFragment } from '../operations/every-kind.ts';
import { unitLine } from '../people/unit-line.tsx';
import { spokenWords } from '../spoken/spoken.words.ts';
import { useWords } from '../words/language.tsx';

interface SpokenMarkProps {
  readonly by: UnitCardFragment;
  readonly confirmed: boolean;
}

/** *Muntlig, registrert av*: the person's own word by another's hand, and whether the person has confirmed it. */
export function SpokenMark({ by, confirmed }: SpokenMarkProps) {
  const words = useWords(spokenWords);
  return (
    <p>
      {words.writtenDownBy(unitLine(by))} {confirmed ? words.confirmed : words.unconfirmed}
    </p>
  );
}
