import { describe, test } from 'node:test';
import {
  acceptedBy,
  caseId,
  caseWith,
  clinic,
  clinicWorker,
  declinedBy,
  forwarded,
  given,
  grantEnded,
  grantTo,
  granted,
  handoverId,
  housingOffice,
  housingWorker,
  kim,
  mission,
  missionWorker,
  needOf,
  needRegistered,
  offered,
  order,
  prisonWorker,
  visiblePresence,
} from '#lib/testing';
import { statutoryDuties as duties } from '../statutory-duty/statutory-duties.js';
import type { DeclineHandover } from './handover.commands.js';
import { handoverDecider } from './handover.decide.js';

const reasons = ['no-capacity', 'outside-our-task', 'own-impartiality'] as const;
const decline: DeclineHandover = { type: 'DeclineHandover', caseId, handoverId, reason: 'no-capacity', duties };
const history = [...caseWith(housingOffice, mission, clinic), needRegistered] as const;
const leisureGrant = grantTo(housingOffice, { classes: ['case', 'network', ...visiblePresence] });
const toMission = [...history, offered(mission)] as const;

describe('a municipality cannot decline what the law gives it', () => {
  for (const reason of reasons)
    test(`for ${reason}`, () => {
      given(handoverDecider, ...history, offered(housingOffice))
        .when(order(housingWorker, { ...decline, reason }))
        .thenRefused('MUNICIPALITY_CANNOT_DECLINE');
    });
  test('nor one that was forwarded to it', () => {
    given(handoverDecider, ...toMission, forwarded(mission, housingOffice))
      .when(order(housingWorker, decline))
      .thenRefused('MUNICIPALITY_CANNOT_DECLINE');
  });
});

test('a municipality may decline what no law in the data gives it', () => {
  const leisure = needOf({ area: 'leisure' });
  const noCapacity = declinedBy(housingOffice);
  given(handoverDecider, ...caseWith(), granted(leisureGrant), leisure, offered(housingOffice))
    .when(order(housingWorker, decline))
    .then({ ...noCapacity, data: { ...noCapacity.data, area: 'leisure' } });
});

test('silence past the day of the reply does not make the no open to it', () => {
  given(handoverDecider, ...history, offered(housingOffice))
    .when(order(housingWorker, decline, { at: '2026-12-24T08:00:00.000Z' }))
    .thenRefused('MUNICIPALITY_CANNOT_DECLINE');
});

test('a municipality may record that the person said no', () => {
  given(handoverDecider, ...history, offered(housingOffice))
    .when(order(housingWorker, { ...decline, reason: 'person-declined' }))
    .then(declinedBy(housingOffice, 'person-declined'));
});

describe('a body without the statutory duty may decline', () => {
  for (const reason of [...reasons, 'person-declined'] as const)
    test(`for ${reason}`, () => {
      given(handoverDecider, ...toMission)
        .when(order(missionWorker, { ...decline, reason }))
        .then(declinedBy(mission, reason));
    });
});

test('a body declines once', () => {
  given(handoverDecider, ...toMission, declinedBy(mission))
    .when(order(missionWorker, decline))
    .thenNothing();
});

test('the sender cannot decline its own offer', () => {
  given(handoverDecider, ...toMission)
    .when(order(prisonWorker, decline))
    .thenRefused('NOT_OFFERED_TO_YOU');
});

test('who has said yes cannot then decline', () => {
  given(handoverDecider, ...toMission, acceptedBy(missionWorker))
    .when(order(missionWorker, decline))
    .thenRefused('NOT_OPEN');
});

describe('the offer is not there', () => {
  const refused = 'NOT_THERE';
  test('for a body that is no party to it', () => {
    given(handoverDecider, ...toMission)
      .when(order(clinicWorker, decline))
      .thenRefused(refused);
  });
  test('for a receiver whose consent is withdrawn', () => {
    given(handoverDecider, ...toMission, grantEnded(grantTo(mission)))
      .when(order(missionWorker, decline))
      .thenRefused(refused);
  });
  test('for the person, who says no by withdrawing consent', () => {
    given(handoverDecider, ...toMission)
      .when(order(kim, decline))
      .thenRefused(refused);
  });
  test('when nothing was offered', () => {
    given(handoverDecider, ...history)
      .when(order(missionWorker, decline))
      .thenRefused(refused);
  });
});
