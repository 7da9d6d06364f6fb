import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { noTimes, timesWith, type RecordedTime } from '../tree/recorded-times.js';
import { parseCheckpoint } from '../notes/checkpoint.js';
import { parseNote } from '../notes/signed-note.js';
import { newestCheckpoint } from '../keep/kept-trees.js';
import { timesUpTo } from '../keep/kept-times.js';
import { TrustHouse } from '../keep/trust.fixture.js';
import type { Claim } from './claim.js';
import { TimesCheck, type FoundTimes } from './times-check.js';
import { verifyTree } from './verify-log.js';

const [minute, hour] = [60_000, 3_600_000];
const start = Date.parse('2026-11-02T08:00:00.000Z');

/** So many events, a second apart, each recorded as it was ordered. */
function events(count: number): FoundTimes[] {
  return Array.from({ length: count }, (_, at) => at).map((at) => timed(start + at * 1_000));
}

function timed(at: number): FoundTimes {
  const time = { eventId: randomUUID(), recordedAt: at };
  return { row: time, kept: time, orderedAt: at };
}

/** A checkpoint over all of these. */
function over(found: readonly FoundTimes[], witnessedAt: readonly number[] = []): Claim {
  const times = found.reduce((hash, { row }) => timesWith(hash, row), noTimes);
  const witnesses = witnessedAt.map((at, n) => ({ name: `witness ${n}`, at: at / 1_000 }));
  const size = found.length;
  return {
    from: `The checkpoint at ${size}`,
    origin: 'log.example/log',
    size,
    root: noTimes,
    times,
    witnesses,
    isQuorum: false,
  };
}

function checked(found: readonly FoundTimes[], claims: readonly Claim[]): TimesCheck {
  const check = new TimesCheck();
  found.forEach((one, at) => {
    check.add(one);
    claims.filter(({ size }) => size === at + 1).forEach((claim) => check.hold(claim));
  });
  return check;
}

/** Row and list changed alike, as whoever has the database can. */
function moved(found: readonly FoundTimes[], at: number, by: number): FoundTimes[] {
  return found.map((one, n) => (n === at ? { ...one, row: later(one, by), kept: later(one, by) } : one));
}

function later({ kept }: FoundTimes, by: number): RecordedTime {
  return { ...kept, recordedAt: kept.recordedAt + by };
}

