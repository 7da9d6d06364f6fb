import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { ConsentGiven, CooperationConcluded, CooperationEnded, CooperationProposed } from '#lib/case-stream';
import {
  agreed,
  asked,
  caseId,
  given,
  grantTo,
  housingOffice,
  identified,
  kim,
  mission,
  order,
  personId,
  prison,
  prisonWorker,
  someoneElse,
  uuidOf,
  withdrew,
} from '#lib/testing';
import { consentDecider, type EndCooperation, type GiveConsent } from './consent.decide.js';

const history = [identified, asked(prison, housingOffice), agreed(grantTo(prison), grantTo(housingOffice))] as const;
const end: EndCooperation = { type: 'EndCooperation', personId, caseId, form: 'digital' };
const ended = CooperationEnded.of({ personId, caseId, form: 'digital' });
const concluded = CooperationConcluded.of({ personId, caseId, ending: 'housed-and-stable' });

test('the person ends the cooperation, and owes no reason', () => {
  given(consentDecider, ...history)
    .when(order(kim, end))
    .then(ended);
});

test('with a reason, where there is one to say', () => {
  const words = plain('I can do this myself now');
  given(consentDecider, ...history)
    .when(order(kim, { ...end, words }))
    .then(CooperationEnded.of({ ...ended.data, words }));
});

test('what is over does not end again', () => {
  for (const event of [ended, concluded])
    given(consentDecider, ...history, event)
      .when(order(kim, end))
      .thenNothing();
});

test('a consent that is over with the cooperation is not withdrawn as well', () => {
  const { grantId } = grantTo(prison);
  given(consentDecider, ...history, ended)
    .when(order(kim, { type: 'WithdrawConsent', personId, caseId, grantId, form: 'digital' }))
    .thenNothing();
});

test('it can be ended also after every consent was taken back', () => {
  given(consentDecider, ...history, withdrew(grantTo(prison)), withdrew(grantTo(housingOffice)))
    .when(order(kim, end))
    .then(ended);
});

describe('there is nothing to end', () => {
  test('before the person has said yes', () => {
    given(consentDecider, ...history.slice(0, 2))
      .when(order(kim, end))
      .thenRefused('NOT_THERE');
  });
  test('for anybody else', () => {
    for (const by of [prisonWorker, { kind: 'client', person: someoneElse } as const])
      given(consentDecider, ...history)
        .when(order(by, end))
        .thenRefused('NOT_THERE');
  });
});

describe('the next yes', () => {
  const proposalId = `proposal-${uuidOf('again')}` as const;
  const another = `case-${uuidOf('another')}` as const;
  const question = CooperationProposed.of({ proposalId, personId, proposer: mission, recipients: [mission] });
  const grants = [grantTo(mission)];
  const yes: GiveConsent = {
    ...{ type: 'GiveConsent', personId, proposalId, caseId: another, preset: 'home-only', grants, form: 'digital' },
  };
  const said = (about: typeof caseId) =>
    ConsentGiven.of({ proposalId, personId, caseId: about, preset: 'home-only', form: 'digital', grants });
  test('opens another case when the cooperation is over, by whom ever', () => {
    for (const event of [ended, concluded])
      given(consentDecider, ...history, event, question)
        .when(order(kim, yes))
        .then(said(another));
  });
  test('and is about the case that there is until then', () => {
    given(consentDecider, ...history, question)
      .when(order(kim, yes))
      .then(said(caseId));
  });
});
