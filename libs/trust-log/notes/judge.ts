import { parseCheckpoint, type Checkpoint } from './checkpoint.js';
import { cosignaturesOn } from './cosignature.js';
import { isWithin, type LogPolicy } from './policy.js';
import { parseNote, signersOf, type SignedNote } from './signed-note.js';

/** A checkpoint that a trusted log did sign, and who of the witnesses stands by it since when. */
export interface Judged extends Checkpoint {
  readonly note: SignedNote;
  readonly witnesses: readonly { readonly name: string; readonly at: number }[];
  readonly isQuorum: boolean;
}

/** Why a checkpoint is worth nothing. */
export type Unfit = 'no-checkpoint' | 'unknown-origin' | 'not-signed' | 'key-out-of-time';

/**
 * A log's signature tells no time, so a key with an end is believed by the clocks of the witnesses: only those who signed
 * within its time are counted. Where there are none, `now` decides: a key that was replaced makes nothing new.
 */
export function judge(text: string, policy: LogPolicy, now: number): Judged | Unfit {
  const note = parseNote(text);
  const checkpoint = note && parseCheckpoint(note.text);
  if (note === undefined || checkpoint === undefined) return 'no-checkpoint';
  const logs = policy.logs.filter(({ key }) => key.name === checkpoint.origin);
  if (logs.length === 0) return 'unknown-origin';
  const keys = logs.map(({ key }) => key);
  const signers = signersOf(note, keys);
  if (signers === undefined || signers.length === 0) return 'not-signed';
  const isInTime = (at: number) => logs.some((log) => signers.includes(log.key) && isWithin(log, at));
  const witnesses = witnessesOf(note, policy).filter(({ at }) => isInTime(at));
  if (witnesses.length === 0 && !isInTime(now)) return 'key-out-of-time';
  return { ...checkpoint, note, witnesses, isQuorum: isWitnessedByEnough(witnesses, policy) };
}

/** Nobody is never enough: a policy may ask for no witness, and then nobody outside has witnessed it. */
export function isWitnessedByEnough(witnesses: readonly { readonly name: string }[], policy: LogPolicy): boolean {
  return witnesses.length > 0 && policy.isQuorum(new Set(witnesses.map(({ name }) => name)));
}

function witnessesOf(note: SignedNote, { witnesses }: LogPolicy): Judged['witnesses'] {
  const keys = witnesses.map(({ key }) => key);
  return cosignaturesOn(note, keys).flatMap(({ by, at }) =>
    witnesses.filter(({ key }) => key === by).map(({ name }) => ({ name, at })),
  );
}
