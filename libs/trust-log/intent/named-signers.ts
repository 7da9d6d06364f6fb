import type { Instant } from '#lib/kernel';
import { isSignedBy, parseVkey, signatureTypes, type VerifierKey } from '../notes/keys.js';
import type { IntentCheck } from './intent-check.js';
import { Gateways, isOfGateway, signerOf } from './gateways.js';
import { intentKeyName } from './intent-keys.js';

/** The public keys of those who sign intents, as a file names them. It cannot sign. */
export class NamedSigners implements IntentCheck {
  private readonly keys = new Map<string, VerifierKey>();

  /** With gateways that the reader knows, those of the file count for nothing. */
  constructor(private readonly gateways?: Gateways) {}

  knows(signer: string): boolean {
    return this.keys.has(isOfGateway(signer) ? signer : intentKeyName(signer));
  }

  /** False when it is no key that signs intents, or another than was named before for the same signer. */
  take(vkey: string): boolean {
    const key = parseVkey(vkey);
    if (key?.type !== signatureTypes.log) return false;
    if (!isOfGateway(key.name) && !key.name.startsWith(intentKeyName(''))) return false;
    const signer = isOfGateway(key.name) ? signerOf(key) : key.name;
    const known = this.keys.get(signer);
    this.keys.set(signer, known ?? key);
    return known === undefined || known.publicKey.equals(key.publicKey);
  }

  fits(signer: string, text: string, signature: string, at: Instant): boolean {
    if (isOfGateway(signer) && this.gateways !== undefined) return this.gateways.fits(signer, text, signature, at);
    const key = this.keys.get(isOfGateway(signer) ? signer : intentKeyName(signer));
    return key !== undefined && isSignedBy(key, text, Buffer.from(signature, 'base64url'));
  }

  signsItself(organisation: string | null, at: Instant): boolean {
    return this.gateways?.signsItself(organisation, at) ?? false;
  }
}

/** By whom an intent in a leaf says that it was signed, before anything of it is checked. */
export function signerNamedIn(leaf: string): string | undefined {
  // A leaf is canonical JSON, so within a text the quotes are escaped and this is a member.
  return /"signer":"([^"\\]+)"/.exec(leaf)?.[1];
}
