import type { CivilDate, Participant } from '#lib/kernel';
import { KeepHomeAnswered, KeepHomeAsked, is, type HomeOutcome, type PastEvent } from '#lib/case-stream';
import { evolveCase, noCase, type CaseState } from '../case/case.state.js';

/** *Behold boligen*: whether anybody asked, and what the answer is. */
export type HomeState =
  | { readonly status: 'none' }
  | { readonly status: 'asked'; readonly admittedOn: CivilDate; readonly by: Participant }
  | {
      readonly status: 'answered';
      readonly admittedOn: CivilDate;
      readonly outcome: HomeOutcome;
      readonly until: CivilDate | null;
    };

export interface PresentHomeState {
  readonly case: CaseState;
  readonly home: HomeState;
}

export const notAsked: PresentHomeState = { case: noCase, home: { status: 'none' } };

export function evolvePresentHome(state: PresentHomeState, event: PastEvent): PresentHomeState {
  return { case: evolveCase(state.case, event), home: evolveHome(state.home, event) };
}

function evolveHome(home: HomeState, event: PastEvent): HomeState {
  if (is(KeepHomeAsked, event)) {
    const { admittedOn, by } = event.data;
    return { status: 'asked', admittedOn, by };
  }
  if (!is(KeepHomeAnswered, event) || home.status === 'none') return home;
  const { outcome, until = null } = event.data;
  return { status: 'answered', admittedOn: home.admittedOn, outcome, until };
}
