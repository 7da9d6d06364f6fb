import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';

/** The signature types of signed-note that are spoken here: a log's own Ed25519, and a witness's timestamped cosignature. */
export const signatureTypes = { log: 0x01, cosignature: 0x04 } as const;
export type SignatureType = (typeof signatureTypes)[keyof typeof signatureTypes];

/** Whose signature can be told: a name, and a public key for one type of signature. */
export interface VerifierKey {
  readonly name: string;
  readonly type: SignatureType;
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Buffer;
  /** The first four bytes of a hash over all of it. */
  readonly id: Buffer;
}

export interface SignerKey extends VerifierKey {
  readonly seed: Buffer;
}

const spki = Buffer.from('302a300506032b6570032100', 'hex');
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A name may hold neither white space nor a plus, and is not empty. */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{C}]{1,200}$/u.test(name);
}

export function verifierKey(name: string, type: SignatureType, publicKey: Buffer): VerifierKey {
  const id = createHash('sha256').update(`${name}\n`).update(Buffer.of(type)).update(publicKey).digest().subarray(0, 4);
  return { name, type, publicKey, id };
}

/** The key of a 32-byte seed, which is the whole secret. */
export function signerKey(name: string, type: SignatureType, seed: Buffer): SignerKey {
  const publicKey = createPublicKey(privateOf(seed)).export({ format: 'der', type: 'spki' }).subarray(spki.length);
  return { ...verifierKey(name, type, Buffer.from(publicKey)), seed };
}

/** `name+id+key`, as tools of the signed-note family read it. */
export function vkeyOf({ name, type, publicKey, id }: VerifierKey): string {
  return `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(type), publicKey]).toString('base64')}`;
}

/** Undefined for anything but a key of a type that is spoken here, with the id that follows from it. */
export function parseVkey(text: string): VerifierKey | undefined {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
  if (name === undefined || encoded === undefined || !isKeyName(name)) return undefined;
  const bytes = Buffer.from(encoded, 'base64');
  const type = Object.values(signatureTypes).find((known) => known === bytes[0]);
  if (type === undefined || bytes.length !== 33) return undefined;
  const key = verifierKey(name, type, bytes.subarray(1));
  return key.id.toString('hex') === id ? key : undefined;
}

export function signWith({ seed }: SignerKey, message: string): Buffer {
  return sign(null, Buffer.from(message), privateOf(seed));
}

/** Making Node's own form of a key takes nearly as long as to check a signature, and one key is asked often. */
const ready = new WeakMap<VerifierKey, KeyObject>();

export function isSignedBy(by: VerifierKey, message: string, signature: Uint8Array): boolean {
  try {
    const key =
      ready.get(by) ?? createPublicKey({ key: Buffer.concat([spki, by.publicKey]), format: 'der', type: 'spki' });
    ready.set(by, key);
    return verify(null, Buffer.from(message), key, signature);
  } catch {
    // Thirty-two bytes that are no point of the curve sign nothing.
    return false;
  }
}

/** Made once for each seed: to make one takes longer than to sign. */
const privates = new WeakMap<Buffer, KeyObject>();

function privateOf(seed: Buffer): KeyObject {
  const known = privates.get(seed);
  if (known !== undefined) return known;
  const made = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  privates.set(seed, made);
  return made;
}
