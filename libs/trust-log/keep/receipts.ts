import type pg from 'pg';
import { z } from 'zod';
import { instantOf, type EventId, type Instant } from '#lib/kernel';
import { inclusionProof } from '../tree/proofs.js';
import { judge } from '../notes/judge.js';
import type { LogPolicy } from '../notes/policy.js';
import { formatReceipt } from '../notes/receipt.js';
import { parseNote } from '../notes/signed-note.js';
import {
  checkpointsAfter,
  cosignedCheckpoints,
  keptHashes,
  newestCheckpoint,
  type KeptCheckpoint,
} from './kept-trees.js';

/** What can be said of an event that is in the tree. */
export interface EventStanding {
  /** Its place among all events of the installation, from 0. */
  readonly index: number;
  /** When the first checkpoint that holds it was signed. */
  readonly includedAt: Instant;
  /** Who of the policy's witnesses stands by a tree that holds it, since when. */
  readonly witnesses: readonly { readonly name: string; readonly since: Instant }[];
  /** True when they are as many as the policy asks for. */
  readonly isQuorum: boolean;
}

export interface EventReceipt extends EventStanding {
  /** The text of a `.tlog-proof` file. */
  readonly proof: string;
}

/** Answers for each event whether it is in the tree, and gives the proof. */
export interface Receipts {
  /** Without an entry for an event that is not in the tree yet. */
  standingOf(events: readonly EventId[]): Promise<ReadonlyMap<EventId, EventStanding>>;
  receiptOf(event: EventId): Promise<EventReceipt | undefined>;
}

const standingRow = z.object({
  event_id: z.string(),
  ordinal: z.coerce.number(),
  signed_at: z.date().transform(instantOf),
  seen: z.array(z.object({ id: z.string(), at: z.coerce.date().transform(instantOf) })).nullable(),
});

const standings = `
select e.event_id, e.ordinal, c.signed_at, (
  select json_agg(json_build_object('id', encode(w.key_id, 'hex'), 'at', s.at)) from (
    select distinct witness, key_id from unnest($2::text[], $3::bytea[]) u (witness, key_id)
  ) w, lateral (
    select at from trust.cosignature s where s.tree = 'events' and s.witness = w.witness and s.key_id = w.key_id
      and s.size > e.ordinal order by s.size limit 1
  ) s
) as seen
from trust.entry e, lateral (
  select signed_at from trust.checkpoint c where c.tree = 'events' and c.size > e.ordinal order by c.size limit 1
) c
where e.event_id = any ($1::uuid[])`;

/** Receipts from what the integrator has kept. */
export function keptReceipts(pool: pg.Pool, policy: LogPolicy, now: () => number): Receipts {
  const standingOf: Receipts['standingOf'] = async (events) => {
    const keys = policy.witnesses.map(({ key }) => key);
    const { rows } = await pool.query(standings, [events, keys.map(({ name }) => name), keys.map(({ id }) => id)]);
    return new Map(
      z
        .array(standingRow)
        .parse(rows)
        .map((row) => [row.event_id, standingIn(row, policy)]),
    );
  };
  return {
    standingOf,
    receiptOf: async (event) => {
      const standing = (await standingOf([event])).get(event);
      if (standing === undefined) return undefined;
      const checkpoint = await bestFor(pool, standing.index, policy, now());
      const note = parseNote(checkpoint.note);
      if (note === undefined) throw new Error(`The checkpoint at ${checkpoint.size} is no note`);
      const proof = await inclusionProof(keptHashes(pool, 'events'), standing.index, checkpoint.size);
      return { ...standing, proof: formatReceipt({ index: standing.index, proof, checkpoint: note }) };
    },
  };
}

function standingIn({ ordinal, signed_at, seen }: z.infer<typeof standingRow>, policy: LogPolicy): EventStanding {
  const witnesses = policy.witnesses.flatMap(({ name, key }) => {
    const found = seen?.find(({ id }) => id === key.id.toString('hex'));
    return found === undefined ? [] : [{ name, since: found.at }];
  });
  const isQuorum = policy.isQuorum(new Set(witnesses.map(({ name }) => name)));
  return { index: ordinal, includedAt: signed_at, witnesses, isQuorum };
}

/** The newest checkpoint with enough witnesses that holds the leaf; else the one with most; else the newest. */
async function bestFor(pool: pg.Pool, index: number, policy: LogPolicy, now: number): Promise<KeptCheckpoint> {
  const holding = (await cosignedCheckpoints(pool, 'events', { limit: 64 })).filter(({ size }) => size > index);
  const judged = holding.map((checkpoint) => ({ checkpoint, found: judge(checkpoint.note, policy, now) }));
  const weight = (found: ReturnType<typeof judge>) =>
    typeof found === 'string' ? -1 : found.isQuorum ? policy.witnesses.length + 1 : found.witnesses.length;
  const [best] = judged.sort((a, b) => weight(b.found) - weight(a.found));
  const kept = best?.checkpoint ?? (await newestCheckpoint(pool, 'events'));
  const [first] = kept === undefined || kept.size <= index ? await checkpointsAfter(pool, 'events', index, 1) : [kept];
  if (first === undefined) throw new Error(`No checkpoint holds the leaf ${index}`);
  return first;
}

/** Receipts of an installation without a trust log: nothing is in any tree. */
export const noReceipts: Receipts = { standingOf: async () => new Map(), receiptOf: async () => undefined };
