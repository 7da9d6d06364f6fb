import { route, type AnyRoute } from '#lib/event-store';
import type { NeedsState } from '../need/need.state.js';
import { authorityDecider } from './authority.decide.js';
import { endGrantDecider } from './end-grant.decide.js';
import { followUpDecider } from './follow-up.decide.js';
import { overdueDecider } from './overdue.decide.js';

const shared = () => 'shared' as const;

function personIn({ case: joint }: NeedsState): string | undefined {
  return joint.status === 'open' ? joint.personId : undefined;
}

/** Where it is decided who follows a need up, and what time does to it. */
export const followUpRoutes: readonly AnyRoute[] = [
  route({
    types: ['TakeNeed', 'ConfirmTakeOver', 'CloseNeed', 'NameFallback', 'NameMunicipalityOfStay'],
    decider: followUpDecider,
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: personIn,
  }),
  route({
    types: ['SetAuthorityEnd', 'ClearAuthorityEnd', 'EndAuthority'],
    decider: authorityDecider,
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: personIn,
  }),
  route({
    types: ['RecordReplyOverdue', 'RaiseFollowUpAlarm'],
    decider: overdueDecider,
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: personIn,
  }),
  route({
    types: ['EndGrant'],
    decider: endGrantDecider,
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: personIn,
  }),
];
