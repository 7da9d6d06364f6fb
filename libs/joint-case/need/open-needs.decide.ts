import type { NeedsState, NeedState } from './need.state.js';

/** The needs that nobody has met or ended: somebody follows each of them up, or nobody does. */
export function openNeeds({ needs }: NeedsState): readonly NeedState[] {
  return needs.filter(({ followUpLead }) => followUpLead.status !== 'closed');
}
