import { z } from 'zod';
import { isInstant, isStreamName, isUuid, type CommandId, type Instant, type StreamName } from '#lib/kernel';
import { commandIdOf, intentSignerOf, intentText, orderText, type SignedIntent } from '#lib/case-stream';
import { gatewayKeyName } from './gateways.js';
import type { IntentCheck } from './intent-check.js';

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));
const uuid = z.custom<CommandId>((value) => typeof value === 'string' && isUuid(value));
const signed = {
  issuedAt: instant,
  digest: z.string(),
  sealedKey: z.string(),
  signer: z.string(),
  signature: z.string(),
};
const leafSchema = z.object({
  commandId: z.string(),
  stream: z.custom<StreamName>((value) => typeof value === 'string' && isStreamName(value)),
  author: z.object({ kind: z.string(), organisation: z.string().nullable(), actor: z.string() }),
  occurredAt: instant,
  intent: z
    .union([
      z.strictObject({ type: z.string(), ...signed }),
      z.strictObject({ ordered: z.string(), request: uuid, part: z.string().nullable(), ...signed }),
    ])
    .optional(),
});
type Leaf = z.output<typeof leafSchema>;

/**
 * `by-gateway`: the body has signed it before the server had it. `signed`: by a key that lies with the server.
 * `unsigned`: it bears no intent, as events of before there were any. `false`: it bears one that nobody of that name signed.
 * `not-by-gateway`: the body signs for itself, and did not sign this.
 */
export type IntentFinding = 'by-gateway' | 'signed' | 'unsigned' | 'false' | 'not-by-gateway';

/** What is said of an event with a finding that is a fault. */
export const intentFaults: Partial<Readonly<Record<IntentFinding, string>>> = {
  false: 'Its intent was not signed in the name of its author.',
  'not-by-gateway': 'Its author’s body signs by a gateway of its own, which has not signed it.',
};

/** Whether what is in a leaf was ordered in the name of its author, and who has signed so. */
export function checkIntent(leaf: unknown, keys: IntentCheck): IntentFinding {
  const parsed = leafSchema.safeParse(leaf);
  if (!parsed.success) return isWithout(leaf) ? 'unsigned' : 'false';
  const { author, occurredAt, intent } = parsed.data;
  if (intent !== undefined && 'ordered' in intent)
    return isByGateway(parsed.data, intent, keys) ? 'by-gateway' : 'false';
  if (keys.signsItself(author.organisation, occurredAt)) return 'not-by-gateway';
  if (intent === undefined) return 'unsigned';
  return isByServer(parsed.data, intent, keys) ? 'signed' : 'false';
}

type ByGateway = Extract<SignedIntent, { readonly ordered: string }>;
type ByServer = Extract<SignedIntent, { readonly type: string }>;

function isByGateway({ commandId, author }: Leaf, intent: ByGateway, keys: IntentCheck): boolean {
  const { organisation, actor } = author;
  const { request, part, ordered, issuedAt, digest, signer, signature } = intent;
  if (organisation === null || commandId !== commandIdOf(request, part)) return false;
  if (!signer.startsWith(`${gatewayKeyName(organisation)}+`)) return false;
  const text = orderText({ request, ordered, organisation, actor, issuedAt, digest });
  return keys.fits(signer, text, signature, issuedAt);
}

function isByServer({ commandId, stream, author }: Leaf, intent: ByServer, keys: IntentCheck): boolean {
  const { organisation, actor } = author;
  const { type, issuedAt, digest, signer, signature } = intent;
  if (signer !== intentSignerOf(author)) return false;
  const text = intentText({ commandId, type, stream, organisation, actor, issuedAt, digest });
  return keys.fits(signer, text, signature, issuedAt);
}

function isWithout(leaf: unknown): boolean {
  return typeof leaf === 'object' && leaf !== null && !('intent' in leaf);
}
