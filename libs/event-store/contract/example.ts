import { randomUUID } from 'node:crypto';
import type { StreamName } from '#lib/kernel';
import type { NewEvent } from '../store.port.js';

/** A stream of its own for each sentence of the contract, for the log is never emptied. */
export function freshStream(): StreamName {
  return `case-${randomUUID()}`;
}

export function anEvent(leaf = '{"n":1}', type = 'joint-case.example'): NewEvent {
  return { id: randomUUID(), type, leaf };
}

export function someEvents(count: number): readonly NewEvent[] {
  return Array.from({ length: count }, (_, n) => anEvent(`{"n":${n}}`));
}
