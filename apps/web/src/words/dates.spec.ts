import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  compactInstant,
  formatDay,
  formatMonth,
  formatInstant,
  formatWeekday,
  fromToday,
  inOslo,
  parseDay,
  parseMonth,
} from './dates.ts';

describe('dates in three languages', () => {
  it('names the day and the month from our own tables', () => {
    assert.equal(formatWeekday('2026-12-01', 'nb'), 'tirsdag 1. desember 2026');
    assert.equal(formatWeekday('2026-12-01', 'nn'), 'tysdag 1. desember 2026');
    assert.equal(formatWeekday('2026-12-01', 'en'), 'Tuesday 1 December 2026');
    assert.equal(formatDay('2027-05-17', 'nn'), '17. mai 2027');
  });

  it('shows an instant as the clock on the wall in Oslo, summer and winter', () => {
    assert.equal(formatInstant('2026-07-01T22:30:00Z', 'nb'), '2. juli 2026 kl. 00.30');
    assert.equal(formatInstant('2026-01-01T23:30:00Z', 'en'), '2 January 2026 at 00:30');
    assert.deepEqual(inOslo('2026-12-01T11:05:00Z'), { day: '2026-12-01', time: '12:05' });
  });

  it('has one short form for columns', () => {
    assert.equal(compactInstant('2026-11-23T23:15:00Z'), '24.11.2026 00:15');
  });

  it('counts days, and says dager and dagar', () => {
    assert.equal(fromToday('2026-12-13', 'nb', '2026-12-01'), 'om 12 dager');
    assert.equal(fromToday('2026-12-13', 'nn', '2026-12-01'), 'om 12 dagar');
    assert.equal(fromToday('2026-11-28', 'en', '2026-12-01'), '3 days ago');
    assert.equal(fromToday('2026-12-02', 'nn', '2026-12-01'), 'i morgon');
  });

  it('counts across the change to summer time', () => {
    assert.equal(fromToday('2026-03-30', 'nb', '2026-03-28'), 'om 2 dager');
  });
});

describe('a date as people type it', () => {
  for (const typed of ['12.5.2026', '12.05.26', '120526', '12052026', '2026-05-12', ' 12/5/2026 ', '12 5 26'])
    it(`reads ${typed}`, () => assert.equal(parseDay(typed), '2026-05-12'));
  for (const typed of ['31.2.2026', '12.13.2026', 'i morgen', '', '1.1', '2026-02-30'])
    it(`does not guess at ${typed === '' ? 'nothing' : typed}`, () => assert.equal(parseDay(typed), undefined));
});

describe('a month', () => {
  for (const typed of ['12.2026', '12/26', '2026-12', ' 12 2026 '])
    it(`is read from ${typed}`, () => assert.equal(parseMonth(typed), '2026-12'));
  for (const typed of ['13.2026', 'desember', '2026', ''])
    it(`is not guessed from ${typed === '' ? 'nothing' : typed}`, () => assert.equal(parseMonth(typed), undefined));
  it('is said in words', () => {
    assert.equal(formatMonth('2026-12', 'nb'), 'desember 2026');
    assert.equal(formatMonth('2027-01', 'en'), 'January 2027');
  });
});
