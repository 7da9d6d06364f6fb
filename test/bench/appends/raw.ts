import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';
import type { Database } from '#lib/database';
import { eventOf500Bytes } from '../place/empty-log.js';
import type { Contender } from './contender.js';

export async function rawTable(database: Database): Promise<void> {
  await database.asMigrator('main', (client) =>
    client.query(`create table if not exists log.raw (
      position bigint generated always as identity primary key,
      stream text not null, event_id uuid not null, type text not null, leaf text not null)`),
  );
}

/** A row of the same event for each append, and nothing else: no order, no version check, no idempotence, no hash. */
export function rawRows(database: Database, writers: number): Contender {
  const url = database.url('samhold_log');
  const pool = new pg.Pool({ connectionString: url, max: writers });
  // Its connections may still be closing when the server stops.
  pool.on('error', () => undefined);
  let acknowledged = 0;
  return {
    name: 'raw pg',
    append: async (writer) => {
      const { id, type, leaf } = eventOf500Bytes();
      await pool.query({
        name: 'raw',
        text: 'insert into log.raw (stream, event_id, type, leaf) values ($1, $2, $3, $4)',
        values: [`case-${writer}`, id, type, leaf],
      });
      acknowledged += 1;
    },
    acknowledged: () => acknowledged,
    table: 'log.raw',
    database: 'samhold',
    close: () => pool.end(),
  };
}

/** Single-row commits per second by pgbench; undefined when there is no pgbench here. */
export async function pgbenchRate(url: string, clients: number, milliseconds: number): Promise<number | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'samhold-pgbench-'));
  try {
    const script = join(folder, 'row.sql');
    writeFileSync(
      script,
      "insert into log.raw (stream, event_id, type, leaf) values ('case-1', gen_random_uuid(), 'x', repeat('a', 500));",
    );
    // Less than two seconds are over on a busy machine before all clients are connected.
    const seconds = String(Math.max(2, Math.round(milliseconds / 1000)));
    const args = ['-n', '-M', 'prepared', '-c', String(clients), '-j', '2', '-T', seconds, '-f', script, url];
    const child = spawn('pgbench', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = once(child, 'close').catch(() => undefined);
    const said = await text(child.stdout).catch(() => '');
    await ended;
    const tps = /tps = ([\d.]+)/.exec(said)?.[1];
    return tps === undefined ? undefined : Number(tps);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
