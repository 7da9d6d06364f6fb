import { canonicalJson, type CommandId, type Instant, type StreamName } from '#lib/kernel';
import type { SignedPart } from './signed-order.js';

/** What whoever ordered something has signed: that, where, in whose name and when, and a digest of what was sent. */
export interface IntentStatement {
  readonly commandId: CommandId;
  /** The type of the command. */
  readonly type: string;
  readonly stream: StreamName;
  /** Null for the person and for the platform. */
  readonly organisation: string | null;
  readonly actor: string;
  readonly issuedAt: Instant;
  /** HMAC-SHA-256 of what was sent, under a random key that is sealed with the subject: base64url. */
  readonly digest: string;
}

/** A statement as an event bears it: what the envelope does not say anyway, with the signature. */
export type SignedIntent = IntentOfServer | IntentOfGateway;

/** Signed by a key that lies with the server. */
export interface IntentOfServer extends Signed, Pick<IntentStatement, 'type' | 'issuedAt' | 'digest'> {}

/** Signed by the gateway of the author's body, before the server had it: over `orderText`, not over the stream, which it does not know. */
export interface IntentOfGateway
  extends Signed, Pick<SignedPart, 'request' | 'part' | 'ordered' | 'issuedAt' | 'digest'> {}

interface Signed {
  /** The key of the digest, sealed with the subject: nobody can confirm a guess once the subject is erased. */
  readonly sealedKey: string;
  /** Which key has signed, by its name. */
  readonly signer: string;
  /** Ed25519, base64url. */
  readonly signature: string;
}

/** The exact text that is signed. */
export function intentText(statement: IntentStatement): string {
  const { commandId, type, stream, organisation, actor, issuedAt, digest } = statement;
  return `samhold-intent/1\n${canonicalJson({ commandId, type, stream, organisation, actor, issuedAt, digest })}`;
}

interface IntentAuthor {
  readonly kind: string;
  readonly organisation: string | null;
}

/** Whose key must have signed: the organisation's, the person's login's, or the platform's. */
export function intentSignerOf({ kind, organisation }: IntentAuthor): string {
  return organisation ?? (kind === 'platform' ? 'platform' : 'person');
}
