import type { CivilDate, Instant } from '#lib/kernel';
import {
  CooperationClosed,
  CooperationRested,
  CooperationResumed,
  is,
  type CooperationEnding,
  type Fact,
} from '#lib/case-stream';

/** How the cooperation goes, as the screens show it. */
export type CourseView =
  | { readonly status: 'going-on' }
  | {
      readonly status: 'resting';
      readonly since: Instant;
      readonly lookAgainOn: readonly CivilDate[];
      readonly reviewOn: CivilDate;
    }
  | {
      readonly status: 'closed';
      readonly since: Instant;
      readonly ending: CooperationEnding;
      readonly accessUntil: Instant;
    };

export const goingOn: CourseView = { status: 'going-on' };

export function evolveCourseView(course: CourseView, fact: Fact): CourseView {
  const since = fact.meta.occurredAt;
  if (is(CooperationClosed, fact)) {
    const { ending, accessUntil } = fact.data;
    return { status: 'closed', since, ending, accessUntil };
  }
  if (course.status === 'closed') return course;
  if (is(CooperationRested, fact)) {
    const { lookAgainOn, reviewOn } = fact.data;
    return { status: 'resting', since, lookAgainOn, reviewOn };
  }
  return is(CooperationResumed, fact) ? goingOn : course;
}
