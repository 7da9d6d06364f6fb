import { cosignatureIn } from '../notes/cosignature.js';
import { judge, type Judged, type Unfit } from '../notes/judge.js';
import type { LogPolicy } from '../notes/policy.js';
import { parseNote, isLineOf } from '../notes/signed-note.js';
import type { Hash } from '../tree/merkle.js';
import type { Fault } from './fault.js';

/** That a tree of a size has a root, and who says so. */
export interface Claim {
  /** In words, for a sentence. */
  readonly from: string;
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
  /** When its events were recorded, as one hash; undefined of looks, and of checkpoints from before these were signed. */
  readonly times?: Hash | undefined;
  readonly witnesses: Judged['witnesses'];
  readonly isQuorum: boolean;
}

/** What a checkpoint claims, or why it is worth nothing. */
export function claimIn(
  note: string,
  at: { readonly size: number; readonly words: string },
  policy: LogPolicy,
  now: number,
): Claim | Fault {
  const found = judge(note, policy, now);
  const index = at.size;
  if (typeof found === 'string') return { about: undefined, index, says: `${at.words} ${reasons[found]}` };
  const liar = falseWitness(note, policy);
  if (liar !== undefined)
    return { about: undefined, index, says: `${at.words} bears a false signature of the witness ${liar}.` };
  const { origin, size, root, times, witnesses, isQuorum } = found;
  return { from: at.words, origin, size, root, times, witnesses, isQuorum };
}

const reasons: Readonly<Record<Unfit, string>> = {
  'no-checkpoint': 'is no checkpoint.',
  'unknown-origin': 'is of a log that the policy does not name.',
  'not-signed': 'is not signed by a key of the log.',
  'key-out-of-time': 'is signed by a key of the log outside its time only.',
};

function falseWitness(text: string, { witnesses }: LogPolicy): string | undefined {
  const note = parseNote(text);
  return witnesses.find(({ key }) =>
    note?.signatures.some((line) => isLineOf(key, line) && cosignatureIn(note.text, line, key) === undefined),
  )?.name;
}
