import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandId } from '#lib/kernel';
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

/** An event with a leaf of 500 bytes that looks like one: the members that name it, and a long ciphertext. */
export function eventOf500Bytes(stream = 'case-1', commandId: CommandId = randomUUID()): NewEvent {
  const id = randomUUID();
  const type = 'joint-case.need-registered';
  const head = `{"id":"${id}","type":"${type}","stream":"${stream}","commandId":"${commandId}","data":{"sealed":"`;
  return { id, type, leaf: `${head}${filler.slice(0, 500 - head.length - 3)}"}}` };
}
