import type pg from 'pg';
import { z } from 'zod';
import { instantOf, participantCode, type Instant } from '#lib/kernel';
import { isSealed } from '#lib/case-stream';
import type { Draft, DraftKey, Drafts } from './drafts.port.js';

/** Drafts in the schema `drafts` (migrated by `draftsMigrations`), as the role `samhold_drafts`. The pool is its owner's to end. */
export function postgresDrafts(pool: pg.Pool): Drafts {
  return {
    save: async ({ content, savedAt, expiresAt, ...key }) => {
      await pool.query(
        `INSERT INTO drafts.draft (sort, about, owner, content, saved_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (sort, about, owner) DO UPDATE SET content = excluded.content, saved_at = excluded.saved_at,
           expires_at = excluded.expires_at`,
        [...columnsOf(key), JSON.stringify(content), savedAt, expiresAt],
      );
    },
    read: (key, now) => read(pool, key, now),
    discard: async (key) => {
      await pool.query('DELETE FROM drafts.draft WHERE sort = $1 AND about = $2 AND owner = $3', columnsOf(key));
    },
    discardExpired: async (now) => {
      const gone = await pool.query('DELETE FROM drafts.draft WHERE expires_at <= $1', [now]);
      return gone.rowCount ?? 0;
    },
  };
}

const instant = z.date().transform(instantOf);
const draftRow = z.object({ content: z.unknown(), saved_at: instant, expires_at: instant });

async function read(pool: pg.Pool, key: DraftKey, now: Instant): Promise<Draft | undefined> {
  const { rows } = await pool.query(
    `SELECT content, saved_at, expires_at FROM drafts.draft
     WHERE sort = $1 AND about = $2 AND owner = $3 AND expires_at > $4`,
    [...columnsOf(key), now],
  );
  if (rows.length === 0) return undefined;
  const { content, saved_at: savedAt, expires_at: expiresAt } = draftRow.parse(rows[0]);
  if (!isSealed(content) || content.content !== 'sealed') throw new Error('A draft is kept that is not sealed');
  return { ...key, content, savedAt, expiresAt };
}

function columnsOf({ sort, about, owner }: DraftKey): [string, string, string] {
  return [sort, about, participantCode(owner)];
}
