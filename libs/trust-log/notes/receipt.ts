import type { Hash } from '../tree/merkle.js';
import { parseHash } from './checkpoint.js';
import { formatNote, parseNote, type SignedNote } from './signed-note.js';

/** A proof that needs no network: where a leaf stands, how it leads to a checkpoint's root, and who signed that. */
export interface Receipt {
  readonly index: number;
  readonly proof: readonly Hash[];
  readonly checkpoint: SignedNote;
}

const header = 'c2sp.org/tlog-proof@v1';

export function formatReceipt({ index, proof, checkpoint }: Receipt): string {
  const hashes = proof.map((hash) => `${hash.toString('base64')}\n`).join('');
  return `${header}\nindex ${index}\n${hashes}\n${formatNote(checkpoint)}`;
}

/** Undefined when the text is not a receipt. Opaque extra content is passed over: nobody signed it. */
export function parseReceipt(text: string): Receipt | undefined {
  const blank = text.indexOf('\n\n');
  const [first, ...rest] = text.slice(0, blank).split('\n');
  const [place, ...hashes] = rest[0]?.startsWith('extra ') === true ? rest.slice(1) : rest;
  const [, index] = /^index (0|[1-9]\d{0,15})$/.exec(place ?? '') ?? [];
  const proof = hashes.map(parseHash);
  const checkpoint = parseNote(text.slice(blank + 2));
  if (blank < 0 || first !== header || index === undefined || checkpoint === undefined) return undefined;
  if (proof.length > 63 || !proof.every((hash) => hash !== undefined)) return undefined;
  return { index: Number(index), proof, checkpoint };
}
