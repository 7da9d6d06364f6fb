import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { compartmentNames, startCluster, type Cluster } from '#lib/database';
import { endpointSeals, type EndpointSeals } from '#lib/graphql';
import { installationSecrets } from '#lib/identity';
import { kinds, type Kind } from '#lib/kernel';
import { freePort } from '#lib/testing';
import { dataFolder, emptyDataFolder } from './data-folder.js';
import { moveClock } from './demo-clock.js';
import { eventually } from './eventually.js';
import { startServerProcess, type ServerProcess } from './server-process.js';

interface Behind {
  readonly cluster: Cluster;
  readonly client: pg.Client;
  readonly secret: Uint8Array;
}

const followers = [
  ...kinds.map((kind) => `SELECT max(position) AS place FROM view_${compartmentNames[kind]}.checkpoint`),
  ...['consent', 'erasures', 'deadlines'].map(
    (name) => `SELECT coalesce(max(position), 0) FROM reads.reaction_checkpoint WHERE name = '${name}'`,
  ),
];

/** One row when whatever follows the log has come to its end, and nothing is due that was not done. */
const settledQuery = {
  name: 'settled',
  text: `SELECT FROM (${followers.join(' UNION ALL ')}) AS follower
    HAVING min(place) >= (SELECT coalesce(max(position), 0) FROM log.events)
       AND NOT EXISTS (SELECT FROM reads.deadline, reads.demo_clock WHERE due <= now() + ahead_ms * interval '1 millisecond')`,
};

/** Samhold on a free port with a data folder of its own, and a look behind the counter that no participant has. */
export class TestServer {
  private readonly holders = new Set<pg.Client>();
  /** Made once for each kind: each remembers thousands of ids. */
  private readonly sealed = new Map<Kind, EndpointSeals>();

  private constructor(
    readonly folder: string,
    private running: ServerProcess,
    private readonly behind: Behind,
  ) {}

  /** Without people on the demo's road, unless the environment says otherwise. With settings of its own it is a first start. */
  static async start(environment: NodeJS.ProcessEnv = {}): Promise<TestServer> {
    const hasOwnSettings = Object.keys(environment).length > 0;
    const folder = await (hasOwnSettings ? emptyDataFolder() : dataFolder('nobody'));
    const settings = { PORT: String(await freePort()), SAMHOLD_DATA: folder, SAMHOLD_DEMO: 'nobody' };
    const running = await startServerProcess({ ...settings, ...environment });
    return new TestServer(folder, running, await behindOf(folder));
  }

  get url(): string {
    return this.running.url;
  }

  /** What the server and its database have logged so far. */
  async log(): Promise<string> {
    const files = ['samhold.log', 'postgres.log'].map((name) => readFile(join(this.folder, name), 'utf8'));
    return (await Promise.all(files)).join('');
  }

  /** Position of the last event of the whole log. */
  head(): Promise<number> {
    return this.number('SELECT max(position) AS number FROM log.events');
  }

  /** Waits until the platform has done what follows from every event so far and what is due by now, and every view shows it. */
  async settled(): Promise<void> {
    // What the platform does about an event is in the log before its checkpoint moves, and this looks at all of it at one moment.
    await eventually(
      async () => (await this.behind.client.query(settledQuery)).rowCount === 1 || undefined,
      'reactions and views at the end of the log',
    );
  }

  /** Moves the demo's day on; what is due by then is done when this resolves, and views may still be catching up. */
  moveClock(to: string): Promise<string> {
    return moveClock(this.url, to);
  }

  /** Ends the server and starts it again on the same data. */
  async restart(environment: NodeJS.ProcessEnv = {}): Promise<void> {
    await this.running.stop();
    const settings = { PORT: new URL(this.url).port, SAMHOLD_DATA: this.folder, SAMHOLD_DEMO: 'nobody' };
    this.running = await startServerProcess({ ...settings, ...environment });
  }

  /** Keeps one kind's views where they are until the returned function is called. Reading goes on. */
  holdViews(kind: Kind): Promise<() => Promise<void>> {
    return this.hold(`SELECT FROM view_${compartmentNames[kind]}.generation FOR UPDATE`);
  }

  /** Keeps the platform from doing what follows from consents: it waits after the next event that it hears of. */
  holdReactions(): Promise<() => Promise<void>> {
    return this.hold(`SELECT FROM reads.reaction_checkpoint WHERE name = 'consent' FOR UPDATE`);
  }

  /** Waits until somebody waits for what is held. */
  async isWaitedFor(): Promise<void> {
    await eventually(async () => {
      const waiting = await this.query(`SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'`);
      return waiting.length > 0 || undefined;
    }, 'one who waits');
  }

  private async hold(rows: string): Promise<() => Promise<void>> {
    const holder = await connected(this.behind.cluster);
    await holder.query('BEGIN');
    await holder.query(rows);
    const letGo = async (): Promise<void> => {
      if (this.holders.delete(holder)) await holder.end();
    };
    this.holders.add(holder);
    return letGo;
  }

  /** Seals and opens ids as an endpoint does: a body finds them in its inbox, a test does not have to. */
  seals(kind: Kind): EndpointSeals {
    const known = this.sealed.get(kind) ?? endpointSeals(this.behind.secret, kind);
    this.sealed.set(kind, known);
    return known;
  }

  /** Asks the database as its superuser. */
  async query(text: string, values: readonly unknown[] = []): Promise<readonly Record<string, unknown>[]> {
    return (await this.behind.client.query<Record<string, unknown>>(text, [...values])).rows;
  }

  async stop(): Promise<void> {
    for (const holder of this.holders) await holder.end();
    await this.behind.client.end();
    await this.running.stop();
    await this.behind.cluster.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async number(text: string): Promise<number> {
    const [row] = await this.query(text);
    return Number(row?.['number'] ?? 0);
  }
}

async function behindOf(folder: string): Promise<Behind> {
  const cluster = await startCluster(folder);
  const client = await connected(cluster);
  const { endpointSecret } = await installationSecrets(folder);
  return { cluster, client, secret: Buffer.from(endpointSecret, 'base64url') };
}

async function connected({ url }: Cluster): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: new URL('/samhold', url).href });
  await client.connect();
  return client;
}
