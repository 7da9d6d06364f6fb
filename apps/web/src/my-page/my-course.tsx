import { InlineMessage } from '@navikt/ds-react';
import type { CourseCardFragment } from '../operations/client.ts';
import { formatDay, inOslo } from '../words/dates.ts';
import { useLanguage, useWords } from '../words/language.tsx';
import { endWords } from './end-cooperation.words.ts';

/** Said only when the work together rests or is over. */
export function MyCourse({ course: { status, since } }: { readonly course: CourseCardFragment }) {
  const words = useWords(endWords);
  const { language } = useLanguage();
  if (status === 'GOING_ON') return null;
  const day = since === null ? '' : formatDay(inOslo(since).day, language);
  return <InlineMessage status="info">{status === 'CLOSED' ? words.closed(day) : words.resting}</InlineMessage>;
}
