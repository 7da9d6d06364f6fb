import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { instantOf, isCivilDate, isInstant, osloDateOf, systemClock } from './time.js';

test('an instant is written in UTC with milliseconds, and in no other way', () => {
  assert.ok(isInstant('2026-11-03T08:00:00.000Z'));
  for (const text of [
    '2026-11-03T08:00:00Z',
    '2026-11-03T08:00:00.000+01:00',
    '2026-11-03',
    '2026-02-30T08:00:00.000Z',
    '2026-11-03T24:00:00.000Z',
    'tomorrow',
    '',
  ])
    assert.equal(isInstant(text), false, text);
});

test('a civil date is a day that the calendar has', () => {
  for (const text of ['2026-11-03', '2024-02-29']) assert.ok(isCivilDate(text), text);
  for (const text of ['2026-02-29', '2026-04-31', '2026-13-01', '2026-1-1', '26-01-01', '2026-11-03T00:00', ''])
    assert.equal(isCivilDate(text), false, text);
});

/** What the computer's own calendar says of a text: that it says the same one of the time that it reads in it. */
function saysItself(text: string, written = text): boolean {
  const read = new Date(text);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written);
}

test('any text is a date or is none, as the computer’s own calendar has it, and nothing throws', () => {
  const almost = fc.stringMatching(/^[0-9]{4}-[01][0-9]-[0-3][0-9](T[0-2][0-9]:[0-6][0-9]:[0-6][0-9]\.[0-9]{3}Z)?$/);
  const far = fc.stringMatching(/^[+-]0[0-3][0-9]{4}-[01][0-9]-[0-3][0-9]T[0-2][0-9]:00:00\.000Z$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost, far), (text) => {
      assert.equal(isInstant(text), text.endsWith('Z') && saysItself(text));
      assert.equal(isCivilDate(text), /^\d{4}-\d{2}-\d{2}$/.test(text) && saysItself(`${text}T00:00:00Z`, text));
    }),
    { numRuns: 2_000 },
  );
});

test('every day of eight hundred years is a civil date, and no day beside them', () => {
  for (let year = 1600; year < 2400; year += 1)
    for (const month of ['02', '04', '12'])
      for (const day of ['00', '01', '28', '29', '30', '31', '32']) {
        const text = `${year}-${month}-${day}`;
        assert.equal(isCivilDate(text), saysItself(`${text}T00:00:00Z`, text), text);
      }
});

test('every instant that a computer can say has a civil date in Oslo', () => {
  const dates = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(dates, (date) => {
      const instant = instantOf(date);
      assert.ok(isInstant(instant));
      assert.ok(isCivilDate(osloDateOf(instant)));
    }),
  );
});

test('the civil date changes at midnight in Oslo, summer and winter', () => {
  assert.equal(osloDateOf('2026-11-03T22:59:59.999Z'), '2026-11-03');
  assert.equal(osloDateOf('2026-11-03T23:00:00.000Z'), '2026-11-04');
  assert.equal(osloDateOf('2026-07-03T21:59:59.999Z'), '2026-07-03');
  assert.equal(osloDateOf('2026-07-03T22:00:00.000Z'), '2026-07-04');
});

test('the system clock tells an instant', () => {
  assert.ok(isInstant(systemClock.now()));
});
