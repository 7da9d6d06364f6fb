import type pg from 'pg';
import { z } from 'zod';
import { parseCheckpoint } from '../notes/checkpoint.js';
import { parseNote } from '../notes/signed-note.js';
import type { Hash } from '../tree/merkle.js';
import { noTimes, timesWith } from '../tree/recorded-times.js';
import { newestCheckpoint } from './kept-trees.js';

const entries = z.array(z.object({ event_id: z.string(), recorded_at: z.date() }));
const page = 10_000;

/** The times of recording of the first `size` events: as the checkpoint over them has it, else anew from the list. */
export async function timesUpTo(db: Pick<pg.Pool, 'query'>, size: number): Promise<Hash> {
  const note = parseNote((await newestCheckpoint(db, 'events'))?.note ?? '');
  const newest = note && parseCheckpoint(note.text);
  if (newest?.size === size && newest.times !== undefined) return newest.times;
  let times = noTimes;
  for (let from = 0; from < size; from += page) {
    const { rows } = await db.query(
      'select event_id, recorded_at from trust.entry where ordinal >= $1 and ordinal < $2 order by ordinal',
      [from, Math.min(from + page, size)],
    );
    for (const { event_id, recorded_at } of entries.parse(rows))
      times = timesWith(times, { eventId: event_id, recordedAt: recorded_at.getTime() });
  }
  return times;
}
