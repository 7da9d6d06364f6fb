import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { instantOf, osloDateOf, plusDays, type CivilDate } from '#lib/kernel';
import { daysOf, firstOf, leftOf, planOf } from './plan.fold.js';
import { loadTrack } from './track.load.js';
import type { Track } from './track.state.js';
import { releaseTrack } from './tracks.js';

const anyDay = fc
  .date({ min: new Date('2000-01-01T12:00:00Z'), max: new Date('2060-12-31T12:00:00Z'), noInvalidDate: true })
  .map((date) => osloDateOf(instantOf(date)));

const [model] = releaseTrack.milestones;
const admittedOn = null;
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
        ...{ days, counting },
        after: waitsOf(all, index, waits),
      })),
    }),
  );

/** One before it that it can wait for: what counts the same way and lies later cannot be waited for. */
function waitsOf(all: readonly { readonly days: number; readonly counting: string }[], index: number, waits: number) {
  const [one, own] = [all[waits % Math.max(index, 1)], all[index]];
  if (index === 0 || waits % 2 === 1 || one === undefined || own === undefined) return [];
  return one.counting === own.counting && one.days > own.days ? [] : [`m${waits % index}`];
}

const plan = (anchor: CivilDate, openedOn: CivilDate, today: CivilDate, setOn = openedOn) =>
  planOf(releaseTrack, { anchor, openedOn, admittedOn, setOn, today }).map(
    ({ code, on, status }) => `${code} ${on} ${status}`,
  );

describe('the release track', () => {
  test('lies around the release date, the talk and the kept home a week after the opening', () => {
    assert.deepEqual(plan('2027-03-01', '2026-11-02', '2026-12-31'), [
      'intake-talk 2026-11-09 passed',
      'keep-home 2026-11-09 passed',
      'keep-housing-allowance 2026-11-16 passed',
      'home-settled 2026-12-02 passed',
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
      ['now', 'now', 'now', 'now', 'today', 'coming', 'coming', 'coming', 'coming', 'coming'],
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
        const early = daysOf(track, { anchor, openedOn: anchor, admittedOn });
        const late = daysOf(track, { anchor: plusDays(anchor, later), openedOn: anchor, admittedOn });
        for (const [code, on] of early) assert.ok((late.get(code) ?? '') >= on, code);
      }),
    );
  });
  test('puts no milestone before one that it waits for', () => {
    fc.assert(
      fc.property(anyTrack, anyDay, (track, anchor) => {
        const days = daysOf(track, { anchor, openedOn: anchor, admittedOn });
        for (const { code, after } of track.milestones)
          for (const other of after) assert.ok((days.get(code) ?? '') >= (days.get(other) ?? ''), `${code} ${other}`);
      }),
    );
  });
  test('shows every milestone once, by day, as passed, now, today or coming', () => {
    fc.assert(
      fc.property(anyTrack, anyDay, anyDay, anyDay, (track, anchor, openedOn, today) => {
        const planned = planOf(track, { anchor, openedOn, admittedOn, setOn: openedOn, today });
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
    assert.equal(
      daysOf(track, { anchor: '2026-11-23', openedOn: '2026-11-01', admittedOn }).get('intake-talk'),
      '2026-11-19',
    );
  });
});

describe('*behold boligen* counts from the admission', () => {
  const dates = { openedOn: '2026-11-02', setOn: '2026-11-02', today: '2026-11-02' } as const;
  const home = ['intake-talk', 'keep-home', 'keep-housing-allowance', 'home-settled'];

  test('also while no release is set: then only what counts from it is planned', () => {
    const early = planOf(releaseTrack, { ...dates, anchor: null, admittedOn: '2026-10-30' });
    assert.deepEqual(
      early.map(({ code, on, daysFromAnchor }) => [code, on, daysFromAnchor]),
      [
        ['intake-talk', '2026-11-06', null],
        ['keep-home', '2026-11-06', null],
        ['keep-housing-allowance', '2026-11-13', null],
        ['home-settled', '2026-11-29', null],
      ],
    );
  });
  test('and a moved release does not move it', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (one, other) => {
        const from = { openedOn: dates.openedOn, admittedOn: '2026-10-30' } as const;
        const [before, after] = [one, other].map((anchor) => daysOf(releaseTrack, { ...from, anchor }));
        for (const code of home) assert.equal(before?.get(code), after?.get(code), code);
      }),
    );
  });
  test('an admission that nobody told of counts from the opening', () => {
    const days = daysOf(releaseTrack, { ...dates, anchor: null, admittedOn });
    assert.equal(days.get('keep-home'), '2026-11-09');
  });
});

