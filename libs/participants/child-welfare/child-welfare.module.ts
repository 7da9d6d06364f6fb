import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import { jointCaseResolvers } from '#lib/joint-case';
import { aftercareDecider } from './aftercare/aftercare.decide.js';
import { AftercareResolver } from './aftercare/aftercare.resolver.js';

@Module({ providers: [...jointCaseResolvers, AftercareResolver] })
export class ChildWelfareModule {}

export const childWelfareRoutes: readonly AnyRoute[] = [
  route({
    types: ['AgreeAftercare'],
    decider: aftercareDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'child-welfare',
    subject: (_state, { personId }) => personId,
  }),
];
