import pg from 'pg';
import { startCluster } from '#lib/database';

/** The bytes of `COPY <table> TO STDOUT` for every table of both databases, system tables too: `[name, bytes]`. */
export async function copyOfEverything(folder: string): Promise<ReadonlyMap<string, Buffer>> {
  const cluster = await startCluster(folder);
  const copies = new Map<string, Buffer>();
  try {
    for (const database of ['samhold', 'samhold_keys']) {
      const client = new pg.Client({ connectionString: new URL(`/${database}`, cluster.url).href });
      await client.connect();
      const { rows } = await client.query<{ name: string }>(
        `SELECT format('%I.%I', n.nspname, c.relname) AS name
         FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.relkind IN ('r', 'p', 'm')`,
      );
      for (const { name } of rows) copies.set(`${database} ${name}`, await copyOut(client, name));
      await client.end();
    }
  } finally {
    await cluster.stop();
  }
  return copies;
}

function copyOut(client: pg.Client, table: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    client.query(new CopyOut(table, resolve, reject));
  });
}

interface Connection {
  query(text: string): void;
}

/** A query of the kind that answers with rows of raw bytes, which the client itself throws away. */
class CopyOut implements pg.Submittable {
  private readonly chunks: Buffer[] = [];
  private failure: Error | undefined;

  constructor(
    private readonly table: string,
    private readonly done: (bytes: Buffer) => void,
    private readonly failed: (cause: Error) => void,
  ) {}

  submit(connection: Connection): void {
    connection.query(`COPY ${this.table} TO STDOUT`);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }): void {
    this.chunks.push(chunk);
  }

  handleError(cause: Error): void {
    this.failure = cause;
    this.failed(cause);
  }

  handleReadyForQuery(): void {
    if (this.failure === undefined) this.done(Buffer.concat(this.chunks));
  }

  handleCommandComplete(): void {}
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
