import { Module } from '@nestjs/common';
import { route, type AnyRoute } from '#lib/event-store';
import { DirectoryResolver, personOfCase, spokenOnCase, whileOpen } from '#lib/joint-case';
import { confirmationDecider } from './confirmation/confirmation.decide.js';
import { consentDecider } from './consent/consent.decide.js';
import { ContentOrdersResolver } from './content-orders/content-orders.resolver.js';
import { EndingResolver } from './consent/ending.resolver.js';
import { ConsentResolver } from './consent/consent.resolver.js';
import { disputeDecider } from './dispute/dispute.decide.js';
import { dwellingAnswerDecider } from './dwelling-answer/dwelling-answer.decide.js';
import { MyPageResolver } from './my-page.resolver.js';
import { OwnAnswersResolver } from './own-answers.resolver.js';
import { ownPriorityDecider } from './own-priority/own-priority.decide.js';
import { OwnPriorityResolver } from './own-priority/own-priority.resolver.js';
import { spokenAnswerDecider } from './spoken-answer/spoken-answer.decide.js';
import { SpokenAnswerResolver } from './spoken-answer/spoken-answer.resolver.js';
import { stabilityDecider } from './stability/stability.decide.js';
import { tellingDecider } from './telling/telling.decide.js';
import { TellingResolver } from './telling/telling.resolver.js';

@Module({
  providers: [
    DirectoryResolver,
    MyPageResolver,
    ConsentResolver,
    ContentOrdersResolver,
    EndingResolver,
    OwnAnswersResolver,
    OwnPriorityResolver,
    SpokenAnswerResolver,
    TellingResolver,
  ],
})
export class ClientModule {}

export const clientRoutes: readonly AnyRoute[] = [
  route({
    types: ['GiveConsent', 'DeclineCooperation', 'WithdrawConsent', 'EndCooperation', 'RequestCooperationEnd'],
    decider: consentDecider,
    stream: ({ personId }) => personId,
    compartment: () => 'shared',
    subject: (_state, { personId }) => personId,
  }),
  route({
    types: ['ConfirmSpokenAnswer', 'DisputeSpokenAnswer'],
    decider: spokenAnswerDecider,
    stream: ({ personId }) => personId,
    compartment: () => 'shared',
    subject: (_state, { personId }) => personId,
  }),
  route({
    types: ['StateOwnPriority'],
    decider: whileOpen(spokenOnCase(ownPriorityDecider, 'own-words')),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['AnswerDwellingOffer'],
    decider: whileOpen(spokenOnCase(dwellingAnswerDecider, 'housing')),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['AgreeStability'],
    decider: whileOpen(spokenOnCase(stabilityDecider, 'housing')),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['DisputeFact'],
    decider: whileOpen(spokenOnCase(disputeDecider, 'own-words')),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['ConfirmSpokenWord'],
    decider: whileOpen(confirmationDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
  route({
    types: ['ShareHousingAllowance', 'ShareChildrensHousingNeed'],
    decider: whileOpen(tellingDecider),
    stream: ({ caseId }) => caseId,
    compartment: () => 'shared',
    subject: (state) => personOfCase(state.case),
  }),
];
