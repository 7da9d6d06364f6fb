import { END, BACKWARDS, EventStoreDBClient } from '@eventstore/db-client';
import { addressExample, credentialsIn, EventStoreTrouble } from './address.js';
import { isRefusal } from './failure.js';
import { readUntil } from './read-until.js';

/** The client, and how every call of ours is made. */
export interface Connection {
  readonly client: EventStoreDBClient;
  readonly call: {
    /**
     * Named with each call, though the client knows them: an append that names them goes by a call of its own.
     * Without, it goes by BatchAppend, one stream for the whole process that has no deadline, rejects what is not its own
     * when it breaks, and ends the process by an answer that comes too late.
     */
    readonly credentials: { readonly username: string; readonly password: string };
    /** Reads and writes see the same node's log; one that does not lead says who does, and the client goes there. */
    readonly requiresLeader: true;
  };
  /** Milliseconds until a call that gives no answer is taken for lost. */
  readonly patience: number;
  /** Milliseconds until it is asked again; doubled each time. */
  readonly resendAfter: number;
}

/** Throws `EventStoreTrouble` when the address is none that we can use. */
export function connectionTo(url: string, patience: number, resendAfter: number): Connection {
  const credentials = credentialsIn(url);
  try {
    const client = EventStoreDBClient.connectionString(url);
    return { client, call: { credentials, requiresLeader: true }, patience, resendAfter };
  } catch (cause) {
    // What the client says of it may hold the password.
    throw new EventStoreTrouble(`cannot be understood; ${addressExample}`, { cause });
  }
}

/** Whether a server answers there, and lets us read. Throws `EventStoreTrouble` that says why not. */
export async function reach(url: string, patience = 5_000): Promise<void> {
  const connection = connectionTo(url, patience, 100);
  try {
    await probe(connection, url);
  } finally {
    await connection.client.dispose();
  }
}

/** Asks for the last event of all. Throws `EventStoreTrouble` when there is no answer, or a no. */
export async function probe({ client, call, patience }: Connection, url: string): Promise<void> {
  const hosts = url.replace(/^[^/]+\/\/([^@/]*@)?/, '').replace(/[/?].*$/, '');
  try {
    const read = client.readAll({ ...call, direction: BACKWARDS, fromPosition: END, maxCount: 1 });
    await readUntil(
      read,
      () => read.cancel(),
      () => 'enough',
      patience,
    );
  } catch (cause) {
    if (isRefusal(cause))
      throw new EventStoreTrouble(
        `is refused at ${hosts}: the user or its password is wrong there, or may not read $all`,
        {
          cause,
        },
      );
    throw new EventStoreTrouble(`points to ${hosts}, which does not answer; start that server, or correct it`, {
      cause,
    });
  }
}
