import type { Socket } from 'node:net';
import pg from 'pg';

/** Opens one connection, within five seconds or not at all. */
export async function connectTo(url: string, over?: Socket): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    application_name: 'samhold',
    ...(over && { stream: () => over }),
  });
  // A connection that breaks while idle says so here first; its next query fails in any case.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

/** Gives the work a connection of its own and closes it afterwards. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connectTo(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server and settings, as another role or for another database. */
export function urlFor(
  url: string,
  change: { readonly user?: string; readonly password?: string; readonly database?: string },
): string {
  const changed = new URL(url);
  if (change.user !== undefined) changed.username = encodeURIComponent(change.user);
  if (change.password !== undefined) changed.password = encodeURIComponent(change.password);
  if (change.database !== undefined) changed.pathname = `/${encodeURIComponent(change.database)}`;
  return changed.href;
}
