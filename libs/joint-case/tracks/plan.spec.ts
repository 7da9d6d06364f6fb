import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { instantOf, osloDateOf, plusDays, type CivilDate } from '#lib/kernel';
import { daysOf, flagOf, planOf } from './plan.fold.js';
import { loadTrack } from './track.load.js';
import type { Track } from './track.state.js';
import { releaseTrack } from './tracks.js';

const anyDay = fc
  .date({ min: new Date('2000-01-01T12:00:00Z'), max: new Date('2060-12-31T12:00:00Z'), noInvalidDate: true })
  .map((date) => osloDateOf(instantOf(date)));

const [model] = releaseTrack.milestones;
/** Any track: some count working days, some wait for others before them. */
const anyTrack: fc.Arbitrary<Track> = fc
  .array(
    fc.record({
      days: fc.integer({ min: -90, max: 90 }),
      counting: fc.constantFrom('calendar', 'working'),
      waits: fc.nat(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) =>
    loadTrack({
      ...releaseTrack,
      milestones: all.map(({ days, counting, waits }, index) => ({
        ...model,
        code: `m${index}`,
        from: 'anchor',
        days,
        counting,
        after: index > 0 && waits % 2 === 0 ? [`m${waits % index}`] : [],
      })),
    }),
  );

const plan = (anchor: CivilDate, openedOn: CivilDate, today: CivilDate, setOn = openedOn) =>
  planOf(releaseTrack, { anchor, openedOn, setOn, today }).map(({ code, on, status }) => `${code} ${on} ${status}`);

describe('the release track', () => {
  test('lies around the release date, the talk and the kept home a week after the opening', () => {
    assert.deepEqual(plan('2027-03-01', '2026-11-02', '2026-12-31'), [
      'intake-talk 2026-11-09 passed',
      'keep-home 2026-11-09 passed',
      'housing-need 2026-12-31 today',
      'home-and-money 2027-01-30 coming',
      'everyone-has-said-yes 2027-02-15 coming',
      'release-card 2027-02-24 coming',
      'release-day 2027-03-01 coming',
      'home-holds 2027-03-31 coming',
    ]);
  });
  test('may start on the day of release: what had passed is to be done now', () => {
    assert.deepEqual(
      plan('2026-11-02', '2026-11-02', '2026-11-02').map((line) => line.split(' ').at(-1)),
      ['now', 'now', 'now', 'now', 'today', 'coming', 'coming', 'coming'],
    );
  });
  test('is late with nothing when the date came nearer', () => {
    const statuses = plan('2026-12-01', '2026-06-01', '2026-11-20', '2026-11-20');
    assert.ok(statuses.includes('everyone-has-said-yes 2026-11-17 now'));
    assert.ok(plan('2026-12-01', '2026-06-01', '2026-11-20').includes('everyone-has-said-yes 2026-11-17 passed'));
  });
});

describe('planning', () => {
  test('is monotone: a later release moves no milestone earlier', () => {
    fc.assert(
      fc.property(anyTrack, anyDay, fc.nat(400), (track, anchor, later) => {
        const early = daysOf(track, { anchor, openedOn: anchor });
        const late = daysOf(track, { anchor: plusDays(anchor, later), openedOn: anchor });
        for (const [code, on] of early) assert.ok((late.get(code) ?? '') >= on, code);
      }),
    );
  });
  test('puts no milestone before one that it waits for', () => {
    fc.assert(
      fc.property(anyTrack, anyDay, (track, anchor) => {
        const days = daysOf(track, { anchor, openedOn: anchor });
        for (const { code, after } of track.milestones)
          for (const other of after) assert.ok((days.get(code) ?? '') >= (days.get(other) ?? ''), `${code} ${other}`);
      }),
    );
  });
  test('shows every milestone once, by day, as passed, now, today or coming', () => {
    fc.assert(
      fc.property(anyTrack, anyDay, anyDay, anyDay, (track, anchor, openedOn, today) => {
        const planned = planOf(track, { anchor, openedOn, setOn: openedOn, today });
        assert.equal(new Set(planned.map(({ code }) => code)).size, track.milestones.length);
        assert.deepEqual(
          planned,
          planned.toSorted((a, b) => a.on.localeCompare(b.on)),
        );
        for (const { on, status } of planned)
          assert.equal(
            on > today ? 'coming' : on === today ? 'today' : 'before',
            status === 'passed' || status === 'now' ? 'before' : status,
          );
      }),
    );
  });
  test('counts working days back over a weekend', () => {
    const track = loadTrack({
      ...releaseTrack,
      milestones: [{ ...model, from: 'anchor', days: -2, counting: 'working' }],
    });
    assert.equal(daysOf(track, { anchor: '2026-11-23', openedOn: '2026-11-01' }).get('intake-talk'), '2026-11-19');
  });
});

test('a Friday, a weekend, a holiday and the day before one are flagged', () => {
  assert.equal(flagOf('2026-12-04'), 'friday');
  assert.equal(flagOf('2026-12-05'), 'weekend');
  assert.equal(flagOf('2026-12-24'), 'before-holiday');
  assert.equal(flagOf('2026-12-25'), 'holiday');
  assert.equal(flagOf('2026-12-03'), null);
});
