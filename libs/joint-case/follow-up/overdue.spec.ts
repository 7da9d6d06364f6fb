import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { DecisionOverdue } from '#lib/case-stream';
import {
  acceptedBy,
  alarmRaised,
  caseId,
  caseWith,
  clockOpenedBy,
  decidedBy,
  declinedBy,
  forwarded,
  given,
  handoverId,
  housingOffice,
  housingWorker,
  leftAlone,
  needId,
  needRegistered,
  offered,
  order,
  otherMunicipality,
  overdue,
  platform,
  preliminaryBy,
  prisonWorker,
  taken,
  takenBack,
  takenOver,
  tuesday,
} from '#lib/testing';
import { deadlinesOf } from './deadlines.react.js';
import {
  overdueDecider,
  type RaiseFollowUpAlarm,
  type RecordDecisionOverdue,
  type RecordReplyOverdue,
} from './overdue.decide.js';

/** Offered on Monday 2 November 2026, to be answered by Thursday the 5th. */
const waiting = [...caseWith(housingOffice, otherMunicipality), needRegistered, offered(housingOffice)];
const record: RecordReplyOverdue = { type: 'RecordReplyOverdue', caseId, handoverId, level: 'unit' };
const higher: RecordReplyOverdue = { ...record, level: 'organisation' };
const thursdayIsOver = '2026-11-05T23:00:00.000Z';
const fridayIsOver = '2026-11-06T23:00:00.000Z';

/** By vedtak on the last day of November at the latest. */
const deciding = [...waiting, clockOpenedBy(housingWorker)];
const undecided: RecordDecisionOverdue = { type: 'RecordDecisionOverdue', caseId, handoverId, level: 'unit' };
const notDecided = (level: 'unit' | 'organisation') =>
  DecisionOverdue.of({ handoverId, needId, area: 'housing', by: housingOffice, dueOn: '2026-11-30', level });
const novemberIsOver = '2026-11-30T23:00:00.000Z';

describe('a vedtak that was not made', () => {
  test('is late in the unit when its day is over, and in its organisation a working day later', () => {
    given(overdueDecider, ...deciding)
      .when(order(platform, undecided, { at: novemberIsOver }))
      .then(notDecided('unit'));
    given(overdueDecider, ...deciding, notDecided('unit'))
      .when(order(platform, { ...undecided, level: 'organisation' }, { at: '2026-12-01T23:00:00.000Z' }))
      .then(notDecided('organisation'));
  });
  test('not a moment before, once at each level, and whatever a preliminary answer promises', () => {
    given(overdueDecider, ...deciding)
      .when(order(platform, undecided, { at: '2026-11-30T22:59:59.999Z' }))
      .thenNothing();
    given(overdueDecider, ...deciding, notDecided('unit'))
      .when(order(platform, undecided, { at: novemberIsOver }))
      .thenNothing();
    given(overdueDecider, ...deciding, preliminaryBy(housingOffice, '2027-01-11'))
      .when(order(platform, undecided, { at: novemberIsOver }))
      .then(notDecided('unit'));
  });
  test('and not when it was made', () => {
    for (const outcome of ['granted', 'refused'] as const)
      given(overdueDecider, ...deciding, decidedBy(housingOffice, outcome))
        .when(order(platform, undecided, { at: novemberIsOver }))
        .thenNothing();
  });
  test('is what a case waits for from the day that the clock is opened', () => {
    const dues = deadlinesOf(deciding).filter(({ command }) => command.type === 'RecordDecisionOverdue');
    assert.deepEqual(
      dues.map(({ due }) => due),
      [novemberIsOver, '2026-12-01T23:00:00.000Z'],
    );
    assert.deepEqual(
      deadlinesOf([...deciding, notDecided('unit'), notDecided('organisation')]).filter(({ key }) =>
        key.startsWith('decision'),
      ),
      [],
    );
  });
});

