import type pg from 'pg';
import type { Migration } from '#lib/database';

export const reactionMigrations: readonly Migration[] = [
  {
    name: 'reaction checkpoints',
    sql: `
      CREATE TABLE reaction_checkpoint (name text PRIMARY KEY, position bigint NOT NULL);
      GRANT SELECT, INSERT, UPDATE ON reaction_checkpoint TO samhold_reads;`,
  },
];

export async function checkpointOf(pool: pg.Pool, name: string): Promise<number> {
  const { rows } = await pool.query<{ position: string }>(
    'SELECT position FROM reads.reaction_checkpoint WHERE name = $1',
    [name],
  );
  return Number(rows[0]?.position ?? 0);
}

/** Never goes back, so that two workers do no harm. */
export async function moveCheckpoint(pool: pg.Pool, name: string, position: number): Promise<void> {
  await pool.query({
    name: 'move reaction',
    text: `INSERT INTO reads.reaction_checkpoint AS c VALUES ($1, $2)
     ON CONFLICT (name) DO UPDATE SET position = greatest(c.position, excluded.position)`,
    values: [name, position],
  });
}

/** A task's checkpoint as the database keeps it. */
export function keptCheckpoint(pool: Parameters<typeof checkpointOf>[0], name: string) {
  return {
    read: () => checkpointOf(pool, name),
    move: (position: number) => moveCheckpoint(pool, name, position),
  };
}
