import type pg from 'pg';
import { z } from 'zod';
import type { Instant } from '#lib/kernel';
import { readLeavesBetween } from '#lib/disclosure';
import type { IntentCheck } from '../intent/intent-check.js';
import { witnessAnswers } from '../keep/witness-answers.js';
import { checkpointsAfter, keptTiles, treeState, type TreeName } from '../keep/kept-trees.js';
import type { LogPolicy } from '../notes/policy.js';
import { claimIn, type Claim } from './claim.js';
import type { Fault } from './fault.js';
import { TreeCheck } from './tree-check.js';
import { verifyEvents, type EventSource } from './verify-events.js';
import { verifyReads } from './verify-reads.js';

export interface VerifyParts {
  /** Of the role `samhold_trust`. */
  readonly trust: pg.Pool;
  /** The log, from whichever store keeps it. */
  readonly rowsAfter: EventSource['rowsAfter'];
  /** The log's own keys, the witnesses and the quorum. */
  readonly policy: LogPolicy;
  /** The keys that intents were signed with; without them no intent is checked. */
  readonly intents?: IntentCheck;
  /** Checkpoints that others have kept. */
  readonly elsewhere: readonly Claim[];
}

/** What a witness answered when it was asked last, and since when it answers so. */
export interface LastAnswer {
  readonly name: string;
  readonly outcome: string;
  readonly since: Instant;
}

/** The newest tree that a witness has signed. */
export interface NewestWitnessed {
  readonly name: string;
  readonly size: number;
  readonly at: number;
}

export interface TreeReport {
  readonly tree: TreeName;
  readonly leaves: number;
  /** Base64. */
  readonly root: string;
  readonly checkpoints: number;
  readonly witnessed: readonly NewestWitnessed[];
  readonly lastAnswers: readonly LastAnswer[];
  /** The largest size that enough witnesses stand by; undefined when there is none. */
  readonly quorumAt: number | undefined;
  readonly streams: number | undefined;
  /** Of the events, those whose intent was signed in their author's name; undefined where that was not checked. */
  readonly signed?: number | undefined;
  /** Of those, the ones that a gateway of the author’s body has signed. */
  readonly byGateway?: number | undefined;
  /** In the source and not in the tree yet. */
  readonly newer: number;
  /** In the order of their places. */
  readonly faults: readonly Fault[];
  /** Times of recording that were signed and cannot be so; no fault of whoever keeps the log now. */
  readonly doubts: readonly Fault[];
}

/** Recomputes a tree from its rows and holds it against everything that is signed. */
export async function verifyTree(parts: VerifyParts, tree: TreeName): Promise<TreeReport> {
  const { trust, policy } = parts;
  const claims = new ClaimsRead();
  const origin = originOf(policy, tree);
  const check = await TreeCheck.over({
    tiles: keptTiles(trust, tree),
    checkpointsAfter: (size, limit) => checkpointsAfter(trust, tree, size, limit),
    claimOf: ({ size, note, signedAt }) =>
      claims.take(claimIn(note, { size, words: `The checkpoint at ${size}` }, policy, secondsOf(signedAt))),
    elsewhere: parts.elsewhere.filter((claim) => claim.origin === origin),
  });
  const { faults, streams, intents, newer } = await verifySource(parts, tree, check);
  return {
    tree,
    leaves: check.size,
    root: check.root().toString('base64'),
    checkpoints: check.checkpoints,
    witnessed: claims.newest(),
    lastAnswers: await lastAnswersTo(trust, tree),
    quorumAt: claims.quorumAt,
    streams,
    ...(parts.intents === undefined ? {} : { signed: intents?.signed, byGateway: intents?.byGateway }),
    newer,
    faults: inOrder([...faults, ...check.faults]),
    doubts: check.doubts,
  };
}

async function lastAnswersTo(trust: pg.Pool, of: TreeName): Promise<readonly LastAnswer[]> {
  const answers = (await witnessAnswers(trust)).filter(({ tree }) => tree === of);
  return answers.map(({ name, outcome, since }) => ({ name, outcome, since }));
}

/** Most checkpoints nobody cosigns, for the next one follows at once: their keys are held to the time that stands beside them. */
function secondsOf(at: Instant): number {
  return Math.floor(Date.parse(at) / 1_000);
}

function originOf({ logs }: LogPolicy, tree: TreeName): string | undefined {
  return logs.map(({ key }) => key.name).find((name) => name.endsWith('/log/reads') === (tree === 'reads'));
}

async function verifySource({ trust, rowsAfter, intents }: VerifyParts, tree: TreeName, check: TreeCheck) {
  if (tree === 'events') return verifyEvents(sourceIn(trust, rowsAfter), check, intents);
  const { place } = await treeState(trust, 'reads');
  await verifyReads((after, limit) => readLeavesBetween(trust, after, place, limit), check);
  return {
    faults: [],
    streams: undefined,
    intents: undefined,
    newer: (await readLeavesBetween(trust, place, Number.MAX_SAFE_INTEGER, 10_000)).length,
  };
}

const entryRow = z
  .object({ ordinal: z.coerce.number(), event_id: z.string(), position: z.coerce.number(), recorded_at: z.date() })
  .transform(({ ordinal, event_id, position, recorded_at }) => ({
    ordinal,
    eventId: event_id,
    position,
    recordedAt: recorded_at.getTime(),
  }));

function sourceIn(trust: pg.Pool, rowsAfter: EventSource['rowsAfter']): EventSource {
  return {
    rowsAfter,
    entriesFrom: async (ordinal, limit) => {
      const { rows } = await trust.query('select * from trust.entry where ordinal >= $1 order by ordinal limit $2', [
        ordinal,
        limit,
      ]);
      return z.array(entryRow).parse(rows);
    },
  };
}

/** The first fault is the one at the first place; what is about one event goes before what is about a stretch. */
function inOrder(faults: readonly Fault[]): readonly Fault[] {
  const stretch = ({ about }: Fault) => (about === undefined ? 1 : 0);
  return [...faults].sort((a, b) => a.index - b.index || stretch(a) - stretch(b));
}

class ClaimsRead {
  quorumAt: number | undefined;
  private readonly latest = new Map<string, NewestWitnessed>();

  take(claim: Claim | Fault): Claim | Fault {
    if ('says' in claim) return claim;
    if (claim.isQuorum) this.quorumAt = claim.size;
    for (const { name, at } of claim.witnesses) this.latest.set(name, { name, size: claim.size, at });
    return claim;
  }

  newest(): readonly NewestWitnessed[] {
    return [...this.latest.values()];
  }
}
