import { describe, test } from 'node:test';
import {
  acceptedBy,
  acceptedInPartBy,
  caseId,
  caseWith,
  clockOpenedBy,
  decidedBy,
  declinedBy,
  firstContact,
  forwarded,
  given,
  grantEnded,
  grantTo,
  handoverId,
  housingOffice,
  housingWorker,
  kim,
  mission,
  missionWorker,
  needRegistered,
  offered,
  order,
  otherMunicipality,
  partLedBy,
  prison,
  prisonWorker,
  returnedBy,
  takenBack,
} from '#lib/testing';
import type { WithdrawHandover } from './handover.commands.js';
import { handoverDecider } from './handover.decide.js';

const withdraw: WithdrawHandover = { type: 'WithdrawHandover', caseId, handoverId };
const history = [...caseWith(housingOffice, otherMunicipality, mission), needRegistered] as const;
const toHousing = [...history, offered(housingOffice)] as const;

describe('until first contact the sender may take the need back', () => {
  test('while the offer awaits an answer', () => {
    given(handoverDecider, ...toHousing)
      .when(order(prisonWorker, withdraw))
      .then(takenBack());
  });
  test('after it was forwarded', () => {
    given(handoverDecider, ...history, offered(otherMunicipality), forwarded(otherMunicipality, housingOffice))
      .when(order(prisonWorker, withdraw))
      .then(takenBack());
  });
  test('after the receiver said yes', () => {
    given(handoverDecider, ...toHousing, acceptedBy(housingWorker))
      .when(order(prisonWorker, withdraw))
      .then(takenBack());
  });
});

test('an offer is taken back once', () => {
  given(handoverDecider, ...toHousing, takenBack())
    .when(order(prisonWorker, withdraw))
    .thenNothing();
});

test('the receiver cannot take the sender’s offer back', () => {
  given(handoverDecider, ...toHousing)
    .when(order(housingWorker, withdraw))
    .thenRefused('NOT_YOUR_OFFER');
});

test('an application is the person’s: while a vedtak is under way the sender cannot take it back', () => {
  given(handoverDecider, ...toHousing, clockOpenedBy(housingWorker))
    .when(order(prisonWorker, withdraw))
    .thenRefused('BEING_DECIDED');
});

test('granted, it awaits first contact like any other, and can be taken back', () => {
  given(handoverDecider, ...toHousing, clockOpenedBy(housingWorker), decidedBy(housingOffice))
    .when(order(prisonWorker, withdraw))
    .then(takenBack());
});

describe('an offer that is over cannot be taken back', () => {
  test('after it was declined', () => {
    given(handoverDecider, ...history, offered(mission), declinedBy(mission))
      .when(order(prisonWorker, withdraw))
      .thenRefused('NOT_OPEN');
  });
  test('after it was given back', () => {
    given(handoverDecider, ...history, offered(mission), acceptedBy(missionWorker), returnedBy(mission))
      .when(order(prisonWorker, withdraw))
      .thenRefused('NOT_OPEN');
  });
  test('after it was taken in part', () => {
    given(handoverDecider, ...history, offered(mission), acceptedInPartBy(missionWorker), partLedBy(mission))
      .when(order(prisonWorker, withdraw))
      .thenRefused('NOT_OPEN');
  });
  test('after it was refused by a vedtak', () => {
    given(handoverDecider, ...toHousing, clockOpenedBy(housingWorker), decidedBy(housingOffice, 'refused'))
      .when(order(prisonWorker, withdraw))
      .thenRefused('NOT_OPEN');
  });
  test('after first contact', () => {
    given(handoverDecider, ...toHousing, acceptedBy(housingWorker), firstContact(housingOffice))
      .when(order(prisonWorker, withdraw))
      .thenRefused('NOT_OPEN');
  });
});

describe('the offer is not there', () => {
  const refused = 'NOT_THERE';
  test('for a body that is no party to it', () => {
    given(handoverDecider, ...toHousing)
      .when(order(missionWorker, withdraw))
      .thenRefused(refused);
  });
  test('for a sender whose consent is withdrawn', () => {
    given(handoverDecider, ...toHousing, grantEnded(grantTo(prison)))
      .when(order(prisonWorker, withdraw))
      .thenRefused(refused);
  });
  test('for the person', () => {
    given(handoverDecider, ...toHousing)
      .when(order(kim, withdraw))
      .thenRefused(refused);
  });
  test('when nothing was offered', () => {
    given(handoverDecider, ...history)
      .when(order(prisonWorker, withdraw))
      .thenRefused(refused);
  });
});
