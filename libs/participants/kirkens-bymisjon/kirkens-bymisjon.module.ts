import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import { jointCaseResolvers, jointWorkResolvers, lettingResolvers } from '#lib/joint-case';
import { outreachDecider } from './outreach/outreach.decide.js';
import { OutreachResolver } from './outreach/outreach.resolver.js';

@Module({ providers: [...jointCaseResolvers, ...jointWorkResolvers, ...lettingResolvers, OutreachResolver] })
export class KirkensBymisjonModule {}

export const kirkensBymisjonRoutes: readonly AnyRoute[] = [
  route({
    types: ['RegisterOutreachContact'],
    decider: outreachDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'kirkens-bymisjon',
    subject: (_state, { personId }) => personId,
  }),
];