describe('an offer that nobody answered', () => {
  test('is late in the unit when the day of the reply is over', () => {
    given(overdueDecider, ...waiting)
      .when(order(platform, record, { at: thursdayIsOver }))
      .then(overdue(housingOffice));
  });
  test('and in its organisation when one working day more is over', () => {
    given(overdueDecider, ...waiting, overdue(housingOffice))
      .when(order(platform, higher, { at: fridayIsOver }))
      .then(overdue(housingOffice, 'organisation'));
  });
  test('is not late a moment before either', () => {
    given(overdueDecider, ...waiting)
      .when(order(platform, record, { at: '2026-11-05T22:59:59.999Z' }))
      .thenNothing();
    given(overdueDecider, ...waiting, overdue(housingOffice))
      .when(order(platform, higher, { at: '2026-11-06T22:59:59.999Z' }))
      .thenNothing();
  });
  test('is late once at each level, also when it has been forwarded', () => {
    given(overdueDecider, ...waiting, overdue(housingOffice))
      .when(order(platform, record, { at: fridayIsOver }))
      .thenNothing();
    given(overdueDecider, ...waiting, overdue(housingOffice), forwarded(housingOffice, otherMunicipality))
      .when(order(platform, record, { at: fridayIsOver }))
      .thenNothing();
  });
  test('is late with the body that has it, on the clock of the first receipt', () => {
    given(overdueDecider, ...waiting, forwarded(housingOffice, otherMunicipality))
      .when(order(platform, record, { at: thursdayIsOver }))
      .then(overdue(otherMunicipality));
  });
  test('is not late when it was answered or taken back', () => {
    for (const answer of [acceptedBy(housingWorker), declinedBy(housingOffice), takenBack()])
      given(overdueDecider, ...waiting, answer)
        .when(order(platform, record, { at: fridayIsOver }))
        .thenNothing();
  });
});

describe('what has stood longer than the grade of the need allows is told again', () => {
  const alarm: RaiseFollowUpAlarm = { type: 'RaiseFollowUpAlarm', caseId, needId, since: tuesday };
  /** The seventh day after Tuesday the 3rd. */
  const weekIsOver = '2026-11-10T23:00:00.000Z';
  const open = [...caseWith(housingOffice), needRegistered];
  test('a gap', () => {
    given(overdueDecider, ...open, leftAlone())
      .when(order(platform, alarm, { at: weekIsOver }))
      .then(alarmRaised());
  });
  test('a take-over that nobody confirmed', () => {
    given(overdueDecider, ...open, takenOver(housingOffice))
      .when(order(platform, alarm, { at: weekIsOver }))
      .then(alarmRaised('take-over-unconfirmed'));
  });
  test('not a moment before, and once', () => {
    given(overdueDecider, ...open, leftAlone())
      .when(order(platform, alarm, { at: '2026-11-10T22:59:59.999Z' }))
      .thenNothing();
    given(overdueDecider, ...open, leftAlone(), alarmRaised())
      .when(order(platform, alarm, { at: weekIsOver }))
      .thenNothing();
  });
  test('not when somebody took it, nor by the alarm of an earlier gap', () => {
    given(overdueDecider, ...open, leftAlone(), taken(prisonWorker))
      .when(order(platform, alarm, { at: weekIsOver }))
      .thenNothing();
    given(overdueDecider, ...open, leftAlone(), taken(prisonWorker), leftAlone('2026-11-09T08:00:00.000Z'))
      .when(order(platform, alarm, { at: weekIsOver }))
      .thenNothing();
  });
  test('a need of tonight when the day is over', () => {
    const tonight = { ...needRegistered, data: { ...needRegistered.data, urgency: 'tonight' } } as const;
    const left = leftAlone();
    const told = alarmRaised();
    given(overdueDecider, ...caseWith(), tonight, left)
      .when(order(platform, alarm, { at: '2026-11-03T23:00:00.000Z' }))
      .then({ ...told, data: { ...told.data, urgency: 'tonight' } });
  });
});

test('only the platform says that time has passed, and only of a case that is there', () => {
  for (const command of [record, { type: 'RaiseFollowUpAlarm', caseId, needId, since: tuesday } as const]) {
    given(overdueDecider, ...waiting)
      .when(order(prisonWorker, command, { at: fridayIsOver }))
      .thenRefused('NOT_THERE');
    given(overdueDecider)
      .when(order(platform, command, { at: fridayIsOver }))
      .thenRefused('NOT_THERE');
  }
});
