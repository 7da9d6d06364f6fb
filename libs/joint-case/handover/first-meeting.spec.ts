import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Instant } from '#lib/kernel';
import {
  acceptedBy,
  caseId,
  caseWith,
  clinic,
  clinicWorker,
  didNotArrive,
  firstContact,
  given,
  grantEnded,
  grantTo,
  handoverId,
  housingOffice,
  housingWorker,
  kim,
  meetingOn,
  needRegistered,
  offered,
  order,
  platform,
  prison,
  prisonWorker,
  stateAfter,
} from '#lib/testing';
import { evolveNeeds, noNeeds } from '../need/need.state.js';
import { leads } from '../follow-up/lead.state.js';
import type { AgreeFirstMeeting, ReportPersonDidNotArrive } from './handover.commands.js';
import { handoverDecider } from './handover.decide.js';
import { notArrivedDueAt } from './handover.meeting.decide.js';

const agree: AgreeFirstMeeting = { type: 'AgreeFirstMeeting', caseId, handoverId, on: '2026-11-03' };
const report: ReportPersonDidNotArrive = { type: 'ReportPersonDidNotArrive', caseId, handoverId };
const toHousing = [...caseWith(housingOffice, clinic), needRegistered, offered(housingOffice)] as const;
const taken = [...toHousing, acceptedBy(housingWorker)] as const;
const noon = [...taken, meetingOn(housingOffice, '2026-11-03', '12:00')] as const;
const some = [...taken, meetingOn(housingOffice, '2026-11-03')] as const;
/** Winter time: noon in Oslo is eleven in UTC. */
const atNoon: Instant = '2026-11-03T11:00:00.000Z';

describe('the first meeting is written down', () => {
  test('by the receiver, with or without an hour', () => {
    given(handoverDecider, ...taken)
      .when(order(housingWorker, agree))
      .then(meetingOn(housingOffice, '2026-11-03'));
    given(handoverDecider, ...taken)
      .when(order(housingWorker, { ...agree, hour: '12:00' }))
      .then(meetingOn(housingOffice, '2026-11-03', '12:00'));
  });
  test('by the sender, who may have agreed it with the person', () => {
    given(handoverDecider, ...taken)
      .when(order(prisonWorker, agree))
      .then(meetingOn(prison, '2026-11-03'));
  });
  test('once', () => {
    given(handoverDecider, ...noon)
      .when(order(housingWorker, { ...agree, hour: '12:00' }))
      .thenNothing();
  });
  test('anew when the day or the hour moves', () => {
    given(handoverDecider, ...noon)
      .when(order(housingWorker, { ...agree, hour: '13:00' }))
      .then(meetingOn(housingOffice, '2026-11-03', '13:00'));
  });
  test('and not on a day that has passed', () => {
    given(handoverDecider, ...taken)
      .when(order(housingWorker, { ...agree, on: '2026-11-02' }))
      .thenRefused('IN_THE_PAST');
  });
  test('and not before somebody has taken the need, nor after first contact', () => {
    for (const events of [toHousing, [...taken, firstContact(housingOffice)]])
      given(handoverDecider, ...events)
        .when(order(housingWorker, agree))
        .thenRefused('NOT_ACCEPTED');
  });
});

describe('that the person did not come is told', () => {
  for (const [who, by] of [
    [housingWorker, housingOffice],
    [prisonWorker, prison],
  ] as const)
    test(`by ${by.kind}, from the agreed hour on`, () => {
      given(handoverDecider, ...noon)
        .when(order(who, report, { at: atNoon }))
        .then(didNotArrive('2026-11-03', by));
    });
  test('not before the hour', () => {
    given(handoverDecider, ...noon)
      .when(order(housingWorker, report, { at: '2026-11-03T10:59:59.999Z' }))
      .thenRefused('MEETING_TO_COME');
  });
  test('at any time of the day when no hour was agreed, and not the day before', () => {
    given(handoverDecider, ...some)
      .when(order(housingWorker, report))
      .then(didNotArrive('2026-11-03', housingOffice));
    given(handoverDecider, ...some)
      .when(order(housingWorker, report, { at: '2026-11-02T22:59:00.000Z' }))
      .thenRefused('MEETING_TO_COME');
  });
  test('once', () => {
    given(handoverDecider, ...noon, didNotArrive('2026-11-03', housingOffice))
      .when(order(prisonWorker, report, { at: atNoon }))
      .thenNothing();
  });
  test('not when nothing was agreed', () => {
    given(handoverDecider, ...taken)
      .when(order(housingWorker, report))
      .thenRefused('NO_MEETING_AGREED');
  });
  test('not after first contact', () => {
    given(handoverDecider, ...noon, firstContact(housingOffice))
      .when(order(housingWorker, report, { at: atNoon }))
      .thenRefused('NOT_ACCEPTED');
  });
});

