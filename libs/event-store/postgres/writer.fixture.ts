import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { freshStream, someEvents } from '../contract/example.js';
import { postgresEventStore } from './postgres-store.js';

/** A process that appends with eight callers until it is killed, and prints each command that it was told is in. */
const pool = new pg.Pool({ connectionString: process.argv[2] });
const store = postgresEventStore({ pool });

async function writeForEver(): Promise<never> {
  const stream = freshStream();
  for (let seen = 0; ; seen += 2) {
    const command = randomUUID();
    const { status } = await store.append(stream, seen, someEvents(2), command);
    if (status !== 'appended') throw new Error(`A writer alone on its stream was answered ${status}`);
    process.stdout.write(`${command}\n`);
  }
}
await Promise.all(Array.from({ length: 8 }, writeForEver));