describe('times of recording', () => {
  const found = events(30);
  const claims = [over(found.slice(0, 10)), over(found.slice(0, 20)), over(found)];

  it('that nobody changed are found sound', () => {
    const { faults, doubts } = checked(found, claims);
    assert.deepEqual([faults, doubts], [[], []]);
  });

  it('that were changed by an hour in row and list alike name their event, and no other', () => {
    for (const by of [hour, -hour])
      assert.deepEqual(checked(moved(found, 13, by), claims).faults, [
        {
          about: found[13]?.kept.eventId,
          index: 13,
          says: 'Its time of recording is not what The checkpoint at 20 was signed over.',
        },
      ]);
  });

  it('that were changed by a second name the span between two signatures, or the event when it stands there alone', () => {
    const says = (wrong: readonly FoundTimes[], by: readonly Claim[]) =>
      checked(wrong, by).faults.map(({ about, index, says: words }) => [about, index, words]);
    assert.deepEqual(says(moved(found, 13, 1), claims), [
      [
        undefined,
        10,
        'Times of recording were rewritten: of the leaves from 10 up to 19 at least one has another than The checkpoint at 20 was signed over.',
      ],
    ]);
    const alone = [over(found.slice(0, 13)), over(found.slice(0, 14)), over(found)];
    assert.deepEqual(says(moved(found, 13, 1), alone), [
      [found[13]?.kept.eventId, 13, 'Its time of recording is not what The checkpoint at 14 was signed over.'],
    ]);
  });

  it('that were changed in two spans are found in both', () => {
    const twice = moved(moved(found, 3, hour), 25, hour);
    assert.deepEqual(
      checked(twice, claims).faults.map(({ index }) => index),
      [3, 25],
    );
  });

  it('that were changed in the row alone, or in the list alone, are told from the other, and do not accuse a span', () => {
    for (const side of ['row', 'kept'] as const) {
      const wrong = found.map((one, n) => (n === 13 ? { ...one, [side]: later(one, 1) } : one));
      assert.deepEqual(checked(wrong, claims).faults, []);
    }
  });

  it('from before they were signed are held to when the event was ordered', () => {
    const silent = claims.map((claim) => ({ ...claim, times: undefined }));
    assert.deepEqual(checked(found, silent).faults, []);
    assert.deepEqual(
      checked(moved(found, 13, hour), silent).faults.map(({ about, says }) => [about, says]),
      [[found[13]?.kept.eventId, 'Its time of recording is more than 5 minutes from when it was ordered.']],
    );
  });

  it('once they are signed stand in every checkpoint that follows', () => {
    const [first, second, third] = claims;
    assert.ok(first && second && third);
    assert.deepEqual(
      checked(found, [first, { ...second, times: undefined }, third]).faults.map(({ says }) => says),
      ['The checkpoint at 20 no longer says when its events were recorded.'],
    );
  });

  it('that were signed and cannot be so are doubted, not called changed', () => {
    const late = [...events(3), timed(start + hour)];
    const unwitnessed = checked(late, [over(late)]);
    assert.deepEqual([unwitnessed.faults, unwitnessed.doubts], [[], []]);
    const witnessed = checked(late, [over(late, [start + 4_000, start + 5_000])]);
    const says = 'It is said to be recorded more than 5 minutes after witnesses had signed for it.';
    assert.deepEqual([witnessed.faults, witnessed.doubts], [[], [{ about: late[3]?.kept.eventId, index: 3, says }]]);
    const backward = [timed(start), timed(start - 6 * minute), timed(start - 6 * minute)];
    const { faults, doubts } = checked(backward, [over(backward)]);
    assert.deepEqual(
      [faults, doubts.map(({ index, says }) => [index, says])],
      [[], [[1, 'It is said to be recorded more than 5 minutes before the one in front of it.']]],
    );
  });
});

describe('times of recording in the database', { timeout: 110_000 }, () => {
  let house: TrustHouse;
  before(async () => {
    house = await TrustHouse.open();
    const integrator = house.integrate();
    await house.append(300);
    await house.grown('events', 300);
    await house.append(1);
    await house.grown('events', 301);
    await integrator.stop();
  });
  after(() => house.close());

  const faults = async () => {
    const parts = { trust: house.pool, rowsAfter: house.rowsAfter, policy: house.policy, elsewhere: [] };
    return (await verifyTree(parts, 'events')).faults;
  };
  const move = (position: number, by: string) =>
    house.tamper(`update log.events set recorded_at = recorded_at + interval '${by}' where position = ${position};
      update trust.entry set recorded_at = recorded_at + interval '${by}' where position = ${position}`);

  it('are in the checkpoint, as they follow from the list', async () => {
    const checkpoint = parseCheckpoint(
      parseNote((await newestCheckpoint(house.pool, 'events'))?.note ?? '')?.text ?? '',
    );
    assert.equal(checkpoint?.size, 301);
    assert.deepEqual(checkpoint.times, await timesUpTo(house.pool, 301));
    await house.tamper('create table trust.kept_notes as select * from trust.checkpoint');
    await house.tamper(`update trust.checkpoint set note = regexp_replace(note, 'recorded [^\\n]*\\n', '')`);
    assert.deepEqual(await timesUpTo(house.pool, 301), checkpoint.times, 'anew where no checkpoint has them');
    await house.tamper(`update trust.checkpoint c set note = k.note from trust.kept_notes k
      where k.tree = c.tree and k.size = c.size; drop table trust.kept_notes`);
    assert.deepEqual(await faults(), []);
  });

  it('name the event when both copies are changed by an hour, and the span when by a second', async () => {
    const event = (await house.store.readAll(122, 1))[0]?.id;
    await move(123, '-1 hour');
    assert.deepEqual(
      (await faults()).map(({ about, index }) => [about, index]),
      [[event, 122]],
    );
    await move(123, '1 hour 1 second');
    assert.match(
      (await faults())[0]?.says ?? '',
      /^Times of recording were rewritten: of the leaves from \d+ up to \d+ /,
    );
    await move(123, '-1 second');
    assert.deepEqual(await faults(), []);
  });
});
