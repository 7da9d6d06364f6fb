/** Something that is not as it was recorded. */
export interface Fault {
  /** The event, or the look, that it is about; undefined when it is about a whole stretch. */
  readonly about: string | undefined;
  /** Place in the tree, from 0; where a stretch begins. */
  readonly index: number;
  /** What is wrong, in one sentence without content. */
  readonly says: string;
}
