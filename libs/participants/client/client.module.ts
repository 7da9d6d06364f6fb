import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import { DirectoryResolver } from '#lib/joint-case';
import { consentDecider } from './consent/consent.decide.js';
import { ConsentResolver } from './consent/consent.resolver.js';
import { MyPageResolver } from './my-page.resolver.js';
import { ownPriorityDecider } from './own-priority/own-priority.decide.js';
import { OwnPriorityResolver } from './own-priority/own-priority.resolver.js';
import { tellingDecider } from './telling/telling.decide.js';
import { TellingResolver } from './telling/telling.resolver.js';

@Module({ providers: [DirectoryResolver, MyPageResolver, ConsentResolver, OwnPriorityResolver, TellingResolver] })
export class ClientModule {}

export const clientRoutes: readonly AnyRoute[] = [
  route({
    types: ['GiveConsent', 'DeclineCooperation', 'WithdrawConsent'],
    decider: consentDecider,
    stream: ({ personId }) => personId,
    compartment: () => 'shared',
    subject: (_state, { personId }) => personId,
  }),
  route({
    types: ['StateOwnPriority'],
    decider: ownPriorityDecider,
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => (state.status === 'open' ? state.personId : undefined),
  }),
  route({
    types: ['ShareHousingAllowance', 'ShareChildrensHousingNeed'],
    decider: tellingDecider,
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => (state.status === 'none' ? undefined : state.personId),
  }),
];
