import { Tag } from '@navikt/ds-react';
import type { Urgency } from '../operations/joint-case.ts';
import { urgencyWords } from '../words/codes.words.ts';
import { useWords } from '../words/language.tsx';

/** How soon harm is done; *i natt* stands out. */
export function UrgencyTag({ urgency }: { readonly urgency: Urgency }) {
  const words = useWords(urgencyWords);
  const colour = urgency === 'TONIGHT' ? 'danger' : urgency === 'THIS_WEEK' ? 'warning' : 'neutral';
  return (
    <Tag size="small" variant={urgency === 'TONIGHT' ? 'strong' : 'outline'} data-color={colour}>
      {words[urgency]}
    </Tag>
  );
}
