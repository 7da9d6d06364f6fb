import type { Json } from './canonical.js';

/** What a decider answers: events (none when it is already so) or a refusal with a closed code. It never throws. */
export type Decision<E, R extends string> = Accepted<E> | Refused<R>;

export interface Accepted<E> {
  readonly outcome: 'accepted';
  readonly events: readonly E[];
}

export interface Refused<R extends string> {
  readonly outcome: 'refused';
  readonly code: R;
  /** What exactly stands in the way, in codes and data, where a code alone does not say it. */
  readonly because?: Json;
}

export function accepted<E>(...events: readonly E[]): Accepted<E> {
  return { outcome: 'accepted', events };
}

export function refused<R extends string>(code: R): Refused<R> {
  return { outcome: 'refused', code };
}

export function refusedBecause<R extends string>(code: R, because: Json): Refused<R> {
  return { outcome: 'refused', code, because };
}
