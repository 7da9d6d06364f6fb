import { z } from 'zod';
import { isInstant, type Instant } from '#lib/kernel';
import type { IntentCheck } from './intent-check.js';
import { isSignedBy, parseVkey, signatureTypes, vkeyOf, type VerifierKey } from '../notes/keys.js';

const prefix = 'gateway/';

/** The name of the key by which a body's gateway signs. */
export function gatewayKeyName(organisation: string): string {
  return `${prefix}${organisation}`;
}

/** How a key is named in what it has signed: a body may have had several. */
export function signerOf({ name, id }: VerifierKey): string {
  return `${name}+${id.toString('hex')}`;
}

/** Whether a signer is named as a gateway's key is. */
export function isOfGateway(signer: string): boolean {
  return signer.startsWith(prefix);
}

/** The public key of a gateway; undefined for any other text. */
export function gatewayKeyIn(vkey: string): VerifierKey | undefined {
  const key = parseVkey(vkey);
  return key?.type === signatureTypes.log && key.name.startsWith(prefix) ? key : undefined;
}

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value), 'no instant in UTC');
const entry = z.strictObject({
  /** As the gateway prints it. */
  key: z.string().refine((text) => gatewayKeyIn(text) !== undefined, 'no public key of a gateway'),
  /** From when on nothing else counts as ordered by that body. */
  from: instant,
  /** When the key is no longer used: another has taken its place, or the body has no gateway any more. */
  until: instant.optional(),
});

/** The file of the bodies that sign what they order by a gateway of their own. */
export const gatewaysSchema = z.array(entry);

interface Gateway {
  readonly key: VerifierKey;
  readonly from: number;
  readonly until: number;
}

/** Which bodies sign for themselves, by which keys, and when. It cannot sign. */
export class Gateways {
  private readonly known: readonly Gateway[];

  constructor(entries: z.output<typeof gatewaysSchema> = []) {
    this.known = entries.flatMap(({ key: vkey, from, until }) => {
      const key = gatewayKeyIn(vkey);
      const end = until === undefined ? Infinity : Date.parse(until);
      return key === undefined ? [] : [{ key, from: Date.parse(from), until: end }];
    });
  }

  /** How many keys there are. */
  get count(): number {
    return this.known.length;
  }

  /** Whether a body signed for itself at that time. */
  signsItself(organisation: string | null, at: Instant): boolean {
    const name = gatewayKeyName(organisation ?? '');
    return this.known.some((one) => one.key.name === name && isInForce(one, at));
  }

  /** Whether a key that was in force then has signed. */
  fits(signer: string, text: string, signature: string, at: Instant): boolean {
    const found = this.known.find((one) => signerOf(one.key) === signer && isInForce(one, at));
    return found !== undefined && isSignedBy(found.key, text, Buffer.from(signature, 'base64url'));
  }

  vkeyOf(signer: string): string | undefined {
    const found = this.known.find(({ key }) => signerOf(key) === signer);
    return found && vkeyOf(found.key);
  }
}

/** Checks what gateways have signed by the keys that these have, and the rest as is said. */
export function checkedBy(gateways: Gateways, others: IntentCheck['fits']): IntentCheck {
  return {
    fits: (signer, text, signature, at) =>
      isOfGateway(signer) ? gateways.fits(signer, text, signature, at) : others(signer, text, signature, at),
    signsItself: (organisation, at) => gateways.signsItself(organisation, at),
  };
}

function isInForce({ from, until }: Gateway, at: Instant): boolean {
  const time = Date.parse(at);
  return from <= time && time < until;
}
