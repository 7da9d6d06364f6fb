import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { kinds } from '#lib/kernel';
import { compartmentNames } from '#lib/database';

/** Everything that follows the log, and how far it is. */
const followers = [
  ...kinds.map((kind) => [
    `the views of ${kind}`,
    `select c.position from view_${compartmentNames[kind]}.checkpoint c
     join view_${compartmentNames[kind]}.generation g on g.live = c.generation`,
  ]),
  ['reactions', `select position from reads.reaction_checkpoint where name = 'consent'`],
  ['erasures', `select position from reads.reaction_checkpoint where name = 'erasures'`],
  ['deadlines', `select position from reads.reaction_checkpoint where name = 'deadlines'`],
  ['the tree of events', `select place from trust.tree where name = 'events'`],
] as const;

const longest = 40_000;

/** Waits until whatever follows the log has come to its end, and has done what followed from that. Throws what did not. */
export async function settled(db: pg.Client): Promise<void> {
  const patience = Date.now() + longest;
  for (;;) {
    const head = await numberOf(db, 'select max(position) as number from log.events');
    const behind = await followersBehind(db, head);
    if (behind.length === 0 && head === (await numberOf(db, 'select max(position) as number from log.events'))) return;
    if (Date.now() > patience) throw new Error(`These do not come to the end of the log: ${behind.join(', ')}`);
    await pause(100);
  }
}

async function followersBehind(db: pg.Client, head: number): Promise<readonly string[]> {
  const behind: string[] = [];
  for (const [name, sql] of followers)
    if ((await numberOf(db, `select coalesce((${sql}), 0) as number`)) < head) behind.push(name ?? '');
  return behind;
}

async function numberOf(db: pg.Client, sql: string): Promise<number> {
  const { rows } = await db.query<{ readonly number: string | null }>(sql);
  return Number(rows[0]?.number ?? 0);
}
