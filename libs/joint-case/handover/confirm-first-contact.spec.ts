import { describe, test } from 'node:test';
import {
  acceptedBy,
  caseId,
  caseWith,
  declinedBy,
  firstContact,
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
  prisonWorker,
  takenBack,
} from '#lib/testing';
import type { ConfirmFirstContact } from './handover.commands.js';
import { handoverDecider } from './handover.decide.js';

const confirm: ConfirmFirstContact = { type: 'ConfirmFirstContact', caseId, handoverId, on: '2026-11-03' };
const history = [...caseWith(housingOffice, mission), needRegistered] as const;
const toHousing = [...history, offered(housingOffice)] as const;
const taken = [...toHousing, acceptedBy(housingWorker)] as const;

test('the body that said yes confirms that it has met the person', () => {
  given(handoverDecider, ...taken)
    .when(order(housingWorker, confirm))
    .then(firstContact(housingOffice));
});

test('first contact may have been some days ago', () => {
  const confirmed = firstContact(housingOffice);
  given(handoverDecider, ...taken)
    .when(order(housingWorker, { ...confirm, on: '2026-10-30' }))
    .then({ ...confirmed, data: { ...confirmed.data, on: '2026-10-30' } });
});

test('first contact is confirmed once', () => {
  given(handoverDecider, ...taken, firstContact(housingOffice))
    .when(order(housingWorker, confirm))
    .thenNothing();
});

test('a meeting that has not been cannot be confirmed', () => {
  given(handoverDecider, ...taken)
    .when(order(housingWorker, { ...confirm, on: '2026-11-04' }))
    .thenRefused('IN_THE_FUTURE');
});

test('today is today in Oslo, also when it is still yesterday in UTC', () => {
  const confirmed = firstContact(housingOffice);
  given(handoverDecider, ...taken)
    .when(order(housingWorker, { ...confirm, on: '2026-11-04' }, { at: '2026-11-03T23:30:00.000Z' }))
    .then({ ...confirmed, data: { ...confirmed.data, on: '2026-11-04' } });
});

describe('only the body that said yes confirms first contact', () => {
  const refused = 'NOT_ACCEPTED_BY_YOU';
  test('not the sender', () => {
    given(handoverDecider, ...taken)
      .when(order(prisonWorker, confirm))
      .thenRefused(refused);
  });
  test('not a receiver that has not answered', () => {
    given(handoverDecider, ...toHousing)
      .when(order(housingWorker, confirm))
      .thenRefused(refused);
  });
  test('not a receiver that declined', () => {
    given(handoverDecider, ...history, offered(mission), declinedBy(mission))
      .when(order(missionWorker, confirm))
      .thenRefused(refused);
  });
});

describe('the handover is not there', () => {
  const refused = 'NOT_THERE';
  test('for a body that is no party to it', () => {
    given(handoverDecider, ...taken)
      .when(order(missionWorker, confirm))
      .thenRefused(refused);
  });
  test('for the sister unit of the body that said yes', () => {
    given(handoverDecider, ...taken)
      .when(order(navWorker, confirm))
      .thenRefused(refused);
  });
  test('for the receiver, once the sender took it back', () => {
    given(handoverDecider, ...taken, takenBack())
      .when(order(housingWorker, confirm))
      .thenRefused(refused);
  });
  test('for the receiver, once the consent to it is withdrawn', () => {
    given(handoverDecider, ...taken, grantEnded(grantTo(housingOffice)))
      .when(order(housingWorker, confirm))
      .thenRefused(refused);
  });
  test('for the person', () => {
    given(handoverDecider, ...taken)
      .when(order(kim, confirm))
      .thenRefused(refused);
  });
  test('when nothing was offered', () => {
    given(handoverDecider, ...history)
      .when(order(housingWorker, confirm))
      .thenRefused(refused);
  });
});
