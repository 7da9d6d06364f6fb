import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import type { RecordedEvent } from '#lib/event-store';
import { cannotFold, PoisonHouse } from './poison.fixture.js';
import { rebuild } from './rebuild.js';
import { Halted } from './step.js';
import { talliesAfter } from './tally.fixture.js';
import type { ViewPlace } from './view-definition.js';

let of: PoisonHouse;
before(async () => {
  of = await PoisonHouse.open();
});
after(() => of.house.close());
beforeEach(() => of.begin());
afterEach(() => of.end());

describe('an event that cannot be folded, where everything halts', { timeout: 110_000 }, () => {
  const halting = (changes: Partial<ViewPlace> = {}) => of.place({ poison: 'halt', ...changes });

  it('keeps back whatever comes after it, and nothing before', async () => {
    of.poison.set(6, cannotFold());
    await of.house.append(12);
    await of.run(halting());
    assert.ok((await of.stops()) instanceof Halted);
    assert.deepEqual(await of.house.rows(), talliesAfter(5));
    const { position, halted, parked } = await of.state();
    assert.deepEqual([position, halted?.position, halted?.fault, parked], [5, 6, 'TypeError', []]);
  });

  it('is gone from the list once it is folded', async () => {
    of.poison.set(6, cannotFold());
    await of.house.append(12);
    const projection = await of.run(halting());
    await of.stops();
    await projection.stop();
    of.poison.clear();
    await of.run(halting());
    await of.reach(12);
    assert.deepEqual(await of.house.rows(), talliesAfter(12));
    assert.equal((await of.state()).halted, undefined);
  });

  it('stops a rebuild, which leaves the live rows as they were', async () => {
    await of.house.append(12);
    await of.run(halting());
    await of.reach(12);
    of.poison.set(6, cannotFold());
    await assert.rejects(
      of.house.withWriter((client) => rebuild(client, halting())),
      (failure) => failure instanceof Halted && failure.event.position === 6,
    );
    assert.deepEqual(await of.house.rows(), talliesAfter(12));
  });
});

describe('an event that cannot be folded', { timeout: 110_000 }, () => {
  it('and its letter and the checkpoint behind it are one: a process that dies in between has done neither', async () => {
    of.poison.set(2, cannotFold());
    await of.house.append(4);
    await of.house.withWriter((client) => rebuild(client, of.place({ store: emptyStore() })));
    await of.house.writers.query(`CREATE FUNCTION view_partner.cut() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); PERFORM pg_sleep(1); RETURN NULL; END $$;
      CREATE TRIGGER cut AFTER INSERT ON view_partner.dead_letter FOR EACH STATEMENT EXECUTE FUNCTION view_partner.cut()`);
    await of.run();
    await of.stops();
    const { position, parked } = await of.state();
    assert.deepEqual([position, parked], [1, []]);
    await of.house.writers.query('DROP FUNCTION view_partner.cut CASCADE');
    await of.reach(4);
    assert.deepEqual(await of.letters(), [[2, 'TypeError']]);
  });
});

/** For a rebuild that only makes the tables. */
function emptyStore() {
  return { ...of.house.store, readAll: async (): Promise<readonly RecordedEvent[]> => [] };
}
