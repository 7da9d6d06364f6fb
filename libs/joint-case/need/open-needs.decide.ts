import type { NeedsState, NeedState } from './need.state.js';

/** The needs that nobody has met or handed on: every need that is registered. */
export function openNeeds({ needs }: NeedsState): readonly NeedState[] {
  return needs;
}
