import { describe, test } from 'node:test';
import { HandoverForwarded, HandoverOffered } from '#lib/case-stream';
import {
  acceptedBy,
  caseId,
  caseWith,
  childWelfare,
  clinic,
  clockOpenedBy,
  firstContact,
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
  takenBack,
  uuidOf,
} from '#lib/testing';
import { statutoryDuties as duties } from '../statutory-duty/statutory-duties.js';
import type { ForwardHandover } from './handover.commands.js';
import { handoverDecider } from './handover.decide.js';

const forward: ForwardHandover = {
  type: 'ForwardHandover',
  caseId,
  handoverId,
  to: housingOffice,
  reason: 'another-municipality',
  duties,
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

describe('after the receiver said yes', () => {
  test('it forwards what the law gives it, for it cannot give it back; the clock is still the first one', () => {
    given(handoverDecider, ...toTheWrongOne, acceptedBy(receptionWorker))
      .when(order(receptionWorker, forward))
      .then(forwarded(otherMunicipality, housingOffice));
  });
  test('a body without the duty gives it back instead', () => {
    given(handoverDecider, ...history, offered(mission), acceptedBy(missionWorker))
      .when(order(missionWorker, forward))
      .thenRefused('NOT_OPEN');
  });
  test('the sender cannot forward it', () => {
    given(handoverDecider, ...toTheWrongOne, acceptedBy(receptionWorker))
      .when(order(prisonWorker, forward))
      .thenRefused('NOT_OPEN');
  });
  test('it is not forwarded after first contact', () => {
    given(handoverDecider, ...toTheWrongOne, acceptedBy(receptionWorker), firstContact(otherMunicipality))
      .when(order(receptionWorker, forward))
      .thenRefused('NOT_OPEN');
  });
  test('it is not forwarded while a vedtak is under way', () => {
    given(handoverDecider, ...toTheWrongOne, clockOpenedBy(receptionWorker))
      .when(order(receptionWorker, forward))
      .thenRefused('NOT_OPEN');
  });
});

describe('between two that both think the other is responsible', () => {
  const back = { ...forward, to: otherMunicipality } as const;
  const bounced = [...toTheWrongOne, forwarded(otherMunicipality, housingOffice)] as const;
  test('it does not go back to who passed it on', () => {
    given(handoverDecider, ...bounced)
      .when(order(housingWorker, back))
      .thenRefused('WENT_THERE_BEFORE');
  });
  test('nor by way of a third', () => {
    given(handoverDecider, ...bounced, forwarded(housingOffice, mission))
      .when(order(missionWorker, { ...back, reason: 'another-unit' }))
      .thenRefused('WENT_THERE_BEFORE');
  });
  test('it goes back when who is responsible is settled, and the reason says so', () => {
    const settled = forwarded(housingOffice, otherMunicipality);
    given(handoverDecider, ...bounced)
      .when(order(housingWorker, { ...back, reason: 'responsible-settled' }))
      .then({ ...settled, data: { ...settled.data, reason: 'responsible-settled' } });
  });
  test('a new offer is a new road', () => {
    const anew = HandoverOffered.of({ ...offered(mission).data, handoverId: `handover-${uuidOf('anew')}` });
    const { handoverId: id } = anew.data;
    given(handoverDecider, ...bounced, takenBack(), anew)
      .when(order(missionWorker, { ...back, handoverId: id }))
      .then(
        HandoverForwarded.of({
          ...forwarded(mission, otherMunicipality).data,
          handoverId: id,
        }),
      );
  });
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
