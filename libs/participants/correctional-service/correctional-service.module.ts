import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import {
  askingResolvers,
  ErasureResolver,
  jointCaseResolvers,
  jointWorkResolvers,
  participantsOnly,
  personOfCase,
  transferDecider,
  whileOpen,
} from '#lib/joint-case';
import { admissionDecider } from './admission/admission.decide.js';
import { AdmissionResolver } from './admission/admission.resolver.js';
import { recordReleaseDecider } from './release/release.decide.js';
import { ReleaseResolver } from './release/release.resolver.js';
import { releaseDateDecider } from './release-date/release-date.decide.js';
import { ReleaseDateResolver } from './release-date/release-date.resolver.js';
import { custodyGroundDecider } from './custody-ground/custody-ground.decide.js';
import { CustodyGroundResolver } from './custody-ground/custody-ground.resolver.js';
import { tellCustodyGroundDecider } from './custody-ground/tell-custody-ground.decide.js';
import { leaveDecider } from './leave/leave.decide.js';
import { LeaveResolver } from './leave/leave.resolver.js';
import { TransferResolver } from './transfer/transfer.resolver.js';

@Module({
  providers: [
    ...jointCaseResolvers,
    ...jointWorkResolvers,
    ...askingResolvers,
    ErasureResolver,
    AdmissionResolver,
    ReleaseDateResolver,
    ReleaseResolver,
    CustodyGroundResolver,
    LeaveResolver,
    TransferResolver,
  ],
})
export class CorrectionalServiceModule {}

export const correctionalServiceRoutes: readonly AnyRoute[] = [
  route({
    types: ['RegisterAdmission'],
    decider: admissionDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'correctional-service',
    subject: (_state, { personId }) => personId,
  }),
  route({
    types: ['SetReleaseDate'],
    decider: participantsOnly(releaseDateDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['RecordRelease'],
    decider: participantsOnly(recordReleaseDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['ChangeCustodyGround'],
    decider: custodyGroundDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'correctional-service',
    subject: (state) => (state.status === 'none' ? undefined : state.personId),
  }),
  route({
    types: ['TellCustodyGround'],
    decider: participantsOnly(tellCustodyGroundDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['GrantLeave'],
    decider: participantsOnly(leaveDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['TransferPerson', 'ConfirmTransfer'],
    decider: whileOpen(transferDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
];
