import { route, type AnyRoute } from '#lib/event-store';
import { caseDecider, type CaseCommand } from './case/case.decide.js';
import type { CaseState } from './case/case.state.js';
import { whileOpen } from './case/while-open.decide.js';
import { closingDecider } from './closing/closing.decide.js';
import { concludeDecider } from './closing/conclude.decide.js';
import { cooperationDecider, type ProposeCooperation } from './cooperation/cooperation.decide.js';
import { correctionDecider } from './correction/correction.decide.js';
import { registerDecider, staffDecider } from './directory/directory.decide.js';
import { registerStream, staffStream } from './directory/directory.js';
import { erasureOrdersDecider } from './erasure/erasure-orders.decide.js';
import { erasureDecider } from './erasure/erasure.decide.js';
import { followUpRoutes } from './follow-up/follow-up.routes.js';
import { handoverDecider } from './handover/handover.decide.js';
import { dwellingOfferDecider } from './housing/offers.decide.js';
import { tenancyDecider } from './housing/tenancy.decide.js';
import { needDecider } from './need/need.decide.js';
import { presentHomeDecider } from './present-home/present-home.decide.js';
import { cardDecider } from './release-card/release-card.decide.js';
import { overdueResponsibilityDecider } from './responsibility/overdue-responsibility.decide.js';
import { privateStreamOf, secretAccessDecider } from './secret-access/secret-access.decide.js';
import { progressDecider } from './tracks/milestone.decide.js';
import { trackStream } from './tracks/track-shelf.js';
import { trackVersionDecider } from './tracks/track-version.decide.js';

const shared = () => 'shared' as const;

/** The person whose case it is, once the case is there. */
export function personOfCase(state: CaseState): string | undefined {
  return state.status === 'none' ? undefined : state.personId;
}

/** Where each joint command is decided. */
export const jointCaseRoutes: readonly AnyRoute[] = [
  ...followUpRoutes,
  route({
    types: ['OpenCase', 'InviteOrganisation', 'AcceptInvitation'],
    decider: whileOpen(caseDecider),
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state, command: CaseCommand) =>
      command.type === 'OpenCase' ? command.personId : personOfCase(state.case),
  }),
  route({
    types: ['RegisterNeed'],
    decider: whileOpen(needDecider),
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
    decider: whileOpen(handoverDecider),
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['TakeCardItem', 'SettleCardItem', 'ReopenCardItem'],
    decider: whileOpen(cardDecider),
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['AskKeepHome', 'AnswerKeepHome'],
    decider: whileOpen(presentHomeDecider),
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['DescribeNeedProfile', 'OfferDwelling', 'WithdrawDwellingOffer', 'LapseDwellingOffer'],
    decider: whileOpen(dwellingOfferDecider),
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['ReachMilestone', 'ReopenMilestone', 'ReplanTrack'],
    decider: whileOpen(progressDecider),
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: [
      'StartTenancy',
      'AssessHome',
      'RaiseTenancyRisk',
      'SettleTenancyRisk',
      'MarkStability',
      'EndTenancy',
      'ProposeStability',
    ],
    decider: whileOpen(tenancyDecider),
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['RecordResponsibilityOverdue'],
    decider: whileOpen(overdueResponsibilityDecider),
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
    types: ['CloseCooperation', 'FollowEnding', 'RestCooperation', 'WakeCooperation'],
    decider: whileOpen(closingDecider),
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['CorrectFact', 'AnswerDispute'],
    decider: whileOpen(correctionDecider),
    stream: ({ caseId }) => caseId,
    compartment: shared,
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['ConcludeCooperation'],
    decider: concludeDecider,
    stream: ({ personId }) => personId,
    compartment: shared,
    subject: (_state, { personId }) => personId,
  }),
  route({
    types: ['ProposeCooperation'],
    decider: cooperationDecider,
    stream: (command: ProposeCooperation) => command.personId,
    compartment: shared,
    subject: (_state, command) => command.personId,
  }),
  route({
    types: ['GiveSecretAccess', 'WidenSecretAccess', 'EndSecretAccess'],
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
    types: [
      'ProposeErasure',
      'ConfirmErasure',
      'RestrictSubject',
      'LiftRestriction',
      'ScheduleDisposal',
      'CancelDisposal',
      'FollowDisposal',
    ],
    decider: erasureOrdersDecider,
    stream: ({ personId }) => personId,
    compartment: shared,
    // A repeat must be known again also when the person is erased by then.
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
