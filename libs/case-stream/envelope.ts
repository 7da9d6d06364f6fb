import type { CommandId, EventId, Instant, Json, Kind, StreamName } from '#lib/kernel';
import type { Purpose } from './codes.js';
import type { SignedIntent } from './intent.js';

/** Which confidence an event was told in: the shared case, or one kind's own compartment. */
export type Compartment = 'shared' | Kind;

/** Who stands behind an event. The organisation and unit are null for the person and for the platform. */
export interface Author {
  readonly kind: Kind | 'platform';
  readonly organisation: string | null;
  readonly unit: string | null;
  /** A worker, a person or a platform task, by pseudonymous id. */
  readonly actor: string;
  readonly role: string;
}

/** Everything about an event but its place in the log. Its canonical JSON is the leaf that is hashed and never changes. */
export interface Envelope {
  readonly id: EventId;
  readonly type: string;
  readonly version: number;
  readonly stream: StreamName;
  readonly compartment: Compartment;
  readonly author: Author;
  readonly purpose: Purpose;
  readonly correlation: string;
  readonly causation: EventId | null;
  readonly occurredAt: Instant;
  readonly commandId: CommandId;
  /** Keyed digest of the command body, by which a repeat with another body is told apart. */
  readonly commandDigest: string;
  /** What whoever ordered it has signed; not there in events of before intents were signed. */
  readonly intent?: SignedIntent | undefined;
  /** 16 random bytes, base64url, so that equal facts have unequal hashes. */
  readonly salt: string;
  readonly data: { readonly [field: string]: Json };
}

/** The part of an envelope that one command's events share. */
export type Header = Omit<Envelope, 'id' | 'type' | 'version' | 'salt' | 'data'>;

/** A recorded event as folds meet it: upcast, its seals intact. */
export interface Fact<
  E extends { readonly type: string; readonly data: unknown } = { readonly type: string; readonly data: unknown },
> {
  readonly type: E['type'];
  readonly data: E['data'];
  readonly meta: FactMeta;
}

export interface FactMeta {
  readonly id: EventId;
  readonly stream: StreamName;
  readonly compartment: Compartment;
  readonly author: Author;
  readonly purpose: Purpose;
  readonly correlation: string;
  readonly commandId: CommandId;
  readonly commandDigest: string;
  readonly occurredAt: Instant;
  readonly recordedAt: Instant;
}
