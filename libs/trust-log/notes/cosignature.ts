import { isSignedBy, signWith, type SignerKey, type VerifierKey } from './keys.js';
import { isLineOf, type SignatureLine, type SignedNote } from './signed-note.js';

/** That a witness had seen no larger tree of this log at a time, and that this one is consistent with all it saw. */
export interface Cosignature {
  readonly by: VerifierKey;
  /** Seconds since 1970. */
  readonly at: number;
}

function message(text: string, at: number): string {
  return `cosignature/v1\ntime ${at}\n${text}`;
}

export function cosign(text: string, key: SignerKey, at: number): SignatureLine {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(at));
  return { name: key.name, id: key.id, signature: Buffer.concat([time, signWith(key, message(text, at))]) };
}

/** Undefined when the line is not this witness's, or is wrong. */
export function cosignatureIn(text: string, line: SignatureLine, by: VerifierKey): Cosignature | undefined {
  if (!isLineOf(by, line) || line.signature.length !== 72) return undefined;
  const at = Number(line.signature.readBigUInt64BE());
  if (!Number.isSafeInteger(at) || !isSignedBy(by, message(text, at), line.signature.subarray(8))) return undefined;
  return { by, at };
}

/** Every right cosignature by one of these witnesses, the first of each. */
export function cosignaturesOn(
  { text, signatures }: SignedNote,
  witnesses: readonly VerifierKey[],
): readonly Cosignature[] {
  return witnesses.flatMap((witness) => {
    const found = signatures.map((line) => cosignatureIn(text, line, witness)).find((line) => line !== undefined);
    return found === undefined ? [] : [found];
  });
}
