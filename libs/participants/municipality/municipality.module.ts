import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import { jointCaseResolvers, jointWorkResolvers, lettingResolvers } from '#lib/joint-case';
import { enquiryDecider } from './enquiry/enquiry.decide.js';
import { EnquiryResolver } from './enquiry/enquiry.resolver.js';

@Module({ providers: [...jointCaseResolvers, ...jointWorkResolvers, ...lettingResolvers, EnquiryResolver] })
export class MunicipalityModule {}

export const municipalityRoutes: readonly AnyRoute[] = [
  route({
    types: ['RegisterEnquiry'],
    decider: enquiryDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'municipality',
    subject: (_state, { personId }) => personId,
  }),
];
