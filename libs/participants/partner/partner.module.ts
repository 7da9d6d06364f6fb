import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import {
  jointCaseResolvers,
  jointWorkResolvers,
  lettingResolvers,
  participantsOnly,
  personOfCase,
} from '#lib/joint-case';
import { contactDecider } from './contact/contact.decide.js';
import { ContactResolver } from './contact/contact.resolver.js';
import { medicationDecider } from './medication/medication.decide.js';
import { MedicationResolver } from './medication/medication.resolver.js';

@Module({
  providers: [...jointCaseResolvers, ...jointWorkResolvers, ...lettingResolvers, ContactResolver, MedicationResolver],
})
export class PartnerModule {}

export const partnerRoutes: readonly AnyRoute[] = [
  route({
    types: ['ReportContact'],
    decider: participantsOnly(contactDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['ConfirmMedicationContinuity'],
    decider: participantsOnly(medicationDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
];
