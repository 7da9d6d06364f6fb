import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endpointModule } from '#lib/endpoint';
import { installationSecrets, type InstallationSecrets } from '#lib/identity';
import { freePort } from '#lib/testing';
import type { PublishedTrees } from '#lib/trust-log';
import { createLog } from '../log.js';
import { createServer, type SamholdServer } from '../server.js';
import type { ServerSettings } from '../server-settings.js';
import { ProbeModule } from './probe.module.js';

const sdl = `
  directive @class(name: String!) on FIELD_DEFINITION
  scalar CivilDate
  scalar Instant
  type Query { whoAmI: String! @class(name: "self") }
  type Subscription { ticks: Int! @class(name: "structure") }
`;

/** A tree of three leaves in the middle of nowhere. */
const trees: PublishedTrees = {
  checkpoint: async (tree) => `${tree}.example\n3\n`,
  witnessed: async () => undefined,
  witnessedBy: async (tree, witness) => (witness === 'nav.example/witness' ? `${tree}.example\n2\n` : undefined),
  tile: async (_tree, { level, index }, width) =>
    level === 0 && index === 0 && width <= 3 ? Buffer.alloc(width * 32, width) : undefined,
};

export const person = 'person-00000000-0000-4000-8000-000000000001';

/** A folder with secrets and a built web client of three files, and servers that share it. */
export class SpecHouse {
  readonly lines: string[] = [];
  ready = true;

  private constructor(
    private readonly folder: string,
    readonly secrets: InstallationSecrets,
  ) {}

  static async open(): Promise<SpecHouse> {
    const folder = await mkdtemp(join(tmpdir(), 'samhold-http-'));
    for (const [path, text] of [
      ['index.html', '<title>first page</title>'],
      ['assets/app.js', '1'],
      ['workbench/index.html', '<title>workbench</title>'],
    ] as const) {
      await mkdir(join(folder, 'web', path, '..'), { recursive: true });
      await writeFile(join(folder, 'web', path), text);
    }
    return new SpecHouse(folder, await installationSecrets(join(folder, 'data')));
  }

  async start(mode: 'embedded' | 'production' = 'embedded', port?: number): Promise<SamholdServer> {
    const common = this.settings(port ?? (await freePort()));
    const server = await createServer(mode === 'embedded' ? { ...common, mode } : { ...common, mode, issuers: [] });
    await server.listen();
    return server;
  }

  close(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  private settings(port: number): Omit<ServerSettings, 'mode' | 'issuers'> {
    return {
      port,
      secrets: this.secrets,
      personOf: async () => person,
      modules: (edge, live) => [
        endpointModule(edge, live, { kind: 'municipality', sdl, module: ProbeModule }),
        endpointModule(edge, live, { kind: 'client', sdl, module: ProbeModule }),
        ProbeModule,
      ],
      checks: {
        store: () => (this.ready ? Promise.resolve() : Promise.reject(new Error('canary'))),
        keys: async () => undefined,
      },
      trees,
      intents: { fits: () => false, signsItself: () => false },
      log: createLog({ write: (line) => void this.lines.push(line) }),
      web: join(this.folder, 'web'),
    };
  }
}

/** An access token of a machine client, as an integrator would get it. */
export async function machineToken(base: string, id: string): Promise<string> {
  const authorization = `Basic ${Buffer.from(`${id}:${id}-secret`).toString('base64')}`;
  const body = new URLSearchParams({ grant_type: 'client_credentials', scope: 'samhold' });
  const response = await fetch(`${base}/oidc/token`, { method: 'POST', headers: { authorization }, body });
  const token = /"access_token":"([^"]+)"/.exec(await response.text())?.[1];
  assert.ok(token, id);
  return token;
}

export function ask(base: string, kind: string, token: string, body = JSON.stringify({ query: '{ whoAmI }' })) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  return fetch(`${base}/graphql/${kind}`, { method: 'POST', headers, body });
}
