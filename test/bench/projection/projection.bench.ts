import type pg from 'pg';
import { compartmentNames, type Database } from '#lib/database';
import { policyInForce } from '#lib/disclosure';
import { postgresEventStore, type EventStore } from '#lib/event-store';
import { placeOf } from '#lib/installation';
import { listenTo, runProjection, ViewFeed, type ViewDefinition, type ViewPlace } from '#lib/projections';
import { memorySealing } from '#lib/sealing';
import { reported, wanted, type Bench } from '../bench.js';
import { withEmptyLog } from '../place/empty-log.js';
import { figuresOf, inRounds, timeOf } from '../rounds.js';
import { fewRows, rowPerEvent } from './kinds-of-fold.js';
import { recordEnquiries } from './recorded.js';

const events = 40_000;

/** The runner that keeps the views up, from zero to the end of the log: rows and checkpoint move in the same transaction. */
export const projection: Bench = (say) =>
  withEmptyLog(async (database) => {
    const store = postgresEventStore({ pool: database.pool('samhold_log') });
    await recordEnquiries(store, events);
    await database.asMigrator('main', (client) => client.query('vacuum analyze log.events'));
    const parts = { store, sealing: memorySealing(), policy: policyInForce, overseers: [] };
    const places = {
      folded: benchPlace(store, fewRows),
      rows: benchPlace(store, rowPerEvent),
      husbanken: placeOf('husbanken', parts),
      municipality: placeOf('municipality', parts),
    };
    const ways = Object.entries(places).map(([name, place]) => [name, () => rateOf(database, place)] as const);
    const rounds = await inRounds(Object.fromEntries(ways));
    await store.close();
    for (const [name, rates] of rounds) say(`${name}: ${rates.map(Math.round).join(' ')}`);
    return [
      wanted('projection, folded into few rows: events/s', figuresOf(rounds, 'folded'), 80_000),
      wanted('projection, a row per event: events/s', figuresOf(rounds, 'rows'), 35_000),
      reported("projection, husbanken's own views: events/s", figuresOf(rounds, 'husbanken')),
      reported(
        "projection, a municipality's own views, a record per event: events/s",
        figuresOf(rounds, 'municipality'),
      ),
    ];
  });

function benchPlace(store: EventStore, definition: ViewDefinition): ViewPlace {
  return { definition, schema: 'view_partner', reader: 'partner_reader', store, poison: 'park', shape: 'bench' };
}

async function rateOf(database: Database, place: ViewPlace): Promise<number> {
  const { kind } = place.definition;
  const pool = database.pool(`${compartmentNames[kind]}_writer`, { max: 2 });
  const feed = new ViewFeed();
  const stop = await listenTo(feed, database.pool('samhold_reads', { max: 1 }));
  await clear(pool, place);
  const milliseconds = await timeOf(async () => {
    const running = await runProjection({ place, pool, onStopped: () => undefined });
    const isThere = await feed.reached(kind, events, 60_000);
    if (!isThere) throw new Error(`The views of ${kind} did not come to the end of the log`);
    await running.stop();
  });
  await stop();
  await pool.end();
  return events / (milliseconds / 1_000);
}

async function clear(pool: pg.Pool, { schema }: ViewPlace): Promise<void> {
  const { rows } = await pool.query<{ tablename: string }>('SELECT tablename FROM pg_tables WHERE schemaname = $1', [
    schema,
  ]);
  for (const { tablename } of rows) await pool.query(`DROP TABLE ${schema}.${tablename} CASCADE`);
}
