import { Socket } from 'node:net';
import { connectTo } from '../connect.js';

/** Any number that nothing else locks in the maintenance database. */
const presenceLock = 7_264_653;

/** A connection that says, as long as it lasts, that this process uses the server. It keeps no process alive. */
export interface Presence {
  /**
   * Whether no other process uses the server. Then we hold it alone:
   * a process that arrives now waits, is cut when the server stops, and starts it anew.
   */
  isLast(): Promise<boolean>;
  leave(): Promise<void>;
}

/** A server that is being stopped cuts us here, before anyone relies on it. */
export async function arrive(url: string): Promise<Presence> {
  const socket = new Socket();
  const client = await connectTo(url, socket);
  await client.query('select pg_advisory_lock_shared($1)', [presenceLock]);
  socket.unref();
  const isLast = async (): Promise<boolean> => {
    socket.ref();
    const { rows } = await client.query<{ readonly alone: boolean }>(
      'select pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) as alone',
      [presenceLock],
    );
    return rows.some(({ alone }) => alone);
  };
  return { isLast, leave: () => client.end() };
}
