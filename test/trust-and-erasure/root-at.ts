import { eventually } from '../support/eventually.js';
import type { TestServer } from '../support/test-server.js';

/** The root that the log signed for its first so many events, once it has. */
export function rootAt(server: TestServer, size: number): Promise<string> {
  return eventually(async () => {
    const [row] = await server.query(`SELECT note FROM trust.checkpoint WHERE tree = 'events' AND size = $1`, [size]);
    return row === undefined ? undefined : String(row['note']).split('\n')[2];
  }, 'a checkpoint');
}
