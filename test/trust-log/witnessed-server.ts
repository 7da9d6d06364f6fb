import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openWitnessFolder, vkeyOf } from '#lib/trust-log';
import { freePort } from '#lib/testing';
import { samhold } from '../../apps/cli/spoken.fixture.js';
import { TestServer } from '../support/test-server.js';
import { VerbProcess } from '../support/verb-process.js';

/** The four bodies that do not host. */
export const bodies = [
  'nav.example',
  'fjordvik.example',
  'kriminalomsorgen.example',
  'kirkens-bymisjon.example',
] as const;
export type Body = (typeof bodies)[number];

/** A server, and a witness of each body in a process of its own. */
export class WitnessedServer {
  private readonly witnesses = new Map<Body, VerbProcess>();

  private constructor(
    private readonly home: string,
    readonly server: TestServer,
    private readonly ports: ReadonlyMap<Body, number>,
  ) {}

  static async start(): Promise<WitnessedServer> {
    const home = await mkdtemp(join(tmpdir(), 'samhold-witnesses-'));
    const ports = new Map<Body, number>();
    for (const body of bodies) ports.set(body, await freePort());
    const lines = await Promise.all(bodies.map((body) => witnessLine(home, body, ports.get(body))));
    const quorum = [`group bodies 3 ${bodies.join(' ')}`, 'quorum bodies', ''];
    const policy = join(home, 'policy');
    await writeFile(policy, [...lines, ...quorum].join('\n'));
    const server = await TestServer.start({ SAMHOLD_LOG_POLICY: policy, SAMHOLD_LOG_ORIGIN: 'samhold.example' });
    const witnessed = new WitnessedServer(home, server, ports);
    const { out } = await witnessed.command('log-key');
    const [events, reads] = out.trim().split('\n');
    const logs = [`${events} ${server.url}/log`, `${reads} ${server.url}/log/reads`];
    await writeFile(witnessed.policy, [...logs, ...lines, ...quorum].join('\n'));
    await Promise.all(bodies.map((body) => witnessed.startWitness(body)));
    return witnessed;
  }

  /** The policy that the witnesses and auditors have. */
  get policy(): string {
    return join(this.home, 'logs.policy');
  }

  async startWitness(body: Body): Promise<void> {
    const words = ['--name', body, '--folder', join(this.home, body), '--port', `${this.ports.get(body)}`];
    this.witnesses.set(body, await VerbProcess.witness(...words, '--policy', this.policy));
  }

  async stopWitness(body: Body): Promise<void> {
    await this.witnesses.get(body)?.stop();
  }

  /** As the operator of the server. */
  command(...said: readonly string[]) {
    const settings = { SAMHOLD_DATA: this.server.folder, SAMHOLD_LOG_POLICY: join(this.home, 'policy') };
    return samhold(settings, ...said);
  }

  /** A file of somebody's who is no operator; gives its path. */
  async file(name: string, content: string): Promise<string> {
    await writeFile(join(this.home, name), content);
    return join(this.home, name);
  }

  async stop(): Promise<void> {
    for (const witness of this.witnesses.values()) await witness.stop();
    await this.server.stop();
    await rm(this.home, { recursive: true, force: true });
  }
}

async function witnessLine(home: string, body: Body, port: number | undefined): Promise<string> {
  const { key } = await openWitnessFolder(join(home, body), body);
  return `witness ${body} ${vkeyOf(key)} http://127.0.0.1:${port}`;
}
