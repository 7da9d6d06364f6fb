import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseNationalId } from '#lib/identity';
import { plusDays } from '#lib/kernel';
import { bucketOf } from '#lib/joint-case';
import { courses } from './courses.js';
import { regionFigures, regionOn } from './region.js';

const days = ['2026-11-26', '2028-02-29', '2031-01-01'] as const;

describe('the demo region', () => {
  for (const today of days) {
    const people = regionOn(today);
    test(`has the figures of the decks on ${today}`, () => {
      assert.equal(people.length, regionFigures.people);
      assert.equal(people.filter(({ children }) => children > 0).length, regionFigures.families);
      assert.equal(
        people.reduce((all, { children }) => all + children, 0),
        regionFigures.children,
      );
      assert.equal(people.filter(({ born }) => ageOn(born, today) <= 25).length, regionFigures.young);
      assert.ok(people.every(({ born }) => ageOn(born, today) >= 18));
    });
    test(`has nobody twice and nobody real on ${today}`, () => {
      assert.equal(new Set(people.map(({ nationalId }) => nationalId)).size, people.length);
      assert.equal(new Set(people.map(({ name }) => name)).size, people.length);
      for (const { nationalId } of people) assert.equal(parseNationalId(nationalId, 'embedded').status, 'read');
    });
  }

  test('has somebody on every road, and in every part of the board of releases', () => {
    const people = regionOn('2026-11-26');
    assert.deepEqual([...new Set(people.map(({ course }) => course))].sort(), Object.keys(courses).sort());
    const inPrison = people.filter(({ startsAt }) => startsAt === 'prison');
    const parts = inPrison.map(({ releaseInDays }) => bucketOf(plusDays('2026-11-26', releaseInDays), '2026-11-26'));
    assert.equal(new Set(parts.filter((part) => part !== undefined)).size, 6);
  });

  test('is the same whenever it is made on the same day', () => {
    assert.deepEqual(regionOn('2026-11-26'), regionOn('2026-11-26'));
  });
});

function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
