import type pg from 'pg';
import { z } from 'zod';
import { instantOf, type EventId, type Instant } from '#lib/kernel';
import { inclusionProof } from '../tree/proofs.js';
import { cosignaturesOn, type Cosignature } from '../notes/cosignature.js';
import { isWitnessedByEnough, judge } from '../notes/judge.js';
import type { VerifierKey } from '../notes/keys.js';
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
  /** When the first checkpoint that holds it was signed, by the host's own clock: nobody else has signed for that. */
  readonly includedAt: Instant;
  /** Who of the policy's witnesses stands by a tree that holds it, since when: each by its own clock, as it has signed. */
  readonly witnesses: readonly { readonly name: string; readonly since: Instant }[];
  /** True when they are as many as the policy asks for. False when there is none, also where it asks for none. */
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
  seen: z.array(z.object({ size: z.number(), note: z.string(), line: z.string() })).nullable(),
});

const standings = `
select e.event_id, e.ordinal, c.signed_at, (
  select json_agg(json_build_object('size', s.size, 'note', k.note, 'line', s.line)) from (
    select distinct witness, key_id from unnest($2::text[], $3::bytea[]) u (witness, key_id)
  ) w, lateral (
    select size, line from trust.cosignature s where s.tree = 'events' and s.witness = w.witness and s.key_id = w.key_id
      and s.size > e.ordinal order by s.size limit 1
  ) s join trust.checkpoint k on k.tree = 'events' and k.size = s.size
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
    const cosigned = new Cosigned(policy);
    return new Map(
      z
        .array(standingRow)
        .parse(rows)
        .map((row) => [row.event_id, standingIn(row, policy, cosigned)]),
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

type StandingRow = z.infer<typeof standingRow>;

function standingIn({ ordinal, signed_at, seen }: StandingRow, policy: LogPolicy, cosigned: Cosigned): EventStanding {
  const found = (seen ?? []).flatMap((one) => cosigned.in(one));
  const witnesses = policy.witnesses.flatMap(({ name, key }) => {
    const own = found.find(({ by }) => by === key);
    return own === undefined ? [] : [{ name, since: instantOf(new Date(own.at * 1_000)) }];
  });
  return { index: ordinal, includedAt: signed_at, witnesses, isQuorum: isWitnessedByEnough(witnesses, policy) };
}

/** What witnesses have signed, whatever stands beside it in the database; each signature is checked once for an answer. */
class Cosigned {
  private readonly checked = new Map<string, readonly Cosignature[]>();
  private readonly keys: readonly VerifierKey[];

  constructor({ witnesses }: LogPolicy) {
    this.keys = witnesses.map(({ key }) => key);
  }

  in({ size, note, line }: { readonly size: number; readonly note: string; readonly line: string }) {
    const name = `${size} ${line}`;
    const known = this.checked.get(name);
    if (known !== undefined) return known;
    const signed = parseNote(note + line);
    const found = signed === undefined ? [] : cosignaturesOn(signed, this.keys);
    this.checked.set(name, found);
    return found;
  }
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
