import { isBodyKind, sameParticipant, type CivilDate, type Participant } from '#lib/kernel';
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
  /** Who has recorded something on the case, beside the platform. */
  readonly acted: readonly (Participant | 'the person')[];
}

export const notClosed: ClosingState = { ...noNeeds, homes: noHomes, course: { status: 'going-on' }, acted: [] };

export function evolveClosing(state: ClosingState, event: PastEvent): ClosingState {
  return {
    ...evolveNeeds(state, event),
    homes: evolveHomes(state.homes, event),
    course: evolveCourse(state.course, event),
    acted: evolveActed(state.acted, event),
  };
}

export function evolveCourse(course: CooperationCourse, event: PastEvent): CooperationCourse {
  if (is(CooperationRested, event)) {
    const { lookAgainOn, reviewOn } = event.data;
    return { status: 'resting', lookAgainOn, reviewOn };
  }
  return is(CooperationResumed, event) ? { status: 'going-on' } : course;
}

function evolveActed(acted: ClosingState['acted'], { meta }: PastEvent): ClosingState['acted'] {
  if (meta === undefined) return acted;
  const { kind, organisation, unit } = meta.author;
  if (kind === 'client') return acted.includes('the person') ? acted : [...acted, 'the person'];
  if (kind === 'platform' || !isBodyKind(kind) || organisation === null || unit === null) return acted;
  const body = { kind, organisation, unit };
  return acted.some((one) => one !== 'the person' && sameParticipant(one, body)) ? acted : [...acted, body];
}

/** Nobody but this unit has done anything on the case. */
export function isOnlyTheWorkOf({ acted }: ClosingState, body: Participant): boolean {
  return acted.every((one) => one !== 'the person' && sameParticipant(one, body));
}
