import type { Actor, BodyActor, CaseId, CommandId, GrantId, Instant, Json, Kind, PersonId } from '#lib/kernel';
import type { FieldClass, Purpose, SignedPart, UtteranceForm } from '#lib/case-stream';
import type { ActionCode } from '../policy.schema.js';
import type { BasisName, Recipient } from '../grant.js';

/** One look, before it is answered. */
export interface ReadEntry {
  readonly at: Instant;
  /** Null when a body looks at a record of its own. */
  readonly caseId: CaseId | null;
  /** Null when the case was not there for the one who asked. */
  readonly personId: PersonId | null;
  readonly actor: Exclude<Actor, { readonly kind: 'platform' }>;
  readonly purpose: Purpose;
  readonly action: ActionCode;
  /** What will be opened; for a denial, what was asked for. */
  readonly classes: readonly FieldClass[];
  /** Null when the decision was no: then the look is logged as denied. */
  readonly basis: BasisName | null;
  /** The grants that the decision relied on; none where standing alone was the basis. */
  readonly grants: readonly GrantId[];
  readonly correlation: string;
}

export interface LoggedRead extends ReadEntry {
  /** A decimal number that grows with recorded order. */
  readonly id: string;
  readonly outcome: 'allowed' | 'denied';
}

/** A stop to all disclosure on one grant, set before the event that explains it is recorded. It stays for ever; a new consent makes a new grant. */
export interface Deny {
  readonly commandId: CommandId;
  readonly caseId: CaseId;
  readonly recipient: Recipient;
  readonly grantId: GrantId;
  readonly setAt: Instant;
  readonly said: Said;
}

/** How the word came that the stop was set for, so that what is lost can be sent again exactly as it was. */
export interface Said {
  readonly form: UtteranceForm;
  /** Who wrote it down; null where the person said it without anybody. */
  readonly scribe: BodyActor | null;
  /** What the caller sent, as it came; null where nobody sends it again. It holds ids and codes and no words. */
  readonly sent: Json | null;
  /** What the gateway of the scribe's body has signed of it, where that body signs for itself. */
  readonly signed?: SignedPart | undefined;
}

export interface ReadPage {
  readonly limit: number;
  /** The `at` and `id` of the last entry of the page before; null for the first page. */
  readonly after: { readonly at: Instant; readonly id: string } | null;
  readonly order: 'newest-first' | 'oldest-first';
  /** Looks by these kinds are left out: whose presence is secret is not told by an audit either. */
  readonly withoutKinds?: readonly Kind[];
}

/**
 * What is read, by whom, on which basis: written before the answer, append-only.
 * Once `setDeny` has returned, no look that relies on that grant is logged as allowed, on any path.
 */
export interface ReadLog {
  /** Logs looks in the order given; `denied` where the decision was no, or a deny stands, and then nothing may be opened. */
  logReads(entries: readonly ReadEntry[]): Promise<readonly ('logged' | 'denied')[]>;
  /** Idempotent by command id. */
  setDeny(deny: Deny): Promise<void>;
  /** The grants on these cases that a stop is set on. For counts: what a look may open is decided by `logReads`. */
  stoppedGrants(caseIds: readonly CaseId[]): Promise<ReadonlySet<GrantId>>;
  /** The event is recorded; the deny stays in force and needs no retry. */
  matchDeny(commandId: CommandId): Promise<void>;
  /** Denies whose event was not recorded yet, set before an instant, for the worker to send again. */
  unmatchedDenies(setBefore: Instant): Promise<readonly Deny[]>;
  /** Looks at one case, allowed and denied. */
  readsOfCase(caseId: CaseId, page: ReadPage): Promise<readonly LoggedRead[]>;
  countReadsOfCase(caseId: CaseId, withoutKinds?: readonly Kind[]): Promise<number>;
  /** Looks that bodies had at what they hold about a person outside every case, and the person's own at the same. */
  readsOfRecords(personId: PersonId, page: ReadPage): Promise<readonly LoggedRead[]>;
  countReadsOfRecords(personId: PersonId, withoutKinds?: readonly Kind[]): Promise<number>;
}
