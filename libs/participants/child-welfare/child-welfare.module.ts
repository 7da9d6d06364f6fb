import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import { jointCaseResolvers } from '#lib/joint-case';
import { aftercareDecider } from './aftercare/aftercare.decide.js';
import { AftercareResolver } from './aftercare/aftercare.resolver.js';
import { aftercarePlanDecider } from './aftercare-plan/aftercare-plan.decide.js';
import { AftercarePlanResolver } from './aftercare-plan/aftercare-plan.resolver.js';
import { childrensNeedDecider } from './childrens-need/childrens-need.decide.js';
import { ChildrensNeedResolver } from './childrens-need/childrens-need.resolver.js';

@Module({ providers: [...jointCaseResolvers, AftercareResolver, AftercarePlanResolver, ChildrensNeedResolver] })
export class ChildWelfareModule {}

export const childWelfareRoutes: readonly AnyRoute[] = [
  route({
    types: ['AgreeAftercare'],
    decider: aftercareDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'child-welfare',
    subject: (_state, { personId }) => personId,
  }),
  route({
    types: ['RecordAftercarePlan'],
    decider: aftercarePlanDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'child-welfare',
    subject: (state) => (state.status === 'none' ? undefined : state.personId),
  }),
  route({
    types: ['RecordChildrensHousingNeed'],
    decider: childrensNeedDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'child-welfare',
    subject: (state) => (state.status === 'none' ? undefined : state.personId),
  }),
];
