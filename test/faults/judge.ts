import type pg from 'pg';
import { z } from 'zod';
import { kinds, type Kind } from '#lib/kernel';
import { compartmentNames } from '#lib/database';
import { storedRowsAfter } from '#lib/event-store';
import { openInstallation, placeOf, secondsNow, type Config, type Installation } from '#lib/installation';
import { rebuild } from '#lib/projections';
import { claimIn, treeNames, verifyTree, type Claim } from '#lib/trust-log';
import type { Kept } from './journal.js';

/** What must be nothing, and how much was looked at. */
export interface Figures {
  readonly asked: number;
  readonly acknowledged: number;
  readonly events: number;
  /** Commands whose sender was told that they are in, and that are not. */
  readonly lost: number;
  /** Commands that are in more than once. */
  readonly duplicated: number;
  /** Positions of the log, and revisions of its streams, that are missing or given twice. */
  readonly gaps: number;
  readonly rows: number;
  /** Rows of views that are not what a replay of the log gives. */
  readonly unequal: number;
  readonly checkpoints: number;
  /** Whatever contradicts a checkpoint that was ever signed by a witness, and events that came into no tree. */
  readonly contradicted: number;
}

export const mustBeNothing = ['lost', 'duplicated', 'gaps', 'unequal', 'contradicted'] as const;

/** Holds what was written down outside against what is stored. Nothing may be writing any more. */
export async function judge(db: pg.Client, config: Config, kept: Kept): Promise<Figures> {
  const installation = await openInstallation(config);
  try {
    const views = await judgeViews(db, installation);
    return { ...(await judgeLog(db, kept)), ...views, ...(await judgeTrees(installation, kept)) };
  } finally {
    await installation.close();
  }
}

const counted = z.object({ events: z.coerce.number(), gaps: z.coerce.number() });

async function judgeLog(db: pg.Client, { asked, told }: Kept) {
  const ids = [...asked];
  const { rows } = await db.query<{ readonly command: string; readonly copies: string }>(
    `select command_id::text as command, max(copies) as copies from (
       select command_id, type, count(*) as copies from log.events where command_id = any ($1::uuid[]) group by 1, 2
     ) c group by 1`,
    [ids],
  );
  const stored = new Map(rows.map(({ command, copies }) => [command, Number(copies)]));
  const log = await db.query(
    `select (select count(*) from log.events) as events,
       (select coalesce(max(position), 0) - count(*) from log.events)
       + (select coalesce(sum(missing), 0) from
           (select max(revision) + 1 - count(*) as missing from log.events group by stream) r) as gaps`,
  );
  const { events, gaps } = counted.parse(log.rows[0]);
  return {
    asked: ids.length,
    acknowledged: told.size,
    events,
    lost: [...told].filter((command) => !stored.has(command)).length,
    duplicated: [...stored.values()].filter((copies) => copies !== 1).length,
    gaps: Math.abs(gaps),
  };
}

async function judgeViews(db: pg.Client, installation: Installation) {
  let rows = 0;
  let unequal = 0;
  for (const kind of kinds) {
    const live = await rowsOf(db, installation, kind);
    await rebuildKind(installation, kind);
    const replayed = await rowsOf(db, installation, kind);
    rows += live.length;
    unequal += differing(live, replayed);
  }
  return { rows, unequal };
}

async function rowsOf(db: pg.Client, installation: Installation, kind: Kind): Promise<readonly string[]> {
  const { definition, schema } = placeAt(installation, kind);
  const all: string[] = [];
  for (const { name } of definition.tables) {
    const { rows } = await db.query<{ row: string }>(`select to_jsonb(t)::text as row from ${schema}.${name} t`);
    all.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return all;
}

function placeAt({ store, sealing, policy, supervision }: Installation, kind: Kind) {
  return placeOf(kind, { store, sealing, policy, overseers: supervision.overseers });
}

async function rebuildKind(installation: Installation, kind: Kind): Promise<void> {
  const pool = installation.database.pool(`${compartmentNames[kind]}_writer`, { max: 1 });
  const client = await pool.connect();
  try {
    await rebuild(client, placeAt(installation, kind));
  } finally {
    client.release();
    await pool.end();
  }
}

/** Rows that the one has and the other has not, either way; a changed row counts as one. */
function differing(live: readonly string[], replayed: readonly string[]): number {
  const left = new Map<string, number>();
  for (const row of replayed) left.set(row, (left.get(row) ?? 0) + 1);
  let surplus = 0;
  for (const row of live) {
    const more = left.get(row) ?? 0;
    if (more === 0) surplus += 1;
    else left.set(row, more - 1);
  }
  const missing = [...left.values()].reduce((sum, more) => sum + more, 0);
  return Math.max(surplus, missing);
}

async function judgeTrees({ database, trust }: Installation, { trees }: Kept) {
  const elsewhere: Claim[] = [];
  let contradicted = 0;
  for (const [at, note] of trees.entries()) {
    const claim = claimIn(
      note,
      { size: 0, words: `What a witness signed as number ${at + 1}` },
      trust.policy,
      secondsNow(),
    );
    if ('says' in claim) contradicted += 1;
    else elsewhere.push(claim);
  }
  const log = database.pool('samhold_log', { max: 1 });
  const rowsAfter = (position: number, limit: number) => storedRowsAfter(log, position, limit);
  for (const tree of treeNames) {
    const parts = { trust: trust.pool, rowsAfter, policy: trust.policy, elsewhere };
    const { faults, newer } = await verifyTree(parts, tree);
    for (const { says } of faults) console.error(`  ${says}`);
    contradicted += faults.length + newer;
  }
  return { checkpoints: trees.length, contradicted };
}