describe('what is reached', () => {
  const dates = { anchor: '2027-03-01', openedOn: '2026-11-02', admittedOn, setOn: '2026-11-02' } as const;
  const reached = new Map([
    ['keep-home', 'done'],
    ['home-settled', 'not-needed'],
    ['not-in-this-version', 'done'],
  ] as const);
  const progress = planOf(releaseTrack, { ...dates, today: '2027-02-10', reached });

  test('stays where it stood, done or not needed, and is not counted as left', () => {
    const statusOf = new Map(progress.map(({ code, status }) => [code, status]));
    assert.deepEqual([statusOf.get('keep-home'), statusOf.get('home-settled')], ['done', 'not-needed']);
    assert.equal(leftOf(progress).length, releaseTrack.milestones.length - 2);
  });
  test('moves no day', () => {
    assert.deepEqual(
      progress.map(({ code, on }) => [code, on]),
      planOf(releaseTrack, { ...dates, today: '2027-02-10' }).map(({ code, on }) => [code, on]),
    );
  });
});

describe('when remand ends at once', () => {
  const today = '2026-11-02';
  const plan0 = planOf(releaseTrack, { anchor: today, openedOn: today, admittedOn: '2026-10-30', setOn: today, today });

  test('what lies nearest to the release comes first: the card, then who takes over', () => {
    assert.equal(firstOf(plan0, { anchor: today, today })?.code, 'release-card');
    const done = planOf(releaseTrack, {
      ...{ anchor: today, openedOn: today, admittedOn: '2026-10-30', setOn: today, today },
      reached: new Map([['release-card', 'done']] as const),
    });
    assert.equal(firstOf(done, { anchor: today, today })?.code, 'everyone-has-said-yes');
  });
  test('nothing has passed that could not be done, and no day lies before the admission without being to be done now', () => {
    assert.ok(plan0.every(({ status }) => status !== 'passed'));
    for (const { on, status } of plan0) if (on < today) assert.equal(status, 'now');
  });
  test('a plan made after the release still says what to do', () => {
    const late = planOf(releaseTrack, {
      ...{ anchor: '2026-10-30', openedOn: today, admittedOn: '2026-10-01', setOn: today, today },
    });
    assert.ok(late.every(({ status }) => status === 'now' || status === 'coming'));
    assert.ok(firstOf(late, { anchor: '2026-10-30', today }) !== undefined);
  });
  test('with days to spare, what has waited longest comes first', () => {
    const anchor = '2026-12-01';
    const early = planOf(releaseTrack, { anchor, openedOn: today, admittedOn: '2026-10-01', setOn: today, today });
    assert.equal(firstOf(early, { anchor, today })?.code, 'housing-need');
    assert.equal(firstOf(early, { anchor: '2026-11-06', today })?.code, 'home-and-money');
  });
  test('nothing comes first when everything is reached or yet to come', () => {
    assert.equal(firstOf([], { anchor: today, today }), undefined);
    assert.equal(
      firstOf(planOf(releaseTrack, { anchor: '2030-01-07', openedOn: today, admittedOn, setOn: today, today }), {
        anchor: '2030-01-07',
        today,
      }),
      undefined,
    );
  });
});
