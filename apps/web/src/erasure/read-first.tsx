import { useState } from 'react';
import { Checkbox, CheckboxGroup } from '@navikt/ds-react';
import { useWords } from '../words/language.tsx';
import { erasureWords } from './erasure.words.ts';

export interface ReadFirst {
  readonly isRead: boolean;
  readonly isJudged: boolean;
  readonly tick: (isRead: boolean) => void;
  /** True when it may go on; else the lack is shown. */
  readonly judge: () => boolean;
}

/** That somebody has read what is lost. It is kept nowhere: each time one has to say so anew. */
export function useReadFirst(isAsked: boolean): ReadFirst {
  const [isRead, setRead] = useState(false);
  const [isJudged, setJudged] = useState(false);
  const judge = () => {
    setJudged(isAsked && !isRead);
    return !isAsked || isRead;
  };
  const tick = (next: boolean) => {
    setRead(next);
    setJudged(false);
  };
  return { isRead, isJudged, tick, judge };
}

export function ReadFirstBox({ readFirst: { isRead, isJudged, tick } }: { readonly readFirst: ReadFirst }) {
  const words = useWords(erasureWords);
  return (
    <CheckboxGroup
      legend={words.readLegend}
      error={isJudged ? words.readFirst : undefined}
      value={isRead ? ['READ'] : []}
      onChange={(ticked: unknown[]) => tick(ticked.length > 0)}
    >
      <Checkbox value="READ">{words.read}</Checkbox>
    </CheckboxGroup>
  );
}
