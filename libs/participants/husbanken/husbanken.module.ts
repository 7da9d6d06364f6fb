import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import { DirectoryResolver } from '#lib/joint-case';
import { applicationDecider } from './application/application.decide.js';
import { ApplicationResolver } from './application/application.resolver.js';
import { allowanceDecider } from './allowance/allowance.decide.js';
import { AllowanceResolver } from './allowance/allowance.resolver.js';

@Module({ providers: [DirectoryResolver, ApplicationResolver, AllowanceResolver] })
export class HusbankenModule {}

export const husbankenRoutes: readonly AnyRoute[] = [
  route({
    types: ['ReceiveHousingAllowanceApplication'],
    decider: applicationDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'husbanken',
    subject: (_state, { personId }) => personId,
  }),
  route({
    types: ['DecideHousingAllowance'],
    decider: allowanceDecider,
    stream: ({ recordId }) => recordId,
    compartment: () => 'husbanken',
    subject: (state) => (state.status === 'none' ? undefined : state.personId),
  }),
];
