import type pg from 'pg';
import { viewChannel, type ViewNews } from './feed.js';
import type { ViewPlace } from './view-definition.js';

/**
 * Moves the checkpoint of the live generation on and tells of it, where no row changes: of eight kinds most have nothing to do with most events, and one
 * statement is all that it costs them. False where anything is parked, where other code has made the rows, and where a switch came in between.
 */
export async function passLive(client: pg.ClientBase, place: ViewPlace, position: number): Promise<boolean> {
  const { schema, shape, definition } = place;
  const news: ViewNews = { news: 'progress', kind: definition.kind, position };
  const { rowCount } = await client.query({
    name: 'pass',
    text: `WITH moved AS (
        UPDATE ${schema}.checkpoint c SET position = $1 FROM ${schema}.generation g
        WHERE g.table_set = 'live' AND c.generation = g.live AND c.shape = $2 AND c.position < $1
          AND NOT EXISTS (SELECT FROM ${schema}.dead_letter d WHERE d.generation = c.generation)
        RETURNING c.generation
      ) SELECT pg_notify($3, $4) FROM moved`,
    values: [position, shape, viewChannel, JSON.stringify(news)],
  });
  return rowCount === 1;
}
