import type { EventId, StreamName } from './ids.js';

/**
 * Personal content. Deciders and folds carry it and never look inside: fresh from a command it is still plain,
 * read from the log it is ciphertext with the address that its seal was bound to.
 */
export type Sealed = PlainContent | SealedContent;

export interface PlainContent {
  readonly content: 'plain';
  readonly text: string;
}

/** Where a seal was set. All five are authenticated with the ciphertext, so it opens nowhere else. */
export interface SealAddress {
  readonly event: EventId;
  readonly stream: StreamName;
  /** The person, worker or organisation whose key it is. */
  readonly subject: string;
  readonly fieldClass: string;
  readonly field: string;
}

export interface SealedContent {
  readonly content: 'sealed';
  readonly address: SealAddress;
  /** Base64url of nonce (12 bytes), ciphertext, tag (16 bytes). */
  readonly ciphertext: string;
}

/** Personal content on its way in, before the seal. */
export function plain(text: string): PlainContent {
  return { content: 'plain', text };
}
