import { Tag } from '@navikt/ds-react';
import type { LifeArea, ReleaseDayFlag } from '../operations/joint-case.ts';
import { areaWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';
import { flagWords, releasesWords } from './releases.words.ts';

/** Says in words that the day is before services close, or on it. */
export function FlagTag({ flag }: { readonly flag: ReleaseDayFlag | null }) {
  const words = useWords(flagWords);
  if (flag === null) return null;
  return (
    <span>
      <Tag size="small" variant="moderate" data-color="warning">
        {words[flag]}
      </Tag>
    </span>
  );
}

/** Needs with nobody who has said yes to take over. */
export function Untaken({ areas }: { readonly areas: readonly LifeArea[] }) {
  const words = useWords(releasesWords);
  const areaNames = useWords(areaWords);
  if (areas.length === 0) return <span className="quiet">{words.allTaken}</span>;
  return <strong>{areas.map((area) => areaNames[area].toLowerCase()).join(', ')}</strong>;
}
