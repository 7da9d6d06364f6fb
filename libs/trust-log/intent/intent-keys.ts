import { hkdfSync, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { IntentSigner } from '#lib/event-store';
import { isSignedBy, signatureTypes, signerKey, signWith, vkeyOf, type SignerKey } from '../notes/keys.js';
import { createOwned, readOwned } from '../owner-file.js';
import { checkedBy, Gateways, isOfGateway } from './gateways.js';
import type { IntentCheck } from './intent-check.js';

const fileSchema = z.strictObject({ seed: z.base64().length(44) });

/** Signs intents, and says whether one was signed by the key of that name. */
export interface IntentKeys extends IntentSigner, IntentCheck {
  /** The public key of that name, as tools of the signed-note family read it; undefined for that of a gateway that is not known here. */
  vkeyOf(signer: string): string | undefined;
}

export function intentKeyName(signer: string): string {
  return `intent/${signer}`;
}

/**
 * The keys that intents are signed with where a body has no gateway of its own: all follow from one seed in
 * `<folder>/intent-keys.json`, so that they lie with the server. Throws `OwnerFileUnfit`.
 */
export async function intentKeysIn(folder: string, gateways = new Gateways()): Promise<IntentKeys> {
  const path = join(folder, 'intent-keys.json');
  if ((await readOwned(path, fileSchema)) === undefined)
    await createOwned(path, { seed: randomBytes(32).toString('base64') });
  const file = await readOwned(path, fileSchema);
  if (file === undefined) throw new Error('The file of intent keys has gone');
  return intentKeysOf(Buffer.from(file.seed, 'base64'), gateways);
}

export function intentKeysOf(seed: Buffer, gateways = new Gateways()): IntentKeys {
  const known = new Map<string, SignerKey>();
  const keyOf = (signer: string): SignerKey => {
    const found = known.get(signer);
    if (found !== undefined) return found;
    const own = Buffer.from(hkdfSync('sha256', seed, Buffer.alloc(0), `samhold intent ${signer}`, 32));
    const made = signerKey(intentKeyName(signer), signatureTypes.log, own);
    known.set(signer, made);
    return made;
  };
  return {
    sign: (signer, text) => signWith(keyOf(signer), text).toString('base64url'),
    ...checkedBy(gateways, (signer, text, signature) =>
      isSignedBy(keyOf(signer), text, Buffer.from(signature, 'base64url')),
    ),
    vkeyOf: (signer) => (isOfGateway(signer) ? gateways.vkeyOf(signer) : vkeyOf(keyOf(signer))),
  };
}
