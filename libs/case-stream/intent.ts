import { canonicalJson, type CommandId, type Instant, type StreamName } from '#lib/kernel';

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

/** The part of it that an envelope does not say anyway, with the signature. */
export interface SignedIntent extends Pick<IntentStatement, 'type' | 'issuedAt' | 'digest'> {
  /** The key of the digest, sealed with the subject: nobody can confirm a guess once the subject is erased. */
  readonly sealedKey: string;
  /** Which key has signed, by its name. */
  readonly signer: string;
  /** Ed25519 over the statement, base64url. */
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
