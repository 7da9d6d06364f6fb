import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { lifeAreas } from '#lib/case-stream';
import {
  caseId,
  caseWith,
  childWelfare,
  childWelfareWorker,
  given,
  grantEnded,
  grantTo,
  housingOffice,
  housingWorker,
  invited,
  joined,
  kim,
  needId,
  needRegistered,
  nextYear,
  order,
  prison,
  prisonWorker,
} from '#lib/testing';
import { needDecider, type RegisterNeed } from './need.decide.js';

const register: RegisterNeed = {
  type: 'RegisterNeed',
  caseId,
  needId,
  area: 'housing',
  urgency: 'this-week',
  description: plain('a home at release'),
};

test('the body that registers a need is its first follow-up lead', () => {
  given(needDecider, ...caseWith())
    .when(order(prisonWorker, register))
    .then(needRegistered);
});

describe('a need may lie in any of the six life areas', () => {
  for (const area of lifeAreas)
    test(area, () => {
      given(needDecider, ...caseWith())
        .when(order(prisonWorker, { ...register, area }))
        .then({ ...needRegistered, data: { ...needRegistered.data, area } });
    });
});

test('a need is registered once', () => {
  given(needDecider, ...caseWith(), needRegistered)
    .when(order(prisonWorker, register))
    .thenNothing();
});

test('a body that is invited but has not joined registers no need', () => {
  given(needDecider, ...caseWith(housingOffice), invited(housingOffice))
    .when(order(housingWorker, register))
    .thenRefused('NOT_A_PARTICIPANT');
});

test('a body that has joined may register a need', () => {
  given(needDecider, ...caseWith(housingOffice), invited(housingOffice), joined(housingWorker))
    .when(order(housingWorker, register))
    .then({ ...needRegistered, data: { ...needRegistered.data, followUpLead: housingOffice } });
});

test('a body whose presence is secret leads no joint need, even if it stood on the case', () => {
  given(needDecider, ...caseWith(childWelfare), joined(childWelfareWorker))
    .when(order(childWelfareWorker, register))
    .thenRefused('NOT_A_PARTICIPANT');
});

describe('the case is not there', () => {
  test('for a body without a grant', () => {
    given(needDecider, ...caseWith())
      .when(order(housingWorker, register))
      .thenRefused('NOT_THERE');
  });
  test('for a participant whose consent is withdrawn', () => {
    given(needDecider, ...caseWith(), grantEnded(grantTo(prison)))
      .when(order(prisonWorker, register))
      .thenRefused('NOT_THERE');
  });
  test('for a participant whose grant has run out', () => {
    given(needDecider, ...caseWith())
      .when(order(prisonWorker, register, { at: nextYear }))
      .thenRefused('NOT_THERE');
  });
  test('for the person, who states an own priority instead', () => {
    given(needDecider, ...caseWith())
      .when(order(kim, register))
      .thenRefused('NOT_THERE');
  });
  test('before it is opened', () => {
    given(needDecider).when(order(prisonWorker, register)).thenRefused('NOT_THERE');
  });
});
