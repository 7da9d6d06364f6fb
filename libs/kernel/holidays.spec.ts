import assert from 'node:assert/strict';
import test from 'node:test';
import Holidays from 'date-holidays';
import { isHoliday, plusDays } from './working-days.js';
import type { CivilDate } from './time.js';

test('every day from 1990 to 2099 is a holiday here exactly when it is a public holiday of Norway elsewhere', () => {
  const almanac = new Holidays('NO');
  for (let year = 1990; year <= 2099; year += 1) {
    const theirs = almanac
      .getHolidays(year)
      .filter(({ type }) => type === 'public')
      .map(({ date }) => date.slice(0, 10));
    assert.deepEqual(daysOf(year).filter(isHoliday), [...new Set(theirs)].toSorted(), String(year));
  }
});

function daysOf(year: number): readonly CivilDate[] {
  const days: CivilDate[] = [];
  for (let day = plusDays(`${year}-01-01`, 0); day.startsWith(String(year)); day = plusDays(day, 1)) days.push(day);
  return days;
}
