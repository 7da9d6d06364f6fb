import type pg from 'pg';

/** So many positions are put on the shelf together, and never change again. */
export const shelfSize = 1024;

/** What was read before is no longer what the log shows. */
export class OtherEvents extends Error {
  override readonly name = 'OtherEvents';
}

/** Where positions are kept that were given out: the place in the transaction log of each, in order. */
export interface OrdinalShelf {
  /** All that is kept, from position 1 on. */
  load(): Promise<readonly number[]>;
  /** Keeps the places of `shelfSize` events behind the first so many. Throws when others stand there already. */
  keep(before: number, places: readonly number[]): Promise<void>;
}

export function memoryOrdinalShelf(): OrdinalShelf {
  const kept: number[] = [];
  return {
    load: async () => [...kept],
    keep: async (before, places) => void kept.splice(before, places.length, ...places),
  };
}

/** In `log.ordinals`, as the role of the log. Any number of processes keep the same. */
export function postgresOrdinalShelf(pool: pg.Pool): OrdinalShelf {
  return {
    load: async () => {
      const { rows } = await pool.query<{ readonly before: string; readonly places: Buffer }>(
        'select before, places from log.ordinals order by before',
      );
      rows.forEach(({ before }, n) => {
        if (Number(before) !== n * shelfSize) throw new Error(`The positions behind ${n * shelfSize} are not kept`);
      });
      return rows.flatMap(({ places }) => placesIn(places));
    },
    keep: async (before, places) => {
      const bytes = bytesOf(places);
      await pool.query('insert into log.ordinals values ($1, $2) on conflict do nothing', [before, bytes]);
      const { rows } = await pool.query('select from log.ordinals where before = $1 and places = $2', [before, bytes]);
      if (rows.length === 0)
        throw new OtherEvents(`Other events stand behind position ${before} than stood there before`);
    },
  };
}

function bytesOf(places: readonly number[]): Buffer {
  const bytes = Buffer.alloc(places.length * 8);
  places.forEach((place, n) => bytes.writeBigUInt64BE(BigInt(place), n * 8));
  return bytes;
}

function placesIn(bytes: Buffer): number[] {
  return Array.from({ length: bytes.length / 8 }, (_, n) => Number(bytes.readBigUInt64BE(n * 8)));
}
