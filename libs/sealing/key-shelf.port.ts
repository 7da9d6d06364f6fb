import type { PersonId } from '#lib/kernel';
import type { SubjectStanding } from './sealing.port.js';

/** What a data key is for: the seals of one class of a subject, or a keyed digest. */
export interface Slot {
  readonly subject: string;
  /** `seal <field class>`, `digest` or `blind-index`. */
  readonly use: string;
}

export interface WrappedKey extends Slot {
  /** Id of the key-encryption key that it is wrapped under. */
  readonly kek: string;
  readonly wrapped: Buffer;
}

/** To whom a restricted subject's content is still shown; undefined while nothing is restricted. */
export type ShownTo = readonly string[] | undefined;

/** What a slot holds. `absent`: there never was a key. `erased`: the subject is. */
export type Holding =
  | { readonly status: 'held'; readonly key: WrappedKey; readonly shownTo?: ShownTo }
  | { readonly status: 'absent' }
  | { readonly status: 'erased' };

/** `kek-changed`: keys are wrapped under another key-encryption key by now; wrap anew and ask again. */
export type Provision =
  Exclude<Holding, { readonly status: 'absent' }> | { readonly status: 'kek-changed'; readonly current: string };

/** Where wrapped data keys stand. Each call is atomic, also against other processes. */
export interface KeyShelf {
  /** What the slots hold, in order. */
  fetch(slots: readonly Slot[]): Promise<readonly Holding[]>;
  /** Puts a key in its slot unless one is there, and gives the one that is. */
  provide(candidate: WrappedKey): Promise<Provision>;
  /** Removes the subject's keys and index row and leaves a tombstone. Gives the number of keys. */
  erase(subject: string): Promise<number>;
  /** Restricts the subject's content to these readers, or to none; undefined lifts it. */
  restrict(subject: string, shownTo: ShownTo): Promise<void>;
  /** The person at a blind index, `fresh` when there was none; undefined when `fresh` is erased. */
  personAt(blindIndex: Buffer, fresh: PersonId): Promise<PersonId | undefined>;
  /** The person at a blind index, if there is one. */
  findAt(blindIndex: Buffer): Promise<PersonId | undefined>;
  standingOf(subject: string): Promise<SubjectStanding>;
  /** Runs one rotation at a time. */
  rotating<T>(work: (rotation: Rotation) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** What a rotation does to the shelf. */
export interface Rotation {
  /** The key-encryption key that new keys must be wrapped under; undefined while the shelf is empty. */
  current(): Promise<string | undefined>;
  /** From now on `provide` takes keys under this one only. */
  switchTo(kek: string): Promise<void>;
  /** Some keys that are wrapped under another than this one; none when all are under it. */
  notUnder(kek: string): Promise<readonly WrappedKey[]>;
  /** Puts anew wrapped keys in place of the old ones, where they still stand. Gives their number. */
  replace(keys: readonly WrappedKey[]): Promise<number>;
}
