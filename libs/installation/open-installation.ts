import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock, type Clock } from '#lib/kernel';
import { CannotStart, openDatabase, type Database } from '#lib/database';
import { policyInForce, postgresReadLog, readsMigrations, type Policy, type ReadLog } from '#lib/disclosure';
import { draftsMigrations, postgresDrafts, type Drafts } from '#lib/drafts';
import { decidingDesk, eventLogMigrations, type EventStore } from '#lib/event-store';
import type { Orders } from '#lib/joint-case';
import { fileKekRing, keysMigrations, postgresSealing, type Sealing } from '#lib/sealing';
import { trustMigrations } from '#lib/trust-log';
import type { Config } from './config.js';
import { deadlineMigrations } from './deadline-table.js';
import { demoClockMigrations, openDemoClock, type DemoClock } from './demo-clock.js';
import { eventStoreOf } from './event-store.js';
import { supervisionOf, type Supervision } from './mandates.js';
import { reactionMigrations } from './reaction-checkpoint.js';
import { ordersTo } from './routes.js';
import { openTrust, type Trust } from './trust.js';

/** Everything that is kept, opened: what the server, the worker and the command line have in common. */
export interface Installation {
  readonly config: Config;
  readonly clock: Clock;
  /** The same clock where it can be moved on; undefined outside embedded mode. */
  readonly demoClock: DemoClock | undefined;
  readonly database: Database;
  readonly store: EventStore;
  readonly sealing: Sealing;
  readonly readLog: ReadLog;
  readonly drafts: Drafts;
  readonly policy: Policy;
  readonly supervision: Supervision;
  readonly orders: Orders;
  readonly trust: Trust;
  close(): Promise<void>;
}

/** Throws `CannotStart` with one sentence for whoever started it. */
export async function openInstallation(config: Config, real: Clock = systemClock): Promise<Installation> {
  const { dataFolder, databaseUrl, keysUrl, roleSecret } = config;
  if (databaseUrl !== undefined) await makeFolder(dataFolder);
  const database = await openDatabase({ dataFolder, databaseUrl, keysUrl, roleSecret });
  try {
    await migrate(database);
    const isDemo = config.mode === 'embedded';
    const demoClock = isDemo ? await openDemoClock(database.pool('samhold_reads', { max: 1 }), real) : undefined;
    const clock = demoClock ?? real;
    const store = await eventStoreOf(config, database, clock);
    const ring = await fileKekRing(join(dataFolder, 'key-encryption-keys.json'));
    const sealing = postgresSealing(database.pool('samhold_keys'), ring);
    const trust = await openTrust(config, database.pool('samhold_trust'));
    const close = async () => {
      await store.close();
      await sealing.close();
      await database.stop();
    };
    return {
      config,
      clock,
      demoClock,
      database,
      store,
      sealing,
      readLog: postgresReadLog(database.pool('samhold_reads')),
      drafts: postgresDrafts(database.pool('samhold_drafts')),
      policy: policyInForce,
      supervision: await supervisionOf(config),
      orders: ordersTo(decidingDesk({ store, seals: sealing, intents: trust.intents })),
      trust,
      close,
    };
  } catch (cause) {
    await database.stop();
    throw cause;
  }
}

async function migrate(database: Database): Promise<void> {
  const reads = [...readsMigrations, ...reactionMigrations, ...deadlineMigrations, ...demoClockMigrations];
  await database.migrate('log', eventLogMigrations);
  await database.migrate('reads', reads);
  await database.migrate('drafts', draftsMigrations);
  await database.migrate('trust', trustMigrations);
  await database.migrate('keys', keysMigrations);
}

/** The embedded database makes its folder itself, as the account that it runs under needs it. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new CannotStart(`The folder ${folder} cannot be made; set SAMHOLD_DATA to one that can.`);
  }
}
