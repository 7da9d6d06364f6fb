import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  acceptedBy,
  caseId,
  caseWith,
  clinic,
  clinicWorker,
  clockOpenedBy,
  decidedBy,
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
  needOf,
  needRegistered,
  offered,
  order,
  otherMunicipality,
  preliminaryBy,
  prison,
  prisonWorker,
  stateAfter,
} from '#lib/testing';
import { evolveNeeds, noNeeds } from '../need/need.state.js';
import { statutoryDuties as duties } from '../statutory-duty/statutory-duties.js';
import { leads } from '../follow-up/lead.state.js';
import type { OpenDecisionClock, RecordDecision, RecordPreliminaryAnswer } from './handover.commands.js';
import { handoverDecider } from './handover.decide.js';

const openClock: OpenDecisionClock = { type: 'OpenDecisionClock', caseId, handoverId, duties };
const preliminary: RecordPreliminaryAnswer = {
  type: 'RecordPreliminaryAnswer',
  caseId,
  handoverId,
  expectedOn: '2026-12-07',
};
const decide: RecordDecision = {
  type: 'RecordDecision',
  caseId,
  handoverId,
  outcome: 'granted',
  on: '2026-11-03',
  duties,
};
const bodies = caseWith(housingOffice, otherMunicipality, mission, clinic);
const history = [...bodies, needRegistered] as const;
const toHousing = [...history, offered(housingOffice)] as const;
const deciding = [...toHousing, clockOpenedBy(housingWorker)] as const;

describe('a municipality that may not say no decides by vedtak', () => {
  test('within the weeks that the data gives the law, counted from the first receipt', () => {
    given(handoverDecider, ...toHousing)
      .when(order(housingWorker, openClock, { at: '2026-11-20T08:00:00.000Z' }))
      .then(clockOpenedBy(housingWorker));
  });
  test('the same day when the need is for a place to stay tonight', () => {
    given(handoverDecider, ...bodies, needOf({ urgency: 'tonight' }), offered(housingOffice))
      .when(order(housingWorker, openClock))
      .then(clockOpenedBy(housingWorker, { dueOn: '2026-11-02', law: 'sosialtjenesteloven' }));
  });
  test('on the first receiver’s clock when it was forwarded', () => {
    given(handoverDecider, ...history, offered(otherMunicipality), forwarded(otherMunicipality, housingOffice))
      .when(order(housingWorker, openClock))
      .then(clockOpenedBy(housingWorker));
  });
  test('and takes part in the case from then on', () => {
    const { case: found } = stateAfter({ initial: noNeeds, evolve: evolveNeeds }, deciding);
    assert.ok(found.status === 'open' && found.participants.some(({ unit }) => unit === housingOffice.unit));
  });
  test('while the lead stays with the sender', () => {
    const { needs } = stateAfter({ initial: noNeeds, evolve: evolveNeeds }, deciding);
    assert.deepEqual(needs[0]?.followUpLead, leads(prison));
  });
});

test('a clock is opened once', () => {
  given(handoverDecider, ...deciding)
    .when(order(housingWorker, openClock))
    .thenNothing();
});

describe('no clock is opened', () => {
  test('by a body to which no law gives the need', () => {
    given(handoverDecider, ...history, offered(mission))
      .when(order(missionWorker, openClock))
      .thenRefused('NO_DUTY_TO_DECIDE');
  });
  test('by the sender', () => {
    given(handoverDecider, ...toHousing)
      .when(order(prisonWorker, openClock))
      .thenRefused('NOT_OFFERED_TO_YOU');
  });
  test('when it said yes already', () => {
    given(handoverDecider, ...toHousing, acceptedBy(housingWorker))
      .when(order(housingWorker, openClock))
      .thenRefused('NOT_OPEN');
  });
});

