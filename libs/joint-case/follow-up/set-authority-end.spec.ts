import { describe, test } from 'node:test';
import {
  authorityCleared,
  authorityEnded,
  authorityUntil,
  caseId,
  caseWith,
  childWelfare,
  childWelfareWorker,
  given,
  housingOffice,
  housingWorker,
  joined,
  kim,
  order,
  prisonWorker,
} from '#lib/testing';
import { authorityDecider, type ClearAuthorityEnd, type SetAuthorityEnd } from './authority.decide.js';

const set: SetAuthorityEnd = { type: 'SetAuthorityEnd', caseId, on: '2026-12-04', ground: 'end-of-sentence' };
const clear: ClearAuthorityEnd = { type: 'ClearAuthorityEnd', caseId };

test('a body says the last day on which it may follow up, today at the earliest', () => {
  given(authorityDecider, ...caseWith())
    .when(order(prisonWorker, set))
    .then(authorityUntil('2026-12-04'));
  given(authorityDecider, ...caseWith())
    .when(order(prisonWorker, { ...set, on: '2026-11-03' }))
    .then(authorityUntil('2026-11-03'));
});

test('the day moves by the same command, and the same day is set once', () => {
  given(authorityDecider, ...caseWith(), authorityUntil('2026-11-20'))
    .when(order(prisonWorker, set))
    .then(authorityUntil('2026-12-04'));
  given(authorityDecider, ...caseWith(), authorityUntil('2026-12-04'))
    .when(order(prisonWorker, set))
    .thenNothing();
});

test('an authority that has ended begins again with a new last day', () => {
  given(authorityDecider, ...caseWith(), authorityUntil('2026-11-02'), authorityEnded('2026-11-02'))
    .when(order(prisonWorker, set))
    .then(authorityUntil('2026-12-04'));
});

test('a day that has passed is refused', () => {
  given(authorityDecider, ...caseWith())
    .when(order(prisonWorker, { ...set, on: '2026-11-02' }))
    .thenRefused('IN_THE_PAST');
});

describe('a last day', () => {
  test('is cleared', () => {
    given(authorityDecider, ...caseWith(), authorityUntil('2026-12-04'))
      .when(order(prisonWorker, clear))
      .then(authorityCleared());
  });
  test('that was never set, or is cleared already, is not cleared again', () => {
    given(authorityDecider, ...caseWith())
      .when(order(prisonWorker, clear))
      .thenNothing();
    given(authorityDecider, ...caseWith(), authorityUntil('2026-12-04'), authorityCleared())
      .when(order(prisonWorker, clear))
      .thenNothing();
  });
});

describe('neither is for', () => {
  for (const command of [set, clear]) {
    test(`a body that has not joined: ${command.type}`, () => {
      given(authorityDecider, ...caseWith(housingOffice))
        .when(order(housingWorker, command))
        .thenRefused('NOT_A_PARTICIPANT');
    });
    test(`a body whose presence is secret, even if it stood on the case: ${command.type}`, () => {
      given(authorityDecider, ...caseWith(childWelfare), joined(childWelfareWorker))
        .when(order(childWelfareWorker, command))
        .thenRefused('NOT_A_PARTICIPANT');
    });
    test(`one to whom the case is not there: ${command.type}`, () => {
      for (const by of [housingWorker, kim])
        given(authorityDecider, ...caseWith())
          .when(order(by, command))
          .thenRefused('NOT_THERE');
      given(authorityDecider).when(order(prisonWorker, command)).thenRefused('NOT_THERE');
    });
  }
});
