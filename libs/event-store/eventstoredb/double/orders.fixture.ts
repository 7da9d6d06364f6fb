/** What a spec may ask of the double. */
export type DoubleOrder =
  /** A node stops listening and breaks off every call; the log stays. */
  | { readonly do: 'stop'; readonly node: number }
  | { readonly do: 'start'; readonly node: number }
  /** From now on this node takes writes, and the others say that they are not the leader. */
  | { readonly do: 'lead'; readonly node: number }
  /** The next appends end without an answer: not at all, or by a connection that breaks; written before, or never. */
  | {
      readonly do: 'lose';
      readonly appends: number;
      readonly how: 'in silence' | 'by a break';
      readonly written: boolean;
    }
  | { readonly do: 'refuse credentials'; readonly isRefusing: boolean }
  /** Another application of the cluster writes to a stream of its own. */
  | { readonly do: 'write'; readonly stream: string; readonly events: number }
  /** Forgets everything, as another cluster would never have known it. */
  | { readonly do: 'forget' }
  /** Answers how many appends have arrived. */
  | { readonly do: 'count appends' };

export interface AskedOrder {
  readonly number: number;
  readonly order: DoubleOrder;
}

export interface DoneOrder {
  readonly number: number;
  readonly value: number;
}

/** The ports on which the nodes listen. */
export interface ReadyDouble {
  readonly ports: readonly number[];
}
