import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { instantOf, osloDateOf } from './time.js';
import { easterSunday, isHoliday, isWorkingDay, plusWorkingDays, workingDaysBetween } from './working-days.js';

test('Easter Sunday falls where the almanac says', () => {
  assert.equal(easterSunday(1818), '1818-03-22');
  assert.equal(easterSunday(2024), '2024-03-31');
  assert.equal(easterSunday(2026), '2026-04-05');
  assert.equal(easterSunday(2038), '2038-04-25');
});

test('Maundy Thursday, Ascension and Whit Monday are no working days', () => {
  for (const date of ['2026-04-02', '2026-05-14', '2026-05-25'] as const) assert.ok(isHoliday(date), date);
});

test('Christmas Eve is a working day by law', () => {
  assert.ok(isWorkingDay('2026-12-24'));
});

test('three working days from the Wednesday before Easter end on the Thursday after it', () => {
  assert.equal(plusWorkingDays('2026-04-01', 3), '2026-04-09');
});

test('working days left count down and go negative when late', () => {
  assert.equal(workingDaysBetween('2026-11-20', '2026-11-24'), 2);
  assert.equal(workingDaysBetween('2026-11-24', '2026-11-20'), -2);
  assert.equal(workingDaysBetween('2026-11-24', '2026-11-24'), 0);
});

test('so many working days on lies a working day, with so many between', () => {
  const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const from = osloDateOf(instantOf(day));
      const to = plusWorkingDays(from, count);
      assert.ok(isWorkingDay(to));
      assert.equal(workingDaysBetween(from, to), count);
      assert.equal(workingDaysBetween(to, from), -count);
    }),
  );
});
