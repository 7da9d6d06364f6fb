import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CivilDate } from '#lib/kernel';
import { flagOf } from './plan.fold.js';

describe('a day on which bed, food and medicine must be arranged beforehand is flagged', () => {
  const flags: Readonly<Record<string, readonly [CivilDate, string | null][]>> = {
    'a Friday, a weekend and an ordinary day': [
      ['2026-12-04', 'friday'],
      ['2026-12-05', 'weekend'],
      ['2026-12-03', null],
    ],
    'Christmas and the new year': [
      ['2026-12-24', 'before-holiday'],
      ['2026-12-25', 'holiday'],
      ['2026-12-31', 'before-holiday'],
      ['2027-01-01', 'holiday'],
    ],
    'Easter 2027, which moves': [
      ['2027-03-24', 'before-holiday'],
      ['2027-03-25', 'holiday'],
      ['2027-03-26', 'holiday'],
      ['2027-03-27', 'weekend'],
      ['2027-03-28', 'holiday'],
      ['2027-03-29', 'holiday'],
      ['2027-03-30', null],
    ],
    'Easter 2028, which moves': [
      ['2028-04-12', 'before-holiday'],
      ['2028-04-13', 'holiday'],
      ['2028-04-17', 'holiday'],
    ],
    'Ascension Day and Whitsun 2027': [
      ['2027-05-05', 'before-holiday'],
      ['2027-05-06', 'holiday'],
      ['2027-05-07', 'friday'],
      ['2027-05-16', 'holiday'],
      ['2027-05-17', 'holiday'],
    ],
    'the first and the seventeenth of May': [
      ['2028-05-01', 'holiday'],
      ['2028-05-16', 'before-holiday'],
      ['2028-05-17', 'holiday'],
    ],
  };
  for (const [what, days] of Object.entries(flags))
    test(what, () => {
      for (const [day, flag] of days) assert.equal(flagOf(day), flag, day);
    });
});
