import { describe, test } from 'node:test';
import { ConsentGiven, ConsentWithdrawn, CooperationProposed } from '#lib/case-stream';
import {
  agreed,
  anyBody,
  anyOrderOf,
  asked,
  assertSound,
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
  saidNo,
  someoneElse,
  uuidOf,
  withdrew,
} from '#lib/testing';
import { consentDecider, type WithdrawConsent } from './consent.decide.js';

const agreement = [identified, asked(prison, housingOffice), agreed(grantTo(prison), grantTo(housingOffice))] as const;
const withdraw: WithdrawConsent = {
  type: 'WithdrawConsent',
  personId,
  caseId,
  grantId: grantTo(prison).grantId,
  form: 'digital',
};

test('the person may take the consent to one body back at any time, without a reason', () => {
  given(consentDecider, ...agreement)
    .when(order(kim, withdraw))
    .then(withdrew(grantTo(prison)));
});

test('the consent to another body stands, and can be taken back too', () => {
  given(consentDecider, ...agreement, withdrew(grantTo(prison)))
    .when(order(kim, { ...withdraw, grantId: grantTo(housingOffice).grantId }))
    .then(withdrew(grantTo(housingOffice)));
});

test('a consent of a later question about the same case can be taken back too', () => {
  const later = `proposal-${uuidOf('a later question')}` as const;
  const second = [
    CooperationProposed.of({ ...asked(mission).data, proposalId: later }),
    ConsentGiven.of({ ...agreed(grantTo(mission)).data, proposalId: later }),
  ] as const;
  given(consentDecider, ...agreement, ...second)
    .when(order(kim, { ...withdraw, grantId: grantTo(mission).grantId }))
    .then(withdrew(grantTo(mission)));
});

test('a spoken withdrawal is kept with the body that wrote it down', () => {
  given(consentDecider, ...agreement)
    .when(order(kim, { ...withdraw, form: 'oral', registeredBy: housingOffice }))
    .then(ConsentWithdrawn.of({ ...withdrew(grantTo(prison)).data, form: 'oral', registeredBy: housingOffice }));
});

test('a consent is taken back once', () => {
  given(consentDecider, ...agreement, withdrew(grantTo(prison)))
    .when(order(kim, withdraw))
    .thenNothing();
});

describe('there is nothing to take back', () => {
  const refused = 'NOT_THERE';
  test('for a body that never had it', () => {
    given(consentDecider, ...agreement)
      .when(order(kim, { ...withdraw, grantId: grantTo(mission).grantId }))
      .thenRefused(refused);
  });
  test('on another case', () => {
    given(consentDecider, ...agreement)
      .when(order(kim, { ...withdraw, caseId: `case-${uuidOf('another case')}` }))
      .thenRefused(refused);
  });
  test('after a no', () => {
    given(consentDecider, identified, asked(prison, housingOffice), saidNo)
      .when(order(kim, withdraw))
      .thenRefused(refused);
  });
  test('for another person', () => {
    given(consentDecider, ...agreement)
      .when(order({ kind: 'client', person: someoneElse }, withdraw))
      .thenRefused(refused);
  });
  test('for a body', () => {
    given(consentDecider, ...agreement)
      .when(order(prisonWorker, withdraw))
      .thenRefused(refused);
  });
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(consentDecider, anyOrderOf(anyBody.map((body) => ({ ...withdraw, grantId: grantTo(body).grantId }))));
});
