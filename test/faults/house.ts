import { readFileSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { systemClock } from '#lib/kernel';
import { startCluster, type Cluster } from '#lib/database';
import { configOf } from '#lib/installation';
import { logKeys, openWitnessFolder, policyLines, vkeyOf } from '#lib/trust-log';
import { freePort } from '#lib/testing';
import { Journal, readJournals } from './journal.js';
import { judge, type Figures } from './judge.js';
import { Load, Program } from './programs.js';
import { RecordedWitness } from './recorded-witness.js';
import { settled } from './settled.js';
import { Way } from './way.js';

export interface HousePlan {
  readonly apis: number;
  readonly workers: number;
  /** Where the database lies; by default in the house's own folder. */
  readonly disk?: string;
}

const connections = 500;
const body = 'nav.example';
const origin = 'samhold.example';

/** A whole installation, each part a process of its own, the database behind a way that can fail, and writers who write down what they are told. */
export class FaultHouse {
  readonly apis: Program[] = [];
  readonly workers: Program[] = [];
  readonly urls: string[] = [];
  writers = 0;
  private load: Load | undefined;
  private db: pg.Client | undefined;

  private constructor(
    private readonly home: string,
    private readonly clusterFolder: string,
    private cluster: Cluster,
    /** From the servers to the database. */
    readonly way: Way,
    private readonly trees: Journal,
    private readonly witness: RecordedWitness,
  ) {}

  static async open({ apis, workers, disk }: HousePlan): Promise<FaultHouse> {
    const home = await mkdtemp(join(tmpdir(), 'samhold-faults-'));
    await chmod(home, 0o711);
    const clusterFolder = join(disk ?? home, 'cluster');
    const cluster = await startCluster(clusterFolder, connections);
    const trees = new Journal(join(home, 'trees'));
    const witness = await RecordedWitness.open(trees);
    const house = new FaultHouse(home, clusterFolder, cluster, await Way.to(portOf(cluster)), trees, witness);
    try {
      await house.moveIn(apis, workers);
      return house;
    } catch (cause) {
      await house.close();
      throw cause;
    }
  }

  /** The folder that the database lies in. */
  get disk(): string {
    return dirname(this.clusterFolder);
  }

  get programs(): readonly Program[] {
    return [...this.apis, ...this.workers];
  }

  /** Kills the database server without warning and starts it again, which then recovers. */
  async killDatabase(): Promise<void> {
    process.kill(this.postmaster, 'SIGKILL');
    await this.startDatabase();
  }

  get postmaster(): number {
    return Number(readFileSync(join(this.clusterFolder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  }

  /** Starts it again where it has ended, and leads the way there. */
  async startDatabase(): Promise<void> {
    const before = this.cluster;
    this.cluster = await startCluster(this.clusterFolder, connections);
    this.way.target = portOf(this.cluster);
    await this.db?.end().catch(() => undefined);
    this.db = undefined;
    await before.stop();
  }

  killWitness(): Promise<void> {
    return this.witness.kill();
  }

  startWitness(): Promise<void> {
    const words = ['--name', body, '--folder', join(this.home, body), '--policy', join(this.home, 'logs.policy')];
    return this.witness.start(...words);
  }

  /** Lets writers write until `judged`. */
  async begin(writers = 32): Promise<void> {
    this.writers = writers;
    this.load = await Load.start(this.urls, join(this.home, 'commands'), writers);
  }

  /** Waits until so many more commands are acknowledged, or for fifteen seconds: a blow that hits nobody proves nothing. */
  async written(more: number): Promise<void> {
    const told = (): number => readJournals(join(this.home, 'commands')).told.size;
    const enough = told() + more;
    for (const patience = Date.now() + 15_000; told() < enough && Date.now() < patience;) await pause(50);
  }

  /** Ends the writing, lets everything come to rest, and holds what was written down against what is stored. */
  async judged(): Promise<Figures> {
    // Whoever writes to a server that is gone would try for ever.
    await Promise.race([this.load?.stop(), ...this.programs.map(({ falls }) => falls)]);
    const db = await this.asked();
    await settled(db);
    await Promise.all(this.programs.map((program) => program.stop()));
    return this.judgedAtRest();
  }

  /** The same once more: for who has changed something behind everybody's back. */
  async judgedAtRest(): Promise<Figures> {
    const kept = readJournals(join(this.home, 'commands'), join(this.home, 'trees'));
    return judge(await this.asked(), configOf(this.environment(0, portOf(this.cluster))), kept);
  }

  /** A connection of the superuser's, past the way. */
  async asked(): Promise<pg.Client> {
    if (this.db !== undefined) return this.db;
    const client = new pg.Client({ connectionString: new URL('/samhold', this.cluster.url).href });
    client.on('error', () => undefined);
    await client.connect();
    return (this.db = client);
  }

  /** Writes down a command as if a writer had been told that it is in. */
  async pretendTold(command: string): Promise<void> {
    const journal = new Journal(join(this.home, 'commands'));
    await journal.note('asked', command);
    await journal.note('told', command);
    journal.close();
  }

  async close(): Promise<void> {
    this.load?.abandon();
    await Promise.all(this.programs.map((program) => program.kill()));
    await this.witness.close();
    this.trees.close();
    await this.db?.end().catch(() => undefined);
    this.way.close();
    await this.cluster.stop();
    await rm(this.home, { recursive: true, force: true });
  }

  private environment(port: number, databasePort = this.way.port): NodeJS.ProcessEnv {
    const database = new URL('/samhold', this.cluster.url);
    database.port = String(databasePort);
    return {
      PORT: String(port),
      SAMHOLD_DATA: join(this.home, 'data'),
      SAMHOLD_DEMO: 'people',
      SAMHOLD_LOG_ORIGIN: origin,
      SAMHOLD_LOG_POLICY: join(this.home, 'policy'),
      DATABASE_URL: database.href,
    };
  }

  private async moveIn(apis: number, workers: number): Promise<void> {
    const { key } = await openWitnessFolder(join(this.home, body), body);
    const quorum = [`witness ${body} ${vkeyOf(key)} ${this.witness.url}`, `quorum ${body}`, ''];
    await writeFile(join(this.home, 'policy'), quorum.join('\n'));
    await this.createDatabase();
    for (let n = 0; n < apis; n += 1) {
      const port = await freePort();
      this.urls.push(`http://localhost:${port}`);
      this.apis.push(new Program('api', this.environment(port)));
    }
    for (let n = 0; n < workers; n += 1) this.workers.push(new Program('worker', this.environment(0)));
    await mkdir(join(this.home, 'data'));
    const { events, reads } = await logKeys(join(this.home, 'data'), origin, systemClock.now());
    const logs = [
      ...policyLines(events).map((line) => `${line} ${this.urls[0]}/log`),
      ...policyLines(reads).map((line) => `${line} ${this.urls[0]}/log/reads`),
    ];
    await writeFile(join(this.home, 'logs.policy'), [...logs, ...quorum].join('\n'));
    await Promise.all([...this.programs.map((program) => program.start()), this.startWitness()]);
  }

  private async createDatabase(): Promise<void> {
    const client = new pg.Client({ connectionString: this.cluster.url });
    await client.connect();
    await client.query('create database samhold').finally(() => client.end());
  }
}

function portOf({ url }: Cluster): number {
  return Number(new URL(url).port);
}
