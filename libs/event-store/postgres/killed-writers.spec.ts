import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Database } from '#lib/database';
import { startTestDatabase } from '#lib/testing';
import { eventLogMigrations } from './log-schema.js';
import { postgresEventStore } from './postgres-store.js';

const program = fileURLToPath(new URL('./writer.fixture.js', import.meta.url));

describe('several processes that are killed while they write', () => {
  let database: Database;
  before(async () => {
    database = await startTestDatabase();
    await database.migrate('log', eventLogMigrations);
  });
  after(() => database.stop());

  /** Starts a writer, kills it without warning once it was told of so many commands, and gives all that it was told of. */
  const killedAfter = async (commands: number): Promise<readonly string[]> => {
    const child = spawn(process.execPath, [program, database.url('samhold_log')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const told: string[] = [];
    createInterface(child.stdout).on('line', (command) => {
      told.push(command);
      if (told.length === commands) child.kill('SIGKILL');
    });
    const [, signal] = await once(child, 'close');
    assert.equal(signal, 'SIGKILL');
    return told;
  };

  it('leave every event that they were told is in, once, and no gap', async () => {
    const told = (await Promise.all([100, 400, 900].map(killedAfter))).flat();
    const store = postgresEventStore({ pool: database.pool('samhold_log') });
    const log = await store.readAll(0, 100_000);
    assert.deepEqual(
      log.map(({ position }) => position),
      log.map((_, n) => n + 1),
    );
    const counted = new Map<string, number>();
    for (const { commandId } of log) counted.set(commandId, (counted.get(commandId) ?? 0) + 1);
    assert(told.length >= 1400);
    assert.deepEqual(
      told.filter((command) => counted.get(command) !== 2),
      [],
    );
    assert([...counted.values()].every((count) => count === 2));
    await store.close();
  });
});
