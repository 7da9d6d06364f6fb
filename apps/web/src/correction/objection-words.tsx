import type { TimelineRowFragment } from '../operations/joint-case.ts';
import { PersonalText } from '../shell/personal-text.tsx';

/** What is wrong, in the person's own words. */
export function ObjectionWords({ entry: { objection } }: { readonly entry: Pick<TimelineRowFragment, 'objection'> }) {
  if (objection === null) return null;
  return (
    <blockquote className="message">
      <PersonalText text={objection} />
    </blockquote>
  );
}
