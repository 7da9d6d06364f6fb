import type { Instant, Participant } from '#lib/kernel';
import {
  KeepHomeAsked,
  MilestoneReached,
  MilestoneReopened,
  ReleaseDateSet,
  TrackReplanned,
  is,
  type Fact,
  type MilestoneOutcome,
} from '#lib/case-stream';

/** How far the case is on its track, as its holder may know. */
export interface ProgressView {
  /** When the plan was first made: the version that was in use then is the one that the case keeps. Null before. */
  readonly plannedAt: Instant | null;
  /** The version that the case was moved to since. */
  readonly version: string | null;
  readonly reached: readonly ReachedMilestone[];
}

export interface ReachedMilestone {
  readonly milestone: string;
  readonly outcome: MilestoneOutcome;
  readonly by: Participant;
  readonly at: Instant;
}

export const nothingReached: ProgressView = { plannedAt: null, version: null, reached: [] };

export function evolveProgressView(view: ProgressView, fact: Fact): ProgressView {
  const at = fact.meta.occurredAt;
  if (is(ReleaseDateSet, fact) || is(KeepHomeAsked, fact)) return { ...view, plannedAt: view.plannedAt ?? at };
  if (is(TrackReplanned, fact)) return { ...view, version: fact.data.to };
  if (is(MilestoneReopened, fact)) return { ...view, reached: without(view, fact.data.milestone) };
  if (!is(MilestoneReached, fact)) return view;
  const { milestone, outcome, by } = fact.data;
  return { ...view, reached: [...without(view, milestone), { milestone, outcome, by, at }] };
}

function without({ reached }: ProgressView, milestone: string): readonly ReachedMilestone[] {
  return reached.filter((one) => one.milestone !== milestone);
}
