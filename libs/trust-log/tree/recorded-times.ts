import { createHash } from 'node:crypto';
import { hashLength, type Hash } from './merkle.js';

/** When an event was recorded: an id that nobody can guess, and milliseconds since 1970. */
export interface RecordedTime {
  readonly eventId: string;
  readonly recordedAt: number;
}

/**
 * The times of recording of all events so far, folded into one hash. They come after the leaf, so they are in none; the
 * checkpoint names this hash instead, and so whoever signs it signs them. The ids keep it from telling anybody a time.
 */
export const noTimes: Hash = Buffer.alloc(hashLength);

/** SHA-256 over the hash of those before, the id in lower case, a space, and the time as an instant. */
export function timesWith(before: Hash, { eventId, recordedAt }: RecordedTime): Hash {
  const line = `${eventId.toLowerCase()} ${new Date(recordedAt).toISOString()}`;
  return createHash('sha256').update(before).update(line, 'utf8').digest();
}
