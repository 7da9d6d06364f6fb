import { route, type AnyRoute } from '#lib/event-store';
import { caseDecider, type CaseCommand } from './case/case.decide.js';
import type { CaseState } from './case/case.state.js';
import { cooperationDecider, type ProposeCooperation } from './cooperation/cooperation.decide.js';
import { registerDecider, staffDecider } from './directory/directory.decide.js';
import { registerStream, staffStream } from './directory/directory.js';
import { erasureDecider } from './erasure/erasure.decide.js';
import { followUpRoutes } from './follow-up/follow-up.routes.js';
import { handoverDecider } from './handover/handover.decide.js';
import { needDecider } from './need/need.decide.js';
import { presentHomeDecider } from './present-home/present-home.decide.js';
import { cardDecider } from './release-card/release-card.decide.js';
import { privateStreamOf, secretAccessDecider } from './secret-access/secret-access.decide.js';
import { progressDecider } from './tracks/milestone.decide.js';
import { trackStream } from './tracks/track-shelf.js';
import { trackVersionDecider } from './tracks/track-version.decide.js';

const shared = () => 'shared' as const;

/** The person whose case it is, once the case is there. */
export function personOfCase(state: CaseState): string | undefined {
  return state.status === 'open' ? state.personId : undefined;
}

/** Where each joint command is decided. */
export const jointCaseRoutes: readonly AnyRoute[] = [
  ...followUpRoutes,
  route({
    types: ['OpenCase', 'InviteOrganisation', 'AcceptInvitation'],
    decider: caseDecider,
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state, command: CaseCommand) => (command.type === 'OpenCase' ? command.personId : personOfCase(state)),
  }),
  route({
    types: ['RegisterNeed'],
    decider: needDecider,
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: [
      'OfferHandover',
      'ForwardHandover',
      'AcceptHandover',
      'AcceptHandoverInPart',
      'DeclineHandover',
      'ReturnHandover',
      'WithdrawHandover',
      'AgreeFirstMeeting',
      'ReportPersonDidNotArrive',
      'ConfirmFirstContact',
      'OpenDecisionClock',
      'RecordPreliminaryAnswer',
      'RecordDecision',
    ],
    decider: handoverDecider,
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['TakeCardItem', 'SettleCardItem', 'ReopenCardItem'],
    decider: cardDecider,
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['AskKeepHome', 'AnswerKeepHome'],
    decider: presentHomeDecider,
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['ReachMilestone', 'ReopenMilestone', 'ReplanTrack'],
    decider: progressDecider,
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['ProposeTrackVersion', 'AdoptTrackVersion'],
    decider: trackVersionDecider,
    stream: () => trackStream,
    compartment: shared,
    subject: () => trackStream,
  }),
  route({
    types: ['ProposeCooperation'],
    decider: cooperationDecider,
    stream: (command: ProposeCooperation) => command.personId,
    compartment: shared,
    subject: (_state, command) => command.personId,
  }),
  route({
    types: ['GiveSecretAccess', 'EndSecretAccess'],
    decider: secretAccessDecider,
    stream: privateStreamOf,
    compartment: ({ command }) => command.compartment,
    subject: (_state, command) => command.personId,
  }),
  route({
    types: ['RecordErasure'],
    decider: erasureDecider,
    stream: ({ personId }) => personId,
    compartment: shared,
    // The erased person has no keys left to make a digest with.
    subject: () => 'platform',
  }),
  route({
    types: ['RegisterOrganisation'],
    decider: registerDecider,
    stream: () => registerStream,
    compartment: shared,
    subject: () => registerStream,
  }),
  route({
    types: ['OpenUnit', 'EmployWorker'],
    decider: staffDecider,
    stream: ({ organisation }) => staffStream(organisation),
    compartment: shared,
    subject: (_state, { organisation }) => staffStream(organisation),
  }),
];
