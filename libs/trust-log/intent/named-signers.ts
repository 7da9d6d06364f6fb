import { isSignedBy, parseVkey, signatureTypes, type VerifierKey } from '../notes/keys.js';
import { intentKeyName, type IntentKeys } from './intent-keys.js';

/** The public keys of those who sign intents, as a file names them. It cannot sign. */
export class NamedSigners implements Pick<IntentKeys, 'fits'> {
  private readonly keys = new Map<string, VerifierKey>();

  knows(signer: string): boolean {
    return this.keys.has(intentKeyName(signer));
  }

  /** False when it is no key that signs intents, or another than was named before for the same signer. */
  take(vkey: string): boolean {
    const key = parseVkey(vkey);
    if (key?.type !== signatureTypes.log || !key.name.startsWith(intentKeyName(''))) return false;
    const known = this.keys.get(key.name);
    this.keys.set(key.name, known ?? key);
    return known === undefined || known.publicKey.equals(key.publicKey);
  }

  fits(signer: string, text: string, signature: string): boolean {
    const key = this.keys.get(intentKeyName(signer));
    return key !== undefined && isSignedBy(key, text, Buffer.from(signature, 'base64url'));
  }
}

/** By whom an intent in a leaf says that it was signed, before anything of it is checked. */
export function signerNamedIn(leaf: string): string | undefined {
  // A leaf is canonical JSON, so within a text the quotes are escaped and this is a member.
  return /"signer":"([^"\\]+)"/.exec(leaf)?.[1];
}
