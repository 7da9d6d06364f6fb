import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ConsentDeclined } from '#lib/case-stream';
import {
  agreed,
  anyOrderOf,
  asked,
  assertSound,
  given,
  grantTo,
  housingOffice,
  identified,
  kim,
  order,
  personId,
  prison,
  prisonWorker,
  proposalId,
  saidNo,
  someoneElse,
} from '#lib/testing';
import { consentDecider, type DeclineCooperation } from './consent.decide.js';

const question = [identified, asked(prison, housingOffice)] as const;
const no: DeclineCooperation = { type: 'DeclineCooperation', personId, proposalId, form: 'digital' };

test('the person may say no, and need not say why', () => {
  given(consentDecider, ...question)
    .when(order(kim, no))
    .then(saidNo);
});

test('a spoken no is kept with the body that wrote it down', () => {
  given(consentDecider, ...question)
    .when(order(kim, { ...no, form: 'oral', registeredBy: prison }))
    .then(ConsentDeclined.of({ ...saidNo.data, form: 'oral', registeredBy: prison }));
});

test('a no is said once', () => {
  given(consentDecider, ...question, saidNo)
    .when(order(kim, no))
    .thenNothing();
});

test('after a yes the person withdraws rather than declines', () => {
  given(consentDecider, ...question, agreed(grantTo(prison)))
    .when(order(kim, no))
    .thenRefused('ALREADY_ANSWERED');
});

describe('the question is not there', () => {
  test('when it was never put', () => {
    given(consentDecider, identified).when(order(kim, no)).thenRefused('NOT_THERE');
  });
  test('for another person', () => {
    given(consentDecider, ...question)
      .when(order({ kind: 'client', person: someoneElse }, no))
      .thenRefused('NOT_THERE');
  });
  test('for a body', () => {
    given(consentDecider, ...question)
      .when(order(prisonWorker, no))
      .thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(consentDecider, anyOrderOf(fc.constant(no)));
});
