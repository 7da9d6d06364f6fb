import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { canonicalJson, systemClock, type Clock, type StreamName } from '#lib/kernel';
import { readsMigrations, type ReadEntry } from '#lib/disclosure';
import { eventLogMigrations, postgresEventStore, storedRowsAfter, type EventStore } from '#lib/event-store';
import { startTestDatabase } from '#lib/testing';
import { logKeys, policyLines, type LogKeys } from '../notes/log-keys.js';
import { judge } from '../notes/judge.js';
import { parsePolicy, type LogPolicy } from '../notes/policy.js';
import { signatureTypes, signerKey, vkeyOf } from '../notes/keys.js';
import { Witness, type Witnessed } from '../witness/witness.js';
import { serveWitness, type RunningWitness } from '../witness/serve-witness.js';
import { integratorKey, runIntegrator, type RunningIntegrator } from './integrate.js';
import { newestCheckpoint, treeState, type TreeName } from './kept-trees.js';
import { trustMigrations } from './trust.migrations.js';

/** A witness in this process, on a free port, whose memory can be looked at and put back. */
export interface SpecWitness {
  readonly name: string;
  readonly known: Map<string, Witnessed>;
  readonly policyLine: string;
  readonly running: RunningWitness;
}

/** What a spec of the kept trees works with: a database, a log, keys, four witnesses and their policy. */
export class TrustHouse {
  readonly troubles: string[] = [];
  private readonly integrators: RunningIntegrator[] = [];

  private constructor(
    readonly database: Awaited<ReturnType<typeof startTestDatabase>>,
    readonly folder: string,
    readonly pool: pg.Pool,
    readonly log: pg.Pool,
    readonly store: EventStore,
    readonly keys: LogKeys,
    readonly witnesses: readonly SpecWitness[],
    readonly policy: LogPolicy,
  ) {}

  static async open(bodies: readonly string[] = []): Promise<TrustHouse> {
    const database = await startTestDatabase();
    await database.migrate('log', eventLogMigrations);
    await database.migrate('reads', readsMigrations);
    await database.migrate('trust', trustMigrations);
    const folder = await mkdtemp(join(tmpdir(), 'samhold-trust-'));
    const keys = await logKeys(folder, 'log.example', '2026-01-01T00:00:00.000Z');
    const witnesses = await Promise.all(bodies.map((body) => specWitness(body, keys)));
    const policy = parsePolicy(policyText(keys, witnesses));
    const log = database.pool('samhold_log', { max: 2 });
    const store = postgresEventStore({ pool: log });
    return new TrustHouse(database, folder, database.pool('samhold_trust'), log, store, keys, witnesses, policy);
  }

  readonly rowsAfter = (position: number, limit: number) => storedRowsAfter(this.log, position, limit);

  integrate(clock: Clock = systemClock): RunningIntegrator {
    const { pool, store, keys, policy } = this;
    const running = runIntegrator({
      pool,
      store,
      keys: async () => keys,
      policy,
      clock,
      onTrouble: (task, failure) => this.troubles.push(`${task}: ${String(failure)}`),
    });
    this.integrators.push(running);
    return running;
  }

  /** Resolves when the tree has so many leaves. */
  async grown(tree: TreeName, size: number): Promise<void> {
    await this.until(async () => (await treeState(this.pool, tree)).size >= size);
  }

  async until(isSo: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 400; tries += 1) {
      if (await isSo()) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`It never came to be: ${this.troubles.join('; ')}`);
  }

  /** How many witnesses have signed the newest checkpoint of the events. */
  async witnessedBy(): Promise<number> {
    const found = judge(
      (await newestCheckpoint(this.pool, 'events'))?.note ?? '',
      this.policy,
      Math.floor(Date.now() / 1_000),
    );
    return typeof found === 'string' ? 0 : found.witnesses.length;
  }

  /** Ends the connection of the process that holds the integrator's lock. */
  async breakIntegrator(): Promise<void> {
    await this.pool.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid::bigint = $1::bigint & 4294967295 and granted`,
      [integratorKey],
    );
  }

  async append(events: number, stream: StreamName = `case-${randomUUID()}`): Promise<void> {
    for (let left = events; left > 0; left -= 100) await appendSome(this.store, stream, Math.min(left, 100));
  }

  /** As the owner of all tables, with every trigger off: what a database's administrator can do. */
  async tamper(sql: string, values: readonly unknown[] = []): Promise<void> {
    const tables = [
      'log.events',
      'reads.read_log',
      'trust.tile',
      'trust.entry',
      'trust.checkpoint',
      'trust.cosignature',
    ];
    await this.database.asMigrator('main', async (client) => {
      for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
      try {
        await client.query(sql, [...values]);
      } finally {
        for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
      }
    });
  }

  async close(): Promise<void> {
    await Promise.all(this.integrators.map((one) => one.stop()));
    await this.store.close();
    for (const { running } of this.witnesses) await running.close();
    await this.database.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

async function appendSome(store: EventStore, stream: StreamName, count: number): Promise<void> {
  const commandId = randomUUID();
  const events = Array.from({ length: count }, () => exampleEvent(stream, commandId));
  await store.append(stream, 'any', events, commandId);
}

function exampleEvent(stream: StreamName, commandId: string) {
  const id = randomUUID();
  const type = 'joint-case.NeedRegistered';
  const data = { needId: `need-${randomUUID()}`, description: { sealed: randomBytes(60).toString('base64') } };
  const [salt, occurredAt] = [randomBytes(16).toString('base64url'), systemClock.now()];
  const leaf = canonicalJson({ id, type, stream, commandId, occurredAt, salt, data });
  return { id, type, leaf };
}

export function policyText(keys: LogKeys, witnesses: readonly Pick<SpecWitness, 'name' | 'policyLine'>[]): string {
  const names = witnesses.map(({ name }) => name);
  const quorum = names.length < 3 ? ['quorum none'] : [`group bodies 3 ${names.join(' ')}`, 'quorum bodies'];
  return [
    ...policyLines(keys.events),
    ...policyLines(keys.reads),
    ...witnesses.map((w) => w.policyLine),
    ...quorum,
    '',
  ].join('\n');
}

async function specWitness(name: string, keys: LogKeys): Promise<SpecWitness> {
  const key = signerKey(`${name}.example/witness`, signatureTypes.cosignature, randomBytes(32));
  const known = new Map<string, Witnessed>();
  const memory = { known, store: async (origin: string, witnessed: Witnessed) => void known.set(origin, witnessed) };
  const policy = parsePolicy(`${[...policyLines(keys.events), ...policyLines(keys.reads)].join('\n')}\nquorum none\n`);
  const witness = new Witness({ key, memory, policy, now: () => Math.floor(Date.now() / 1_000) });
  const running = await serveWitness(witness, { port: 0, host: '127.0.0.1', isReady: () => true });
  return { name, known, running, policyLine: `witness ${name} ${vkeyOf(key)} http://127.0.0.1:${running.port}` };
}

/** A look by a worker of an invented housing office. */
export function someLook(): ReadEntry {
  return {
    at: systemClock.now(),
    caseId: `case-${randomUUID()}`,
    personId: `person-${randomUUID()}`,
    actor: {
      kind: 'municipality',
      organisation: '311000101',
      unit: 'boligkontor',
      role: 'case-worker',
      worker: `worker-${randomUUID()}`,
    },
    purpose: 'joint-follow-up',
    action: 'look',
    classes: ['case'],
    basis: { code: 'consent', version: '2026-1' },
    grants: [`grant-${randomUUID()}`],
    correlation: randomUUID(),
  };
}
