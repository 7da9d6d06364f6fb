import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '#lib/database';
import { eventLogMigrations, type NewEvent } from '#lib/event-store';

/** A database of its own with an empty log, for the time of the work. It is as durable as in production. */
export async function withEmptyLog<T>(work: (database: Database) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'samhold-bench-'));
  const database = await openDatabase({ dataFolder: join(folder, 'data'), maxConnections: 300 });
  try {
    await database.migrate('log', eventLogMigrations);
    return await work(database);
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const filler = 'abcdefghijklmnopqrstuvwxyz0123456789'.repeat(12);

/** An event with a leaf of 500 bytes that looks like one: members in quotes, and a long ciphertext. */
export function eventOf500Bytes(): NewEvent {
  const id = randomUUID();
  const head = `{"id":"${id}","type":"joint-case.need-registered","data":{"sealed":"`;
  return { id, type: 'joint-case.need-registered', leaf: `${head}${filler.slice(0, 500 - head.length - 3)}"}}` };
}
