import { randomBytes } from 'node:crypto';
import { systemClock, type Clock } from '#lib/kernel';
import { orderDigest, orderText, type SignedOrder } from '#lib/case-stream';
import type { VerifyToken } from '#lib/identity';
import { signerOf, signWith } from '#lib/trust-log';
import type { GatewayFolder } from './gateway-folder.js';
import { orderedIn, requestIn } from './ordered-in.js';

export interface Signing extends GatewayFolder {
  readonly organisation: string;
  /** Knows the logins of the body's own workers and systems. */
  readonly verify: VerifyToken;
  readonly clock?: Clock;
}

/**
 * Signs a request that orders something for one who is logged in as the body's own, and writes it down first. Undefined for any other request,
 * which the server judges as it is. Throws when it could not be written down: then it is not signed.
 */
export async function signOrder(
  signing: Signing,
  token: string | undefined,
  body: unknown,
): Promise<SignedOrder | undefined> {
  const { organisation, verify, key: signer, journal, clock = systemClock } = signing;
  const request = requestIn(body);
  const asked = request === undefined ? 'nothing' : orderedIn(request);
  if (request === undefined || typeof asked === 'string') return undefined;
  const who = (token === undefined ? undefined : await verify(token))?.who;
  if (who === undefined || who.kind === 'client' || who.organisation !== organisation) return undefined;
  const key = randomBytes(32).toString('base64url');
  const stated = {
    ...asked,
    organisation,
    actor: who.worker,
    issuedAt: clock.now(),
    digest: orderDigest(key, request),
  };
  const signature = signWith(signer, orderText(stated)).toString('base64url');
  const signed = { signer: signerOf(signer), signature };
  await journal.write({ ...stated, ...signed });
  const { ordered, request: commandId, issuedAt, digest } = stated;
  return { ordered, request: commandId, issuedAt, digest, key, ...signed };
}
