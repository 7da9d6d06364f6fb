/** The key-encryption keys, each by its id: a file here, a key management service elsewhere. */
export interface KekRing {
  /** Id of the key marked as current: the newest. */
  current(): Promise<string>;
  /** The key (32 bytes) of an id, or undefined when it is not on the ring. Not to be changed or cleared by the caller. */
  key(id: string): Promise<Buffer | undefined>;
  /** Makes a key, stores it for good, marks it as current, and gives its id. */
  add(): Promise<string>;
}

/** A data key is wrapped under a key-encryption key that is not on the ring; without it nothing under it can be opened. */
export class KekMissing extends Error {
  override readonly name = 'KekMissing';
}
