import { systemClock, type Clock } from '#lib/kernel';
import { orderDigest, orderText, type SignedOrder } from '#lib/case-stream';
import { problem, type EdgeSettings, type EndpointActor } from '#lib/graphql';
import { gatewayKeyName, type IntentCheck } from '#lib/trust-log';
import { orderHeader, orderIn } from './order-header.js';
import { orderedIn, requestIn } from './ordered-in.js';

/** What the clocks of two machines may differ, and a request be on its way: five minutes, in milliseconds. */
const tolerance = 5 * 60_000;

/**
 * Lets nothing be ordered in the name of a body that signs for itself but what its gateway has signed, exactly as it came.
 * What others order comes unsigned, and what they send of signatures is not looked at.
 */
export function orderAdmission(keys: IntentCheck, clock: Clock = systemClock): EdgeSettings['signedOrder'] {
  return (actor, { headers, body }) => {
    if (actor.kind === 'client' || !keys.signsItself(actor.organisation, clock.now())) return undefined;
    const request = requestIn(body);
    const asked = request === undefined ? 'nothing' : orderedIn(request);
    if (request === undefined || asked === 'nothing') return undefined;
    const sent = orderIn(headers[orderHeader]);
    if (sent === undefined || asked === 'unclear') throw problem('UNSIGNED');
    const isOfThis = sent.ordered === asked.ordered && sent.request === asked.request;
    if (!isOfThis || sent.digest !== orderDigest(sent.key, request) || !isSignedFor(actor, sent, keys))
      throw problem('UNSIGNED');
    if (Math.abs(Date.parse(clock.now()) - Date.parse(sent.issuedAt)) > tolerance)
      throw problem('UNSIGNED', { message: 'The clock of your gateway is more than five minutes off: set it right.' });
    return sent;
  };
}

type Worker = Exclude<EndpointActor, { readonly kind: 'client' }>;

function isSignedFor({ organisation, worker }: Worker, sent: SignedOrder, keys: IntentCheck): boolean {
  const { request, ordered, issuedAt, digest, signer, signature } = sent;
  const text = orderText({ request, ordered, organisation, actor: worker, issuedAt, digest });
  return signer.startsWith(`${gatewayKeyName(organisation)}+`) && keys.fits(signer, text, signature, issuedAt);
}
