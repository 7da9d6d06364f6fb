import { describe, test } from 'node:test';
import {
  authorityEnded,
  caseId,
  caseWith,
  childWelfare,
  fallbackFor,
  fallbackForAll,
  given,
  granted,
  grantTo,
  housingOffice,
  housingWorker,
  joined,
  mission,
  missionWorker,
  needId,
  needRegistered,
  navOffice,
  order,
  otherMunicipality,
  prison,
  prisonWorker,
  staysIn,
  uuidOf,
} from '#lib/testing';
import type { NameFallback, NameMunicipalityOfStay } from './follow-up.commands.js';
import { followUpDecider } from './follow-up.decide.js';

const name: NameFallback = { type: 'NameFallback', caseId, needId, fallback: housingOffice };
const led = [...caseWith(housingOffice, mission), joined(missionWorker), needRegistered];

test('the lead says beforehand who takes a need over', () => {
  given(followUpDecider, ...led)
    .when(order(prisonWorker, name))
    .then(fallbackFor(housingOffice));
});

test('or all that it leads', () => {
  given(followUpDecider, ...led)
    .when(order(prisonWorker, { ...name, needId: null }))
    .then(fallbackForAll(housingOffice));
});

test('the same is named once, and may be changed and changed back', () => {
  given(followUpDecider, ...led, fallbackFor(housingOffice))
    .when(order(prisonWorker, name))
    .thenNothing();
  given(followUpDecider, ...led, fallbackFor(housingOffice), fallbackFor(mission))
    .when(order(prisonWorker, name))
    .then(fallbackFor(housingOffice));
});

describe('a fallback is refused', () => {
  test('from a body that does not lead the need', () => {
    given(followUpDecider, ...led)
      .when(order(missionWorker, name))
      .thenRefused('NOT_FOLLOW_UP_LEAD');
  });
  test('from a body that has not joined', () => {
    given(followUpDecider, ...led)
      .when(order(housingWorker, { ...name, needId: null, fallback: mission }))
      .thenRefused('NOT_A_PARTICIPANT');
  });
  test('to oneself', () => {
    given(followUpDecider, ...led)
      .when(order(prisonWorker, { ...name, fallback: prison }))
      .thenRefused('TO_YOURSELF');
  });
  test('to a body whose presence is secret, or whose last day has passed', () => {
    given(followUpDecider, ...led)
      .when(order(prisonWorker, { ...name, fallback: childWelfare }))
      .thenRefused('NOT_A_RECEIVER');
    given(followUpDecider, ...led, authorityEnded('2026-11-02', housingOffice, 'end-of-contract'))
      .when(order(prisonWorker, name))
      .thenRefused('NOT_A_RECEIVER');
  });
  test('to a body that may not know of the area, or that one may not know of', () => {
    given(followUpDecider, ...led)
      .when(order(prisonWorker, { ...name, fallback: navOffice }))
      .thenRefused('NO_BASIS_FOR_RECIPIENT');
    const hidden = granted(grantTo(navOffice, { classes: ['case', 'housing'] }));
    given(followUpDecider, ...led, hidden)
      .when(order(prisonWorker, { ...name, fallback: navOffice }))
      .thenRefused('NO_BASIS_FOR_RECIPIENT');
  });
  test('for a need that is not there, and by one to whom the case is not', () => {
    given(followUpDecider, ...led)
      .when(order(prisonWorker, { ...name, needId: `need-${uuidOf('another')}` }))
      .thenRefused('NOT_THERE');
    given(followUpDecider, ...caseWith(), needRegistered)
      .when(order(missionWorker, name))
      .thenRefused('NOT_THERE');
  });
});

describe('the municipality of stay', () => {
  const stays: NameMunicipalityOfStay = { type: 'NameMunicipalityOfStay', caseId, reception: otherMunicipality };
  test('is named by a body that takes part, whether or not that municipality may know of the case yet', () => {
    given(followUpDecider, ...led)
      .when(order(prisonWorker, stays))
      .then(staysIn(otherMunicipality));
  });
  test('is named once, and moves', () => {
    given(followUpDecider, ...led, staysIn(otherMunicipality))
      .when(order(prisonWorker, stays))
      .thenNothing();
    given(followUpDecider, ...led, staysIn(otherMunicipality))
      .when(order(prisonWorker, { ...stays, reception: navOffice }))
      .then(staysIn(navOffice));
  });
  test('is a municipality', () => {
    given(followUpDecider, ...led)
      .when(order(prisonWorker, { ...stays, reception: mission }))
      .thenRefused('NOT_A_RECEIVER');
  });
  test('is not named by one that has not joined, nor by one to whom the case is not there', () => {
    given(followUpDecider, ...led)
      .when(order(housingWorker, stays))
      .thenRefused('NOT_A_PARTICIPANT');
    given(followUpDecider, ...caseWith())
      .when(order(housingWorker, stays))
      .thenRefused('NOT_THERE');
  });
});
