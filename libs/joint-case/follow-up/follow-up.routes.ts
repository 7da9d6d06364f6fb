import { route, type AnyRoute } from '#lib/event-store';
import { whileOpen } from '../case/while-open.decide.js';
import type { CaseState } from '../case/case.state.js';
import { authorityDecider } from './authority.decide.js';
import { endGrantDecider } from './end-grant.decide.js';
import { followUpDecider } from './follow-up.decide.js';
import { overdueDecider } from './overdue.decide.js';

const shared = () => 'shared' as const;

function personIn({ case: joint }: { readonly case: CaseState }): string | undefined {
  return joint.status === 'none' ? undefined : joint.personId;
}

/** Where it is decided who follows a need up, and what time does to it. */
export const followUpRoutes: readonly AnyRoute[] = [
  route({
    types: ['TakeNeed', 'ConfirmTakeOver', 'CloseNeed', 'NameFallback', 'NameMunicipalityOfStay'],
    decider: whileOpen(followUpDecider),
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: personIn,
  }),
  route({
    types: ['SetAuthorityEnd', 'ClearAuthorityEnd', 'EndAuthority'],
    decider: whileOpen(authorityDecider),
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: personIn,
  }),
  route({
    types: ['RecordReplyOverdue', 'RecordDecisionOverdue', 'RaiseFollowUpAlarm'],
    decider: whileOpen(overdueDecider),
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
