import { describe, test } from 'node:test';
import {
  acceptedBy,
  caseId,
  caseWith,
  childWelfare,
  clinic,
  forwarded,
  given,
  grantEnded,
  grantTo,
  granted,
  handoverId,
  housingOffice,
  housingWorker,
  husbanken,
  kim,
  mission,
  missionWorker,
  navOffice,
  needRegistered,
  nextYear,
  offered,
  order,
  otherMunicipality,
  prison,
  prisonWorker,
  receptionWorker,
  supervision,
} from '#lib/testing';
import type { ForwardHandover } from './handover.commands.js';
import { handoverDecider } from './handover.decide.js';

const forward: ForwardHandover = {
  type: 'ForwardHandover',
  caseId,
  handoverId,
  to: housingOffice,
  reason: 'another-municipality',
};
const history = [...caseWith(otherMunicipality, housingOffice, mission), needRegistered] as const;
const toTheWrongOne = [...history, offered(otherMunicipality)] as const;

test('a receiver forwards to the right municipality, and the clock runs on from the first receipt', () => {
  given(handoverDecider, ...toTheWrongOne)
    .when(order(receptionWorker, forward))
    .then(forwarded(otherMunicipality, housingOffice));
});

test('a forwarded offer may be forwarded again, on the same clock', () => {
  const sister = { ...forward, to: navOffice, reason: 'another-unit' } as const;
  const again = forwarded(housingOffice, navOffice);
  given(handoverDecider, ...toTheWrongOne, granted(grantTo(navOffice)), forwarded(otherMunicipality, housingOffice))
    .when(order(housingWorker, sister))
    .then({ ...again, data: { ...again.data, reason: 'another-unit' } });
});

test('a forwarded offer is gone from the body that forwarded it', () => {
  given(handoverDecider, ...toTheWrongOne, forwarded(otherMunicipality, housingOffice))
    .when(order(receptionWorker, forward))
    .thenRefused('NOT_THERE');
});

test('the sender cannot forward in the receiver’s place', () => {
  given(handoverDecider, ...toTheWrongOne)
    .when(order(prisonWorker, forward))
    .thenRefused('NOT_OFFERED_TO_YOU');
});

test('an accepted handover cannot be forwarded', () => {
  given(handoverDecider, ...toTheWrongOne, acceptedBy(receptionWorker))
    .when(order(receptionWorker, forward))
    .thenRefused('NOT_OPEN');
});

test('nobody forwards to itself', () => {
  given(handoverDecider, ...toTheWrongOne)
    .when(order(receptionWorker, { ...forward, to: otherMunicipality }))
    .thenRefused('TO_YOURSELF');
});

describe('an offer is not forwarded to', () => {
  test('the body that follows the need up and asked for it', () => {
    given(handoverDecider, ...toTheWrongOne)
      .when(order(receptionWorker, { ...forward, to: prison }))
      .thenRefused('NOT_A_RECEIVER');
  });
  for (const to of [childWelfare, husbanken, supervision])
    test(`${to.kind}, which holds no joint need`, () => {
      given(handoverDecider, ...toTheWrongOne, granted(grantTo(to)))
        .when(order(receptionWorker, { ...forward, to }))
        .thenRefused('NOT_A_RECEIVER');
    });
});

describe('an offer is not forwarded to a body without a basis', () => {
  const refused = 'NO_BASIS_FOR_RECIPIENT';
  test('when the person was never asked about it', () => {
    given(handoverDecider, ...toTheWrongOne)
      .when(order(receptionWorker, { ...forward, to: clinic }))
      .thenRefused(refused);
  });
  test('when its consent is withdrawn', () => {
    given(handoverDecider, ...toTheWrongOne, grantEnded(grantTo(housingOffice)))
      .when(order(receptionWorker, forward))
      .thenRefused(refused);
  });
  test('when its grant does not cover the life area that the need lies in', () => {
    given(handoverDecider, ...toTheWrongOne, granted(grantTo(clinic, { classes: ['case', 'health'] })))
      .when(order(receptionWorker, { ...forward, to: clinic }))
      .thenRefused(refused);
  });
});

test('an offer is not forwarded to a body that may not know who follows the need up', () => {
  const blind = grantTo(clinic, { classes: ['case', 'housing', 'presence-municipality'] });
  given(handoverDecider, ...toTheWrongOne, granted(blind))
    .when(order(receptionWorker, { ...forward, to: clinic }))
    .thenRefused('NO_BASIS_FOR_RECIPIENT');
});

describe('the offer is not there', () => {
  const refused = 'NOT_THERE';
  test('for a body that is no party to it', () => {
    given(handoverDecider, ...toTheWrongOne)
      .when(order(missionWorker, forward))
      .thenRefused(refused);
  });
  test('for a receiver whose consent is withdrawn', () => {
    given(handoverDecider, ...toTheWrongOne, grantEnded(grantTo(otherMunicipality)))
      .when(order(receptionWorker, forward))
      .thenRefused(refused);
  });
  test('for a receiver whose grant has run out', () => {
    given(handoverDecider, ...toTheWrongOne)
      .when(order(receptionWorker, forward, { at: nextYear }))
      .thenRefused(refused);
  });
  test('for the person', () => {
    given(handoverDecider, ...toTheWrongOne)
      .when(order(kim, forward))
      .thenRefused(refused);
  });
  test('when nothing was offered', () => {
    given(handoverDecider, ...history)
      .when(order(receptionWorker, forward))
      .thenRefused(refused);
  });
});