describe('a preliminary answer', () => {
  test('says when the answer can be expected', () => {
    given(handoverDecider, ...deciding)
      .when(order(housingWorker, preliminary))
      .then(preliminaryBy(housingOffice));
  });
  test('is recorded once for each day', () => {
    given(handoverDecider, ...deciding, preliminaryBy(housingOffice))
      .when(order(housingWorker, preliminary))
      .thenNothing();
  });
  test('can be followed by another', () => {
    given(handoverDecider, ...deciding, preliminaryBy(housingOffice))
      .when(order(housingWorker, { ...preliminary, expectedOn: '2026-12-14' }))
      .then(preliminaryBy(housingOffice, '2026-12-14'));
  });
  test('does not promise a day that has passed', () => {
    given(handoverDecider, ...deciding)
      .when(order(housingWorker, { ...preliminary, expectedOn: '2026-11-02' }))
      .thenRefused('IN_THE_PAST');
  });
  test('is given by the body that decides', () => {
    given(handoverDecider, ...deciding)
      .when(order(prisonWorker, preliminary))
      .thenRefused('NOT_DECIDED_BY_YOU');
  });
});

describe('the vedtak ends the clock', () => {
  for (const outcome of ['granted', 'granted-in-part'] as const)
    test(`${outcome}, the receiver has the need and makes first contact`, () => {
      given(handoverDecider, ...deciding)
        .when(order(housingWorker, { ...decide, outcome }))
        .then(decidedBy(housingOffice, outcome));
      given(handoverDecider, ...deciding, decidedBy(housingOffice, outcome))
        .when(order(housingWorker, { type: 'ConfirmFirstContact', caseId, handoverId, on: '2026-11-03' }))
        .then(firstContact(housingOffice));
    });
  test('refused, the lead stays with the sender, and the person has three weeks to complain', () => {
    given(handoverDecider, ...deciding)
      .when(order(housingWorker, { ...decide, outcome: 'refused' }))
      .then(decidedBy(housingOffice, 'refused'));
    const { needs } = stateAfter({ initial: noNeeds, evolve: evolveNeeds }, [
      ...deciding,
      decidedBy(housingOffice, 'refused'),
    ]);
    assert.deepEqual([needs[0]?.handover.status, needs[0]?.followUpLead], ['refused-by-decision', leads(prison)]);
  });
  test('once', () => {
    for (const outcome of ['granted', 'refused'] as const)
      given(handoverDecider, ...deciding, decidedBy(housingOffice, outcome))
        .when(order(housingWorker, { ...decide, outcome }))
        .thenNothing();
  });
  test('and is not made again otherwise', () => {
    given(handoverDecider, ...deciding, decidedBy(housingOffice, 'refused'))
      .when(order(housingWorker, decide))
      .thenRefused('NOT_DECIDED_BY_YOU');
  });
  test('not on a day to come', () => {
    given(handoverDecider, ...deciding)
      .when(order(housingWorker, { ...decide, on: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
  test('by nobody but the body that opened the clock', () => {
    given(handoverDecider, ...deciding)
      .when(order(prisonWorker, decide))
      .thenRefused('NOT_DECIDED_BY_YOU');
    given(handoverDecider, ...toHousing)
      .when(order(housingWorker, decide))
      .thenRefused('NOT_DECIDED_BY_YOU');
  });
});

test('while it decides, the receiver neither accepts nor declines', () => {
  given(handoverDecider, ...deciding)
    .when(order(housingWorker, { type: 'AcceptHandover', caseId, handoverId }))
    .thenRefused('NOT_OPEN');
  given(handoverDecider, ...deciding)
    .when(order(housingWorker, { type: 'DeclineHandover', caseId, handoverId, reason: 'person-declined', duties }))
    .thenRefused('NOT_OPEN');
});

describe('it is not there', () => {
  for (const command of [openClock, preliminary, decide]) {
    test(`to ${command.type} for a body that is no party to it`, () => {
      given(handoverDecider, ...deciding)
        .when(order(clinicWorker, command))
        .thenRefused('NOT_THERE');
    });
    test(`to ${command.type} for a receiver whose consent is withdrawn`, () => {
      given(handoverDecider, ...deciding, grantEnded(grantTo(housingOffice)))
        .when(order(housingWorker, command))
        .thenRefused('NOT_THERE');
    });
    test(`to ${command.type} for the person`, () => {
      given(handoverDecider, ...deciding)
        .when(order(kim, command))
        .thenRefused('NOT_THERE');
    });
  }
});
