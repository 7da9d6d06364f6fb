import { describe, test } from 'node:test';
import {
  acceptedBy,
  caseId,
  caseWith,
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
  navWorker,
  needRegistered,
  offered,
  order,
  otherMunicipality,
  prisonWorker,
  receptionWorker,
  takenBack,
} from '#lib/testing';
import type { AcceptHandover } from './handover.commands.js';
import { handoverDecider } from './handover.decide.js';

const accept: AcceptHandover = { type: 'AcceptHandover', caseId, handoverId };
const history = [...caseWith(housingOffice, otherMunicipality, mission), needRegistered] as const;
const toHousing = [...history, offered(housingOffice)] as const;

test('the body that is asked takes the need', () => {
  given(handoverDecider, ...toHousing)
    .when(order(housingWorker, accept))
    .then(acceptedBy(housingWorker));
});

test('the body that the offer was forwarded to takes the need', () => {
  given(handoverDecider, ...history, offered(otherMunicipality), forwarded(otherMunicipality, housingOffice))
    .when(order(housingWorker, accept))
    .then(acceptedBy(housingWorker));
});

test('a body takes a need once', () => {
  given(handoverDecider, ...toHousing, acceptedBy(housingWorker))
    .when(order(housingWorker, accept))
    .thenNothing();
});

test('the sender cannot accept on the receiver’s behalf', () => {
  given(handoverDecider, ...toHousing)
    .when(order(prisonWorker, accept))
    .thenRefused('NOT_OFFERED_TO_YOU');
});

describe('an offer that is no longer open cannot be accepted', () => {
  test('after the receiver declined it', () => {
    given(handoverDecider, ...history, offered(mission), declinedBy(mission))
      .when(order(missionWorker, accept))
      .thenRefused('NOT_OPEN');
  });
  test('after first contact', () => {
    given(handoverDecider, ...toHousing, acceptedBy(housingWorker), firstContact(housingOffice))
      .when(order(housingWorker, accept))
      .thenRefused('NOT_OPEN');
  });
  test('after the sender took it back, of which the sender still knows', () => {
    given(handoverDecider, ...toHousing, takenBack())
      .when(order(prisonWorker, accept))
      .thenRefused('NOT_OPEN');
  });
});

describe('the offer is not there', () => {
  const refused = 'NOT_THERE';
  test('for a body that is no party to it', () => {
    given(handoverDecider, ...toHousing)
      .when(order(missionWorker, accept))
      .thenRefused(refused);
  });
  test('for the sister unit of the body that is asked', () => {
    given(handoverDecider, ...toHousing)
      .when(order(navWorker, accept))
      .thenRefused(refused);
  });
  test('for the body that forwarded it', () => {
    given(handoverDecider, ...history, offered(otherMunicipality), forwarded(otherMunicipality, housingOffice))
      .when(order(receptionWorker, accept))
      .thenRefused(refused);
  });
  test('for the receiver, once the sender took it back', () => {
    given(handoverDecider, ...toHousing, takenBack())
      .when(order(housingWorker, accept))
      .thenRefused(refused);
  });
  test('for the receiver, once the consent to it is withdrawn', () => {
    given(handoverDecider, ...toHousing, grantEnded(grantTo(housingOffice)))
      .when(order(housingWorker, accept))
      .thenRefused(refused);
  });
  test('for the person', () => {
    given(handoverDecider, ...toHousing)
      .when(order(kim, accept))
      .thenRefused(refused);
  });
  test('when nothing was offered', () => {
    given(handoverDecider, ...history)
      .when(order(housingWorker, accept))
      .thenRefused(refused);
  });
});
