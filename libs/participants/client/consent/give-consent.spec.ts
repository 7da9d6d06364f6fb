import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ConsentGiven, ConsentWithdrawn } from '#lib/case-stream';
import {
  agreed,
  anyBody,
  anyOrderOf,
  asked,
  assertSound,
  caseId,
  childWelfare,
  given,
  grantTo,
  housingOffice,
  identified,
  kim,
  mission,
  order,
  personId,
  platform,
  prison,
  prisonWorker,
  proposalId,
  saidNo,
  someoneElse,
  uuidOf,
  withdrew,
} from '#lib/testing';
import { consentDecider, type GiveConsent } from './consent.decide.js';

const question = [identified, asked(prison, housingOffice, childWelfare)] as const;
const yes: GiveConsent = {
  type: 'GiveConsent',
  personId,
  proposalId,
  caseId,
  preset: 'home-only',
  form: 'digital',
  grants: [grantTo(prison), grantTo(housingOffice)],
};

test('the person says yes to those that were asked about, and may leave some out', () => {
  given(consentDecider, ...question)
    .when(order(kim, yes))
    .then(agreed(grantTo(prison), grantTo(housingOffice)));
});

test('a spoken yes is kept with the body that wrote it down', () => {
  given(consentDecider, ...question)
    .when(order(kim, { ...yes, form: 'oral', registeredBy: prison }))
    .then(ConsentGiven.of({ ...agreed(...yes.grants).data, form: 'oral', registeredBy: prison }));
});

test('a yes is given once', () => {
  given(consentDecider, ...question, agreed(...yes.grants))
    .when(order(kim, yes))
    .thenNothing();
});

describe('a question that is answered stays answered', () => {
  const otherYes = { ...yes, grants: [grantTo(prison, { grantId: `grant-${uuidOf('another')}` })] };
  test('by a yes', () => {
    given(consentDecider, ...question, agreed(...yes.grants))
      .when(order(kim, otherYes))
      .thenRefused('ALREADY_ANSWERED');
  });
  test('by a yes to fewer or more', () => {
    for (const grants of [[grantTo(prison)], [...yes.grants, grantTo(childWelfare)]])
      given(consentDecider, ...question, agreed(...yes.grants))
        .when(order(kim, { ...yes, grants }))
        .thenRefused('ALREADY_ANSWERED');
  });
  test('by a no', () => {
    given(consentDecider, ...question, saidNo)
      .when(order(kim, yes))
      .thenRefused('ALREADY_ANSWERED');
  });
  test('also after the yes is withdrawn', () => {
    given(consentDecider, ...question, agreed(...yes.grants), withdrew(grantTo(prison)))
      .when(order(kim, otherYes))
      .thenRefused('ALREADY_ANSWERED');
  });
});

describe('nobody gets access that the person was not asked about', () => {
  const refused = 'NOT_PROPOSED';
  test('of what would begin later: a yes counts from when it is said', () => {
    const later = grantTo(prison, { from: '2026-12-01T08:00:00.000Z' });
    given(consentDecider, ...question)
      .when(order(kim, { ...yes, grants: [later] }))
      .thenRefused(refused);
  });
  test('another body', () => {
    given(consentDecider, ...question)
      .when(order(kim, { ...yes, grants: [grantTo(prison), grantTo(mission)] }))
      .thenRefused(refused);
  });
  test('another unit of a body that was asked about', () => {
    given(consentDecider, ...question)
      .when(order(kim, { ...yes, grants: [grantTo({ ...housingOffice, unit: 'nav-kommune' })] }))
      .thenRefused(refused);
  });
  test('every unit of a body of which one unit was asked about', () => {
    given(consentDecider, ...question)
      .when(order(kim, { ...yes, grants: [grantTo({ ...housingOffice, unit: null })] }))
      .thenRefused(refused);
  });
  test('a yes to nobody is no yes', () => {
    given(consentDecider, ...question)
      .when(order(kim, { ...yes, grants: [] }))
      .thenRefused(refused);
  });
});

describe('the question is not there', () => {
  test('when it was never put', () => {
    given(consentDecider, identified).when(order(kim, yes)).thenRefused('NOT_THERE');
  });
  test('for another person', () => {
    given(consentDecider, ...question)
      .when(order({ kind: 'client', person: someoneElse }, yes))
      .thenRefused('NOT_THERE');
  });
  for (const actor of [prisonWorker, platform])
    test(`for ${actor.kind}, which cannot say yes in the person’s place`, () => {
      given(consentDecider, ...question)
        .when(order(actor, yes))
        .thenRefused('NOT_THERE');
    });
});

test('a withdrawal on another case leaves this yes standing', () => {
  const elsewhere = ConsentWithdrawn.of({
    ...withdrew(grantTo(prison)).data,
    caseId: `case-${uuidOf('another case')}`,
  });
  given(consentDecider, ...question, agreed(...yes.grants), elsewhere)
    .when(order(kim, { type: 'WithdrawConsent', personId, caseId, grantId: grantTo(prison).grantId, form: 'digital' }))
    .then(withdrew(grantTo(prison)));
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(
    consentDecider,
    anyOrderOf(
      fc.array(anyBody, { maxLength: 3 }).map((bodies) => ({ ...yes, grants: bodies.map((body) => grantTo(body)) })),
    ),
  );
});
