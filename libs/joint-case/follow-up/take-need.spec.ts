import { describe, test } from 'node:test';
import {
  acceptedBy,
  authorityEnded,
  caseId,
  caseWith,
  childWelfare,
  childWelfareWorker,
  closed,
  given,
  granted,
  grantTo,
  housingOffice,
  housingWorker,
  joined,
  kim,
  leftAlone,
  mission,
  missionWorker,
  needId,
  needRegistered,
  nextYear,
  offered,
  order,
  prison,
  prisonWorker,
  taken,
  takenOver,
  takeOverConfirmed,
  uuidOf,
} from '#lib/testing';
import type { TakeNeed } from './follow-up.commands.js';
import { followUpDecider } from './follow-up.decide.js';

const take: TakeNeed = { type: 'TakeNeed', caseId, needId };
const alone = [...caseWith(housingOffice, mission), joined(missionWorker), needRegistered, leftAlone()];

test('a need that nobody follows up is taken in one tap by a body that takes part', () => {
  given(followUpDecider, ...alone)
    .when(order(missionWorker, take))
    .then(taken(missionWorker));
});

test('the former lead may take it again', () => {
  given(followUpDecider, ...alone)
    .when(order(prisonWorker, take))
    .then(taken(prisonWorker));
});

test('whoever has been asked to take it over says yes by taking it', () => {
  given(
    followUpDecider,
    ...caseWith(housingOffice),
    joined(housingWorker),
    needRegistered,
    offered(housingOffice),
    leftAlone(),
  )
    .when(order(housingWorker, take))
    .then(acceptedBy(housingWorker));
});

test('it is taken once', () => {
  given(followUpDecider, ...alone, taken(missionWorker))
    .when(order(missionWorker, take))
    .thenNothing();
});

test('a fallback that takes what has passed to it confirms it', () => {
  given(followUpDecider, ...caseWith(housingOffice), needRegistered, takenOver(housingOffice))
    .when(order(housingWorker, take))
    .then(takeOverConfirmed(housingWorker));
});

describe('a need that somebody follows up is not taken from them', () => {
  test('by another body', () => {
    given(followUpDecider, ...alone, taken(missionWorker))
      .when(order(prisonWorker, take))
      .thenRefused('ALREADY_FOLLOWED_UP');
  });
  test('while a fallback has not confirmed it', () => {
    given(followUpDecider, ...caseWith(housingOffice), needRegistered, takenOver(housingOffice))
      .when(order(prisonWorker, take))
      .thenRefused('ALREADY_FOLLOWED_UP');
  });
});

test('a body whose last day has passed takes nothing', () => {
  given(followUpDecider, ...alone, authorityEnded('2026-11-02'))
    .when(order(prisonWorker, take))
    .thenRefused('AUTHORITY_ENDED');
});

test('a body with access that has not joined takes nothing', () => {
  given(followUpDecider, ...alone)
    .when(order(housingWorker, take))
    .thenRefused('NOT_A_PARTICIPANT');
});

test('a body whose presence is secret leads no joint need, even if it stood on the case', () => {
  given(followUpDecider, ...caseWith(childWelfare), joined(childWelfareWorker), needRegistered, leftAlone())
    .when(order(childWelfareWorker, take))
    .thenRefused('NOT_A_PARTICIPANT');
});

describe('the need is not there', () => {
  test('for a body that may not know of its area', () => {
    const grant = grantTo(mission, { classes: ['case', 'presence-correctional-service'] });
    given(followUpDecider, ...caseWith(), granted(grant), joined(missionWorker), needRegistered, leftAlone())
      .when(order(missionWorker, take))
      .thenRefused('NOT_THERE');
  });
  test('when it has ended', () => {
    given(followUpDecider, ...caseWith(mission), joined(missionWorker), needRegistered, closed(prison))
      .when(order(missionWorker, take))
      .thenRefused('NOT_THERE');
  });
  test('when it was never registered', () => {
    given(followUpDecider, ...alone)
      .when(order(prisonWorker, { ...take, needId: `need-${uuidOf('another')}` }))
      .thenRefused('NOT_THERE');
  });
  test('for a body whose grant has run out', () => {
    given(followUpDecider, ...alone)
      .when(order(missionWorker, take, { at: nextYear }))
      .thenRefused('NOT_THERE');
  });
  test('for the person, and before the case is opened', () => {
    given(followUpDecider, ...alone)
      .when(order(kim, take))
      .thenRefused('NOT_THERE');
    given(followUpDecider).when(order(prisonWorker, take)).thenRefused('NOT_THERE');
  });
});
