import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { systemClock } from '#lib/kernel';
import type { Database } from '#lib/database';
import { readsMigrations } from '#lib/disclosure';
import { postgresEventStore, storedRowsAfter } from '#lib/event-store';
import {
  logKeys,
  parsePolicy,
  policyLines,
  runIntegrator,
  treeState,
  trustMigrations,
  verifyTree,
} from '#lib/trust-log';

export interface TreeFinding {
  readonly leaves: number;
  readonly faults: number;
}

/** Has the whole log taken into a tree, and holds the tree against every row. Nobody witnesses. */
export async function verifiedTree(database: Database): Promise<TreeFinding> {
  await database.migrate('reads', readsMigrations);
  await database.migrate('trust', trustMigrations);
  const folder = await mkdtemp(join(tmpdir(), 'samhold-bench-keys-'));
  const keys = await logKeys(folder, 'bench.example', systemClock.now());
  const policy = parsePolicy([...policyLines(keys.events), ...policyLines(keys.reads), 'quorum none', ''].join('\n'));
  const [trust, log] = [database.pool('samhold_trust'), database.pool('samhold_log', { max: 2 })];
  const store = postgresEventStore({ pool: log });
  const troubles: unknown[] = [];
  const parts = { pool: trust, store, keys: async () => keys, policy, clock: systemClock };
  const integrator = runIntegrator({ ...parts, onTrouble: (_task, failure) => troubles.push(failure) });
  try {
    const head = await store.head();
    while ((await treeState(trust, 'events')).size < head && troubles.length === 0) await pause(50);
    const rowsAfter = (position: number, limit: number) => storedRowsAfter(log, position, limit);
    const { leaves, faults, newer } = await verifyTree({ trust, rowsAfter, policy, elsewhere: [] }, 'events');
    return { leaves, faults: faults.length + newer + troubles.length };
  } finally {
    await integrator.stop();
    await store.close();
    await rm(folder, { recursive: true });
  }
}
