import { randomInt } from 'node:crypto';
import type { StoredRow } from '#lib/event-store';
import { checkpointsAfter, keptTiles } from '../keep/kept-trees.js';
import type { TrustHouse } from '../keep/trust.fixture.js';
import { claimIn } from './claim.js';
import { TreeCheck } from './tree-check.js';
import type { EventSource } from './verify-events.js';

type Column = Exclude<keyof StoredRow, 'position'>;
const columns: readonly Column[] = ['stream', 'revision', 'id', 'type', 'commandId', 'leaf', 'leafHash', 'recordedAt'];

/** The row with one byte of one column changed: as text, as a hash, or a number by one of its bits. */
export function oneByteOff(row: StoredRow, column: Column, at: number): StoredRow {
  const value = row[column];
  if (typeof value === 'number') return { ...row, [column]: value + 2 ** (at % 8) };
  if (typeof value !== 'string') {
    const bytes = Buffer.from(value);
    bytes.writeUInt8(bytes.readUInt8(at % bytes.length) ^ (1 + (at % 255)), at % bytes.length);
    return { ...row, [column]: bytes };
  }
  const spot = at % value.length;
  const other = value.charAt(spot) === 'z' ? 'y' : 'z';
  return { ...row, [column]: value.slice(0, spot) + other + value.slice(spot + 1) };
}

/** So many rows, each with one random byte changed, by the id that the event had. */
export function changedBytes(rows: readonly StoredRow[], count: number): ReadonlyMap<string, StoredRow> {
  const changes = new Map<string, StoredRow>();
  while (changes.size < count) {
    const row = rows[randomInt(rows.length)];
    const column = columns[randomInt(columns.length)];
    if (row !== undefined && column !== undefined) changes.set(row.id, oneByteOff(row, column, randomInt(1_000)));
  }
  return changes;
}

/** The rows as given, and what the integrator wrote down as the database has it. */
export async function memorySource(house: TrustHouse, rows: readonly StoredRow[]): Promise<EventSource> {
  const inOrder = [...rows].sort((a, b) => a.position - b.position);
  const { rows: kept } = await house.pool.query<{
    ordinal: string;
    event_id: string;
    position: string;
    recorded_at: Date;
  }>('select * from trust.entry order by ordinal');
  const entries = kept.map(({ ordinal, event_id, position, recorded_at }) => ({
    ordinal: Number(ordinal),
    eventId: event_id,
    position: Number(position),
    recordedAt: recorded_at.getTime(),
  }));
  return {
    rowsAfter: async (position, limit) => inOrder.filter((row) => row.position > position).slice(0, limit),
    entriesFrom: async (ordinal, limit) => entries.slice(ordinal, ordinal + limit),
  };
}

export function treeCheckOf({ pool, policy }: TrustHouse): Promise<TreeCheck> {
  return TreeCheck.over({
    tiles: keptTiles(pool, 'events'),
    checkpointsAfter: (size, limit) => checkpointsAfter(pool, 'events', size, limit),
    claimOf: ({ size, note, signedAt }) =>
      claimIn(note, { size, words: `The checkpoint at ${size}` }, policy, Date.parse(signedAt) / 1_000),
    elsewhere: [],
  });
}

/** A tile of the tree of events, as it is stored. */
export async function tileAt(house: TrustHouse, level: number, index: number): Promise<Buffer> {
  const { rows } = await house.pool.query<{ readonly hashes: Buffer }>(
    "select hashes from trust.tile where tree = 'events' and level = $1 and index = $2",
    [level, index],
  );
  if (rows[0] === undefined) throw new Error(`There is no tile ${index} of level ${level}.`);
  return rows[0].hashes;
}
