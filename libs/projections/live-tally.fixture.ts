import assert from 'node:assert/strict';
import { once, type EventEmitter } from 'node:events';
import type { EventStore } from '#lib/event-store';
import { ViewFeed } from './feed.js';
import { listenTo } from './listen.js';
import { runProjection } from './projection.js';
import type { TallyHouse } from './tally.fixture.js';

/** The live rows after so many events, folded by a projection that then stopped. */
export async function live(house: TallyHouse, events: number): Promise<void> {
  await house.append(events);
  const feed = new ViewFeed();
  const stop = await listenTo(feed, house.database.pool('samhold_reads', { max: 1 }));
  const pool = house.database.pool('partner_writer', { max: 1 });
  const projection = await runProjection({ place: house.place(), pool, onStopped: () => undefined });
  assert.ok(await feed.reached('partner', events, 10_000));
  await projection.stop();
  await pool.end();
  await stop();
}

/** The tables that there are. */
export async function generations(house: TallyHouse): Promise<readonly string[]> {
  const { rows } = await house.writers.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'view_partner' AND tablename LIKE '%tally%' ORDER BY 1`,
  );
  return rows.map(({ tablename }) => tablename);
}

/** Until somebody waits for another's turn. */
export async function rebuildWaits(house: TallyHouse): Promise<void> {
  for (;;) {
    const { rowCount } = await house.writers.query(
      `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    if (rowCount !== 0) return;
  }
}

/** The store as a rebuild sees it that is held when it asks for a page. */
export function heldAtPage(house: TallyHouse, page: number, gate: EventEmitter): EventStore {
  let pages = 0;
  return {
    ...house.store,
    readAll: async (after, limit) => {
      pages += 1;
      if (pages === page) {
        const goOn = once(gate, 'go on');
        gate.emit('held');
        await goOn;
      }
      return house.store.readAll(after, limit);
    },
  };
}
