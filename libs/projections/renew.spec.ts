import assert from 'node:assert/strict';
import { once, EventEmitter } from 'node:events';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { generations, heldAtPage, live } from './live-tally.fixture.js';
import { runProjection } from './projection.js';
import { rebuild } from './rebuild.js';
import { openTallyHouse, talliesAfter, type TallyHouse } from './tally.fixture.js';
import { table, type ViewDefinition } from './view-definition.js';

let house: TallyHouse;
before(async () => {
  house = await openTallyHouse();
});
after(() => house.close());
beforeEach(() => house.reset());

describe('a start', { timeout: 110_000 }, () => {
  const shape = 'tallies of two';
  /** Other code than made the live rows: it counts each event twice. */
  const place = () => house.place({ shape, definition: twice(house.place().definition) });
  const start = async (): Promise<void> => {
    const pool = house.database.pool('partner_writer', { max: 1 });
    const projection = await runProjection({ place: place(), pool, onStopped: () => undefined });
    await projection.stop();
    await pool.end();
  };
  const doubled = (events: number) => talliesAfter(events).map((row) => ({ ...row, events: row.events * 2 }));

  it('makes rows anew that other code has made, and only then', async () => {
    await live(house, 8);
    await start();
    assert.deepEqual(await house.rows(), doubled(8));
    assert.deepEqual(await generations(house), ['first_tally_v2', 'second_tally_v2']);
    await start();
    assert.deepEqual(await generations(house), ['first_tally_v2', 'second_tally_v2']);
  });

  it('makes rows anew from before it was kept who made them', async () => {
    await live(house, 8);
    await house.writers.query('ALTER TABLE view_partner.checkpoint DROP COLUMN shape');
    await start();
    assert.deepEqual(await house.rows(), doubled(8));
  });

  it('waits for another process that is at it already', async () => {
    await live(house, 4);
    const gate = new EventEmitter();
    const store = heldAtPage(house, 2, gate);
    const first = house.withWriter((client) => rebuild(client, { ...place(), store }));
    await once(gate, 'held');
    const second = start();
    assert.equal(await Promise.race([second, pause(300, 'waiting')]), 'waiting');
    assert.deepEqual(await house.rows(), talliesAfter(4));
    gate.emit('go on');
    await Promise.all([first, second]);
    assert.deepEqual(await house.rows(), doubled(4));
    assert.deepEqual(await generations(house), ['first_tally_v2', 'second_tally_v2']);
  });
});

function twice(definition: ViewDefinition): ViewDefinition {
  return {
    ...definition,
    apply: async (writing, events) => {
      await definition.apply(writing, events);
      for (const name of ['first_tally', 'second_tally'])
        await writing.client.query(
          `UPDATE ${table(writing, name)} t SET events = 2 * (SELECT count(*) FROM log.events e
           WHERE e.stream = t.stream AND e.position <= $1)`,
          [writing.upTo],
        );
    },
  };
}
