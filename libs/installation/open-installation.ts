import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock, type Clock } from '#lib/kernel';
import { CannotStart, openDatabase, type Database } from '#lib/database';
import { policyInForce, postgresReadLog, readsMigrations, type Policy, type ReadLog } from '#lib/disclosure';
import { decidingDesk, eventLogMigrations, postgresEventStore, type EventStore } from '#lib/event-store';
import type { Orders } from '#lib/joint-case';
import { fileKekRing, keysMigrations, postgresSealing, type Sealing } from '#lib/sealing';
import { trustMigrations } from '#lib/trust-log';
import type { Config } from './config.js';
import { supervisionOf, type Supervision } from './mandates.js';
import { reactionMigrations } from './reaction-checkpoint.js';
import { ordersTo } from './routes.js';
import { openTrust, type Trust } from './trust.js';

/** Everything that is kept, opened: what the server, the worker and the command line have in common. */
export interface Installation {
  readonly config: Config;
  readonly clock: Clock;
  readonly database: Database;
  readonly store: EventStore;
  readonly sealing: Sealing;
  readonly readLog: ReadLog;
  readonly policy: Policy;
  readonly supervision: Supervision;
  readonly orders: Orders;
  readonly trust: Trust;
  close(): Promise<void>;
}

/** Throws `CannotStart` with one sentence for whoever started it. */
export async function openInstallation(config: Config, clock: Clock = systemClock): Promise<Installation> {
  const { dataFolder, databaseUrl, keysUrl, roleSecret } = config;
  if (databaseUrl !== undefined) await makeFolder(dataFolder);
  const database = await openDatabase({ dataFolder, databaseUrl, keysUrl, roleSecret });
  try {
    await database.migrate('log', eventLogMigrations);
    await database.migrate('reads', [...readsMigrations, ...reactionMigrations]);
    await database.migrate('keys', keysMigrations);
    await database.migrate('trust', trustMigrations);
    const store = postgresEventStore({ pool: database.pool('samhold_log'), clock });
    const ring = await fileKekRing(join(dataFolder, 'key-encryption-keys.json'));
    const sealing = postgresSealing(database.pool('samhold_keys'), ring);
    const close = async () => {
      await store.close();
      await sealing.close();
      await database.stop();
    };
    return {
      config,
      clock,
      database,
      store,
      sealing,
      readLog: postgresReadLog(database.pool('samhold_reads')),
      policy: policyInForce,
      supervision: await supervisionOf(config),
      orders: ordersTo(decidingDesk({ store, seals: sealing })),
      trust: await openTrust(config, database.pool('samhold_trust')),
      close,
    };
  } catch (cause) {
    await database.stop();
    throw cause;
  }
}

/** The embedded database makes its folder itself, as the account that it runs under needs it. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
  } catch {
    throw new CannotStart(`The folder ${folder} cannot be made; set SAMHOLD_DATA to one that can.`);
  }
}
