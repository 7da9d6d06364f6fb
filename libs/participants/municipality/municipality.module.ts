import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import {
  DecisionClockResolver,
  ErasureResolver,
  askingResolvers,
  jointCaseResolvers,
  jointWorkResolvers,
  lettingResolvers,
  participantsOnly,
  personOfCase,
  responsibilityDecider,
  whileOpen,
} from '#lib/joint-case';
import { enquiryDecider } from './enquiry/enquiry.decide.js';
import { EnquiryResolver } from './enquiry/enquiry.resolver.js';
import { depositGuaranteeDecider } from './deposit-guarantee/deposit-guarantee.decide.js';
import { DepositGuaranteeResolver } from './deposit-guarantee/deposit-guarantee.resolver.js';
import { housingNeedDecider } from './housing-need/housing-need.decide.js';
import { HousingNeedResolver } from './housing-need/housing-need.resolver.js';
import { ResponsibilityResolver } from './responsibility/responsibility.resolver.js';
import { startLoanDecider } from './start-loan/start-loan.decide.js';
import { StartLoanResolver } from './start-loan/start-loan.resolver.js';

@Module({
  providers: [
    ...jointCaseResolvers,
    ...jointWorkResolvers,
    ...askingResolvers,
    ...lettingResolvers,
    DecisionClockResolver,
    ErasureResolver,
    EnquiryResolver,
    ResponsibilityResolver,
    HousingNeedResolver,
    DepositGuaranteeResolver,
    StartLoanResolver,
  ],
})
export class MunicipalityModule {}

export const municipalityRoutes: readonly AnyRoute[] = [
  route({
    types: ['RegisterEnquiry'],
    decider: enquiryDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'municipality',
    subject: (_state, { personId }) => personId,
  }),
  route({
    types: [
      'DisputeResponsibility',
      'ProposeResponsibleMunicipality',
      'AcceptResponsibleMunicipality',
      'RecordResponsibilityDecision',
    ],
    decider: whileOpen(responsibilityDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['AssessHousingNeed'],
    decider: participantsOnly(housingNeedDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['DecideDepositGuarantee'],
    decider: participantsOnly(depositGuaranteeDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['DecideStartLoan'],
    decider: participantsOnly(startLoanDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
];
