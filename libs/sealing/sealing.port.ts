import type { PersonId, SealAddress, SealedContent } from '#lib/kernel';

/**
 * What comes of opening a seal. `erased` is an answer, not an error: the subject's key is gone for good. `restricted`: the content
 * is there, and is not shown to this reader until the restriction is lifted.
 */
export type Unsealed =
  | { readonly status: 'open'; readonly text: string }
  | { readonly status: 'erased' }
  | { readonly status: 'restricted' };

/**
 * One request's or one command's use of data keys. Keys are fetched at need, kept for the session, and dropped by `close`.
 * A seal that was tampered with, or moved to another address, throws `SealBroken`.
 */
export interface SealingSession {
  seal(address: SealAddress, text: string): Promise<SealedContent>;
  unseal(sealed: SealedContent): Promise<Unsealed>;
  /** The answers in the order of the list; the keys it needs are fetched in one round trip. */
  unsealAll(list: readonly SealedContent[]): Promise<readonly Unsealed[]>;
  /** Keyed digest (HMAC-SHA-256, base64url) that nobody can recompute once the subject is erased. Throws `SubjectErased` then. */
  digest(subject: string, text: string): Promise<string>;
  close(): void;
}

export interface Erasure {
  readonly subject: string;
  readonly keysDestroyed: number;
}

/** `live`: there is a key, or a national id leads to it. `erased`: there was. `unknown`: nothing here is sealed for it. */
export type SubjectStanding = 'live' | 'erased' | 'unknown';

/** Per-subject keys, wrapped by a key-encryption key, in a database of their own. */
export interface Sealing {
  /** For a reader, by a code of whom it is shown to; without one for the platform's own work, which shows nothing to anybody. */
  open(reader?: string): SealingSession;
  /** Destroys every data key of the subject and the rows that lead to it. Idempotent. A later seal for it throws `SubjectErased`. */
  erase(subject: string): Promise<Erasure>;
  /** *Sperr*: from now on what is sealed for the subject opens for these readers only. Idempotent. */
  restrict(subject: string, shownTo: readonly string[]): Promise<void>;
  /** Lifts what `restrict` set. Idempotent. */
  lift(subject: string): Promise<void>;
  /** The person behind a national id: found by a keyed blind index, or made with `fresh`. Two callers at once get the same one. */
  personOf(nationalId: string, fresh: PersonId): Promise<PersonId>;
  /** The person behind a national id, and nobody made where there is none. */
  findPerson(nationalId: string): Promise<PersonId | undefined>;
  standingOf(subject: string): Promise<SubjectStanding>;
  /** Wraps every data key under a new key-encryption key; the old one can then be destroyed. Gives the number of keys. */
  rotate(): Promise<number>;
  close(): Promise<void>;
}

export class SubjectErased extends Error {
  override readonly name = 'SubjectErased';
}

export class SealBroken extends Error {
  override readonly name = 'SealBroken';
}