describe('after that', () => {
  const missed = [...noon, didNotArrive('2026-11-03', housingOffice)] as const;
  test('the lead is still the sender’s', () => {
    const { needs } = stateAfter({ initial: noNeeds, evolve: evolveNeeds }, missed);
    assert.deepEqual([needs[0]?.followUpLead, needs[0]?.handover.status], [leads(prison), 'accepted']);
  });
  test('first contact is still the receiver’s to make', () => {
    given(handoverDecider, ...missed)
      .when(order(housingWorker, { type: 'ConfirmFirstContact', caseId, handoverId, on: '2026-11-03' }))
      .then(firstContact(housingOffice));
  });
  test('a new meeting can be agreed, and missed in its turn', () => {
    given(handoverDecider, ...missed)
      .when(order(housingWorker, { ...agree, on: '2026-11-04' }))
      .then(meetingOn(housingOffice, '2026-11-04'));
    given(handoverDecider, ...missed, meetingOn(housingOffice, '2026-11-04'))
      .when(order(housingWorker, report, { at: '2026-11-04T12:00:00.000Z' }))
      .then(didNotArrive('2026-11-04', housingOffice));
  });
});

describe('when nobody says anything', () => {
  const dueAfter = (...history: Parameters<typeof stateAfter>[1]) =>
    notArrivedDueAt(
      stateAfter({ initial: noNeeds, evolve: evolveNeeds }, history).needs[0]?.handover ?? { status: 'none' },
    );
  test('the alarm is due an hour after the agreed hour, in winter and in summer', () => {
    assert.equal(dueAfter(...noon), '2026-11-03T12:00:00.000Z');
    assert.equal(dueAfter(...taken, meetingOn(prison, '2027-07-01', '00:30')), '2027-06-30T23:30:00.000Z');
  });
  test('or when the day is over', () => {
    assert.equal(dueAfter(...some), '2026-11-03T23:00:00.000Z');
  });
  test('and never where no meeting is awaited', () => {
    assert.equal(dueAfter(...taken), undefined);
    assert.equal(dueAfter(...noon, didNotArrive('2026-11-03')), undefined);
    assert.equal(dueAfter(...noon, firstContact(housingOffice)), undefined);
  });
  test('the platform notices it from then on, and not before', () => {
    given(handoverDecider, ...noon)
      .when(order(platform, report, { at: '2026-11-03T12:00:00.000Z' }))
      .then(didNotArrive('2026-11-03'));
    given(handoverDecider, ...noon)
      .when(order(platform, report, { at: '2026-11-03T11:59:59.999Z' }))
      .thenRefused('MEETING_TO_COME');
    given(handoverDecider, ...noon, didNotArrive('2026-11-03'))
      .when(order(platform, report, { at: '2026-11-03T12:00:00.000Z' }))
      .thenNothing();
  });
  test('the platform does nothing else', () => {
    given(handoverDecider, ...noon)
      .when(order(platform, { type: 'WithdrawHandover', caseId, handoverId }))
      .thenRefused('NOT_THERE');
  });
});

describe('it is not there', () => {
  for (const command of [agree, report]) {
    test(`to ${command.type} for a body that is no party to it`, () => {
      given(handoverDecider, ...noon)
        .when(order(clinicWorker, command, { at: atNoon }))
        .thenRefused('NOT_THERE');
    });
    test(`to ${command.type} for a receiver whose consent is withdrawn`, () => {
      given(handoverDecider, ...noon, grantEnded(grantTo(housingOffice)))
        .when(order(housingWorker, command, { at: atNoon }))
        .thenRefused('NOT_THERE');
    });
    test(`to ${command.type} for the person`, () => {
      given(handoverDecider, ...noon)
        .when(order(kim, command, { at: atNoon }))
        .thenRefused('NOT_THERE');
    });
  }
});
