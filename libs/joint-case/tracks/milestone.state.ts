import {
  MilestoneReached,
  MilestoneReopened,
  TrackReplanned,
  is,
  type MilestoneOutcome,
  type PastEvent,
} from '#lib/case-stream';
import { evolveCase, noCase, type CaseState } from '../case/case.state.js';

/** How far a case is on its track. A milestone that is not in the list is still to be reached. */
export interface ProgressState {
  readonly case: CaseState;
  readonly reached: readonly { readonly milestone: string; readonly status: MilestoneOutcome }[];
  /** The version that the case was moved to; null while it follows the one that it was planned with. */
  readonly version: string | null;
}

export const noProgress: ProgressState = { case: noCase, reached: [], version: null };

export function evolveProgress(state: ProgressState, event: PastEvent): ProgressState {
  const next = { ...state, case: evolveCase(state.case, event) };
  if (is(TrackReplanned, event)) return { ...next, version: event.data.to };
  if (is(MilestoneReached, event)) {
    const { milestone, outcome: status } = event.data;
    return { ...next, reached: [...without(state, milestone), { milestone, status }] };
  }
  return is(MilestoneReopened, event) ? { ...next, reached: without(state, event.data.milestone) } : next;
}

function without({ reached }: ProgressState, milestone: string): ProgressState['reached'] {
  return reached.filter((one) => one.milestone !== milestone);
}
