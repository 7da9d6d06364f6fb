import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { notTakenReasons } from '#lib/case-stream';
import {
  acceptedBy,
  caseId,
  caseWith,
  clinic,
  clinicWorker,
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
  needRegistered,
  offered,
  order,
  prison,
  prisonWorker,
  returnedBy,
  stateAfter,
} from '#lib/testing';
import { evolveNeeds, noNeeds } from '../need/need.state.js';
import { statutoryDuties as duties } from '../statutory-duty/statutory-duties.js';
import { leads } from '../follow-up/lead.state.js';
import type { ReturnHandover } from './handover.commands.js';
import { handoverDecider } from './handover.decide.js';

const giveBack: ReturnHandover = { type: 'ReturnHandover', caseId, handoverId, reason: 'no-capacity', duties };
const history = [...caseWith(housingOffice, mission, clinic), needRegistered] as const;
const taken = [...history, offered(mission), acceptedBy(missionWorker)] as const;

describe('a receiver gives back before first contact what it had taken', () => {
  for (const reason of notTakenReasons)
    test(`for ${reason}`, () => {
      given(handoverDecider, ...taken)
        .when(order(missionWorker, { ...giveBack, reason }))
        .then(returnedBy(mission, reason));
    });
});

test('the lead never left the sender, and is not on its way any more', () => {
  const { needs } = stateAfter({ initial: noNeeds, evolve: evolveNeeds }, [...taken, returnedBy(mission)]);
  assert.deepEqual(needs[0]?.followUpLead, leads(prison));
  assert.equal(needs[0]?.handover.status, 'returned');
});

test('it is given back once', () => {
  given(handoverDecider, ...taken, returnedBy(mission))
    .when(order(missionWorker, giveBack))
    .thenNothing();
});

describe('a municipality', () => {
  const owed = [...history, offered(housingOffice), acceptedBy(housingWorker)] as const;
  test('cannot give back what the law gives it', () => {
    given(handoverDecider, ...owed)
      .when(order(housingWorker, giveBack))
      .thenRefused('MUNICIPALITY_CANNOT_RETURN');
  });
  test('may record that the person said no', () => {
    given(handoverDecider, ...owed)
      .when(order(housingWorker, { ...giveBack, reason: 'person-declined' }))
      .then(returnedBy(housingOffice, 'person-declined'));
  });
});

describe('nothing is given back', () => {
  const refused = 'NOT_ACCEPTED_BY_YOU';
  test('before it was taken', () => {
    given(handoverDecider, ...history, offered(mission))
      .when(order(missionWorker, giveBack))
      .thenRefused(refused);
  });
  test('after first contact: then it is offered to another', () => {
    given(handoverDecider, ...taken, firstContact(mission))
      .when(order(missionWorker, giveBack))
      .thenRefused(refused);
  });
  test('by the sender', () => {
    given(handoverDecider, ...taken)
      .when(order(prisonWorker, giveBack))
      .thenRefused(refused);
  });
});

describe('it is not there', () => {
  const refused = 'NOT_THERE';
  test('for a body that is no party to it', () => {
    given(handoverDecider, ...taken)
      .when(order(clinicWorker, giveBack))
      .thenRefused(refused);
  });
  test('for a receiver whose consent is withdrawn', () => {
    given(handoverDecider, ...taken, grantEnded(grantTo(mission)))
      .when(order(missionWorker, giveBack))
      .thenRefused(refused);
  });
  test('for the person', () => {
    given(handoverDecider, ...taken)
      .when(order(kim, giveBack))
      .thenRefused(refused);
  });
});
