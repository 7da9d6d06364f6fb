import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { instantOf, type Clock } from '#lib/kernel';
import type { LogPolicy, TrustedWitness } from '../notes/policy.js';
import { formatSignatureLine, parseNote } from '../notes/signed-note.js';
import { askWitness, type Asking } from '../witness/ask-witness.js';
import { cosignedCheckpoints, keptHashes, newestCheckpoint, treeNames, type TreeName } from './kept-trees.js';

export interface AskingParts {
  readonly pool: pg.Pool;
  readonly policy: LogPolicy;
  readonly clock: Clock;
  readonly onTrouble: (task: string, failure: unknown) => void;
}

const pace = { look: 500, first: 1_000, longest: 8_000 } as const;

/** Shows every witness of the policy each tree as it grows, until it is stopped. One that is slow or down delays nobody else. */
export async function askWitnesses(parts: AskingParts, stopped: AbortSignal): Promise<void> {
  const asked = parts.policy.witnesses.filter(({ url }) => url !== undefined);
  await Promise.all(asked.flatMap((witness) => treeNames.map((tree) => keepAsking(parts, tree, witness, stopped))));
}

async function keepAsking(
  parts: AskingParts,
  tree: TreeName,
  witness: TrustedWitness,
  stopped: AbortSignal,
): Promise<void> {
  let wait: number = pace.first;
  while (!stopped.aborted) {
    const outcome = await askOnce(parts, tree, witness).catch((failure: unknown) => {
      parts.onTrouble(`witness ${witness.name}`, failure);
      return 'failed' as const;
    });
    const isWell = outcome === 'cosigned' || outcome === 'nothing-new';
    wait = isWell ? pace.first : Math.min(wait * 2, pace.longest);
    await sleep(isWell ? pace.look : wait, undefined, { signal: stopped }).catch(() => undefined);
  }
}

/** Asks for a signature on the newest checkpoint, unless it has that, and keeps what comes of it. */
export async function askOnce(
  { pool, clock }: AskingParts,
  tree: TreeName,
  witness: TrustedWitness,
): Promise<Asking['outcome'] | 'nothing-new'> {
  const newest = await newestCheckpoint(pool, tree);
  const [signed] = await cosignedCheckpoints(pool, tree, { limit: 1, witness: witness.key.name });
  if (newest === undefined || newest.size === signed?.size) return 'nothing-new';
  const note = parseNote(newest.note);
  if (note === undefined) throw new Error(`The checkpoint at ${newest.size} is no note`);
  const asking = await askWitness({
    witness,
    note,
    known: signed?.size ?? 0,
    newest: signed && parseNote(signed.note),
    reader: keptHashes(pool, tree),
  });
  await keep(pool, { tree, witness, size: newest.size, asking, now: clock.now() });
  return asking.outcome;
}

interface Came {
  readonly tree: TreeName;
  readonly witness: TrustedWitness;
  readonly size: number;
  readonly asking: Asking;
  readonly now: string;
}

async function keep(pool: pg.Pool, { tree, witness, size, asking, now }: Came): Promise<void> {
  if (asking.outcome === 'cosigned')
    await pool.query(
      `insert into trust.cosignature (tree, size, witness, key_id, line, at) values ($1, $2, $3, $4, $5, $6)
       on conflict do nothing`,
      [
        tree,
        size,
        witness.key.name,
        witness.key.id,
        formatSignatureLine(asking.line),
        instantOf(new Date(asking.at * 1_000)),
      ],
    );
  await pool.query(
    `insert into trust.witness as w (tree, name, outcome, size, asked_at, since) values ($1, $2, $3, $4, $5, $5)
     on conflict (tree, name) do update set outcome = excluded.outcome, size = coalesce(excluded.size, w.size),
       asked_at = excluded.asked_at, since = case when w.outcome = excluded.outcome then w.since else excluded.since end`,
    [tree, witness.name, wordOf(asking), asking.outcome === 'cosigned' ? size : null, now],
  );
}

function wordOf(asking: Asking): string {
  switch (asking.outcome) {
    case 'refused':
      return `refused with ${asking.status}`;
    case 'knows-more':
      return `knows a tree of ${asking.size}`;
    default:
      return asking.outcome;
  }
}
