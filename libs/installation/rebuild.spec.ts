import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type pg from 'pg';
import { kinds, type Kind } from '#lib/kernel';
import { compartmentNames, type Database } from '#lib/database';
import { policyInForce } from '#lib/disclosure';
import { decidingDesk, eventLogMigrations, postgresEventStore, type EventStore } from '#lib/event-store';
import { listenTo, rebuild, runProjection, ViewFeed, type ViewPlace } from '#lib/projections';
import { memorySealing, type Sealing } from '#lib/sealing';
import { startTestDatabase, supervision } from '#lib/testing';
import { placeOf } from './compartments.js';
import { RandomHistory } from './random-history/random-history.fixture.js';
import { Scribe } from './random-history/scribe.fixture.js';
import { ordersTo } from './routes.js';

/** Every row of a compartment, by table, in an order of its own. */
type Rows = Readonly<Record<string, readonly string[]>>;

/** `npm run check:full` plays more histories. */
const seeds = process.env['SAMHOLD_FULL'] === '1' ? [11, 12, 13, 14, 15, 16] : [11];

for (const seed of seeds)
  describe(`the views of every compartment after a history by chance (seed ${seed})`, { timeout: 240_000 }, () => {
    let database: Database & AsyncDisposable;
    let store: EventStore;
    let scribe: Scribe;
    let history: RandomHistory;
    let feed: ViewFeed;
    let runners: Runners;
    let live: ReadonlyMap<Kind, Rows>;
    const sealing: Sealing = memorySealing();

    before(async () => {
      database = await startTestDatabase();
      await database.migrate('log', eventLogMigrations);
      store = postgresEventStore({ pool: database.pool('samhold_log'), poll: 50 });
      scribe = new Scribe(ordersTo(decidingDesk({ store, seals: sealing })), seed);
      history = new RandomHistory(store, scribe);
      feed = new ViewFeed();
      await listenTo(feed, database.pool('samhold_reads', { max: 1 }));
      runners = await runAll();
      await history.begin();
      await history.play(110);
      await history.end();
      live = await settled();
    });
    after(async () => {
      await runners.stop();
      await store.close();
      await database.stop();
    });

    function place(kind: Kind): ViewPlace {
      const overseers = [{ organisation: supervision.organisation, unit: supervision.unit }];
      return placeOf(kind, { store, sealing, policy: policyInForce, overseers });
    }

    async function runAll(): Promise<Runners> {
      const running = kinds.map(async (kind) => {
        const pool = database.pool(`${compartmentNames[kind]}_writer`, { max: 1 });
        return runProjection({ place: place(kind), pool, onStopped: (_place, reason) => assert.fail(String(reason)) });
      });
      const all = await Promise.all(running);
      return { stop: () => Promise.all(all.map((one) => one.stop())) };
    }

    /** The rows of all compartments, once they have come to the end of the log. */
    async function settled(): Promise<ReadonlyMap<Kind, Rows>> {
      const head = await store.head();
      const rows = new Map<Kind, Rows>();
      for (const kind of kinds) {
        assert.ok(await feed.reached(kind, head, 20_000), `${kind} reaches ${head}`);
        rows.set(kind, await rowsOf(database, place(kind)));
      }
      return rows;
    }

    async function rebuildAll(page?: number): Promise<void> {
      for (const kind of kinds)
        await withWriter(database, kind, async (client) => {
          assert.equal(await rebuild(client, place(kind), page), await store.head());
        });
    }

    it('hold something in every table, so that there is something to compare', async () => {
      assert.ok(scribe.recorded > 80, `${scribe.recorded} commands recorded something`);
      for (const kind of kinds)
        for (const [table, rows] of Object.entries(live.get(kind) ?? {}))
          assert.equal(rows.length > 0, !isAlwaysEmpty(kind, table), `${table} of ${kind}`);
    });

    for (const page of [500, 10])
      it(`are the same after a rebuild from zero, ${page} events at a time`, async () => {
        await rebuildAll(page);
        assert.deepEqual(await settled(), live);
      });

    it('are the same when what is said to concern no row is folded too', async () => {
      for (const kind of kinds)
        await withWriter(database, kind, async (client) => {
          const { definition, ...rest } = place(kind);
          await rebuild(client, { ...rest, definition: { ...definition, concerns: () => true } });
        });
      assert.deepEqual(await settled(), live);
    });

    it('are the same when each batch of the log is folded twice', async () => {
      for (const kind of kinds)
        await withWriter(database, kind, async (client) => {
          const { definition, ...rest } = place(kind);
          const apply: typeof definition.apply = async (writing, events) => {
            await definition.apply(writing, events);
            await definition.apply(writing, events);
          };
          await rebuild(client, { ...rest, definition: { ...definition, apply } }, 20);
        });
      assert.deepEqual(await settled(), live);
    });

    it('are the same after a rebuild when persons have been erased, and lead from no case to a secret body', async () => {
      for (const personId of history.persons.slice(0, 2)) {
        const { keysDestroyed } = await sealing.erase(personId);
        const erasure = { type: 'RecordErasure', personId, keysDestroyed, authority: 'a decision' };
        assert.ok(await scribe.send({ kind: 'platform', task: 'erasure' }, erasure));
      }
      await history.play(40);
      const erased = await settled();
      await rebuildAll();
      assert.deepEqual(await settled(), erased);
      assert.notDeepEqual(erased.get('child-welfare'), live.get('child-welfare'));
    });
  });

/** A partner keeps no records; only barnevernstjenesten is on a case in secret, and then it holds no need. */
function isAlwaysEmpty(kind: Kind, table: string): boolean {
  if (table === 'secret_link') return kind !== 'child-welfare';
  return (kind === 'partner' && table === 'record') || (kind === 'child-welfare' && table === 'inbox');
}

interface Runners {
  stop(): Promise<unknown>;
}

async function rowsOf(database: Database, { definition, schema }: ViewPlace): Promise<Rows> {
  return withWriter(database, definition.kind, async (client) => {
    const all: Record<string, readonly string[]> = {};
    for (const { name } of definition.tables) {
      const found = await client.query<{ row: string }>(`SELECT to_jsonb(t)::text AS row FROM ${schema}.${name} t`);
      all[name] = found.rows.map(({ row }) => row).sort();
    }
    return all;
  });
}

async function withWriter<T>(database: Database, kind: Kind, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const pool = database.pool(`${compartmentNames[kind]}_writer`, { max: 1 });
  const client = await pool.connect();
  try {
    // Nothing here has to survive a power cut.
    await client.query('SET synchronous_commit TO off');
    return await work(client);
  } finally {
    client.release();
    await pool.end();
  }
}
