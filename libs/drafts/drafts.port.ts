import type { Instant, Participant, SealedContent } from '#lib/kernel';

/** What is being written, by which unit, about which thing: one draft of a sort for each. */
export interface DraftKey {
  readonly sort: 'handover';
  /** The id of the thing it is about: for a handover, the need. */
  readonly about: string;
  readonly owner: Participant;
}

export interface Draft extends DraftKey {
  readonly content: SealedContent;
  readonly savedAt: Instant;
  /** From then on it is as if it had never been. */
  readonly expiresAt: Instant;
}

/** Work that nobody has sent yet: sealed, for its own unit alone, never on the log, gone when it expires. */
export interface Drafts {
  /** Takes the place of the one that there was. */
  save(draft: Draft): Promise<void>;
  read(key: DraftKey, now: Instant): Promise<Draft | undefined>;
  /** Nothing when there is none. */
  discard(key: DraftKey): Promise<void>;
  /** Takes away what has expired, and gives how many there were. */
  discardExpired(now: Instant): Promise<number>;
}
