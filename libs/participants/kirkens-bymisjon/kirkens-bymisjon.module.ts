import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import {
  askingResolvers,
  jointCaseResolvers,
  jointWorkResolvers,
  lettingResolvers,
  participantsOnly,
  personOfCase,
} from '#lib/joint-case';
import { outreachDecider } from './outreach/outreach.decide.js';
import { OutreachResolver } from './outreach/outreach.resolver.js';
import { visitDecider } from './visit/visit.decide.js';
import { VisitResolver } from './visit/visit.resolver.js';

@Module({
  providers: [
    ...jointCaseResolvers,
    ...jointWorkResolvers,
    ...askingResolvers,
    ...lettingResolvers,
    OutreachResolver,
    VisitResolver,
  ],
})
export class KirkensBymisjonModule {}

export const kirkensBymisjonRoutes: readonly AnyRoute[] = [
  route({
    types: ['RegisterOutreachContact'],
    decider: outreachDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'kirkens-bymisjon',
    subject: (_state, { personId }) => personId,
  }),
  route({
    types: ['RecordVisit'],
    decider: participantsOnly(visitDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
];
