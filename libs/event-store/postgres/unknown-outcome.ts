import pg from 'pg';
import { OutcomeUnknown } from '../store.port.js';

/** The server said what it did not do. A server that goes down, or that we lose, may have committed before. */
export function isAnswer(cause: unknown): boolean {
  return cause instanceof pg.DatabaseError && !/^(08|57P0)/.test(cause.code ?? '08');
}

export function outcomeOf(cause: unknown): unknown {
  if (isAnswer(cause)) return cause;
  return new OutcomeUnknown('The connection was lost before the store answered; send the same append again', { cause });
}
