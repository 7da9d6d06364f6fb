import { createHmac, createSecretKey } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson, derivedUuid, isInstant, isUuid, type CommandId, type Instant, type Json } from '#lib/kernel';

/** What the gateway of a body signs of a request, before the request leaves the body. */
export interface OrderStatement {
  /** The command id that the input of the request names. */
  readonly request: CommandId;
  /** The mutation that was asked for, by its name in the schema. */
  readonly ordered: string;
  readonly organisation: string;
  readonly actor: string;
  readonly issuedAt: Instant;
  /** HMAC-SHA-256 of the whole request, under a random key: base64url. */
  readonly digest: string;
}

/** A statement that came signed with a request, and the key of its digest. */
export interface SignedOrder extends Omit<OrderStatement, 'organisation' | 'actor'> {
  /** 32 random bytes, base64url. They are sealed before anything is recorded. */
  readonly key: string;
  /** Which key has signed: its name, a plus, and its id. */
  readonly signer: string;
  /** Ed25519 over the statement, base64url. */
  readonly signature: string;
}

/** Of a signed order as it travels. */
export const signedOrderSchema = z.strictObject({
  request: z.custom<CommandId>((value) => typeof value === 'string' && isUuid(value)),
  ordered: z.string().max(200),
  issuedAt: z.custom<Instant>((value) => typeof value === 'string' && isInstant(value)),
  digest: z.string().length(43),
  key: z.string().length(43),
  signer: z.string().max(250),
  signature: z.string().length(86),
}) satisfies z.ZodType<SignedOrder>;

/** A signed order as one of its commands bears it. Where a request leads to several, the id of each follows from that of the request and from its part. */
export interface SignedPart extends SignedOrder {
  readonly part: string | null;
}

/** The id of a command that a request leads to. */
export function commandIdOf(request: CommandId, part: string | null): CommandId {
  return part === null ? request : derivedUuid(request, part);
}

/** A GraphQL request as its sender wrote it. */
export interface OrderedRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: { readonly [name: string]: Json };
}

/** The exact text that is signed. */
export function orderText({ request, ordered, organisation, actor, issuedAt, digest }: OrderStatement): string {
  return `samhold-order/1\n${canonicalJson({ request, ordered, organisation, actor, issuedAt, digest })}`;
}

/** The digest of a request under a key of 32 bytes in base64url. */
export function orderDigest(key: string, { query, operationName, variables }: OrderedRequest): string {
  const secret = createSecretKey(Buffer.from(key, 'base64url'));
  return createHmac('sha256', secret)
    .update(canonicalJson({ query, operationName, variables }), 'utf8')
    .digest('base64url');
}
