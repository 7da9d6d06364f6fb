import type { Hash } from '../tree/merkle.js';
import { parseCheckpoint, parseHash, type Checkpoint } from '../notes/checkpoint.js';
import { formatNote, parseNote, type SignedNote } from '../notes/signed-note.js';

/** What a log asks of a witness: to sign a checkpoint, given that it begins with the tree of `old` leaves. */
export interface WitnessRequest {
  readonly old: number;
  readonly proof: readonly Hash[];
  readonly note: SignedNote;
  readonly checkpoint: Checkpoint;
}

const mostHashes = 63;

export function formatRequest({ old, proof, note }: Omit<WitnessRequest, 'checkpoint'>): string {
  return `old ${old}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${formatNote(note)}`;
}

/** Undefined when it is not as tlog-witness has it. */
export function parseRequest(body: string): WitnessRequest | undefined {
  const blank = body.indexOf('\n\n');
  if (blank < 0) return undefined;
  const [first = '', ...lines] = body.slice(0, blank).split('\n');
  const [, old] = /^old (0|[1-9]\d{0,15})$/.exec(first) ?? [];
  const proof = lines.map(parseHash);
  const note = parseNote(body.slice(blank + 2));
  const checkpoint = note && parseCheckpoint(note.text);
  if (old === undefined || note === undefined || checkpoint === undefined) return undefined;
  if (proof.length > mostHashes || !proof.every((hash) => hash !== undefined)) return undefined;
  return { old: Number(old), proof, note, checkpoint };
}
