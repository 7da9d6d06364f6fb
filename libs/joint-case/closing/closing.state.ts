import type { CivilDate } from '#lib/kernel';
import { CooperationRested, CooperationResumed, is, type PastEvent } from '#lib/case-stream';
import { evolveHomes, noHomes, type Homes } from '../housing/housing.state.js';
import { evolveNeeds, noNeeds, type NeedsState } from '../need/need.state.js';

/** How an open cooperation goes. Lost contact is *hviler*, which is not an end. */
export type CooperationCourse =
  | { readonly status: 'going-on' }
  | { readonly status: 'resting'; readonly lookAgainOn: readonly CivilDate[]; readonly reviewOn: CivilDate };

/** What it takes to end a cooperation well: the needs, the home, and how it goes. */
export interface ClosingState extends NeedsState {
  readonly homes: Homes;
  readonly course: CooperationCourse;
}

export const notClosed: ClosingState = { ...noNeeds, homes: noHomes, course: { status: 'going-on' } };

export function evolveClosing(state: ClosingState, event: PastEvent): ClosingState {
  return {
    ...evolveNeeds(state, event),
    homes: evolveHomes(state.homes, event),
    course: evolveCourse(state.course, event),
  };
}

export function evolveCourse(course: CooperationCourse, event: PastEvent): CooperationCourse {
  if (is(CooperationRested, event)) {
    const { lookAgainOn, reviewOn } = event.data;
    return { status: 'resting', lookAgainOn, reviewOn };
  }
  return is(CooperationResumed, event) ? { status: 'going-on' } : course;
}
