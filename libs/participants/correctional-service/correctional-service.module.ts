import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import { jointCaseResolvers, jointWorkResolvers, participantsOnly, personOfCase } from '#lib/joint-case';
import { admissionDecider } from './admission/admission.decide.js';
import { AdmissionResolver } from './admission/admission.resolver.js';
import { releaseDateDecider } from './release-date/release-date.decide.js';
import { ReleaseDateResolver } from './release-date/release-date.resolver.js';

@Module({ providers: [...jointCaseResolvers, ...jointWorkResolvers, AdmissionResolver, ReleaseDateResolver] })
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
];
