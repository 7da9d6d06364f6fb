import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { eventOf500Bytes } from '../place/empty-log.js';
import type { Contender, Deciding } from './contender.js';

const version = '0.42.0';
const folder = fileURLToPath(new URL(`../../../../.cache/emmett-${version}`, import.meta.url));
const entry = join(folder, 'node_modules', '@event-driven-io', 'emmett-postgresql', 'dist', 'index.js');

interface EmmettEvent {
  readonly type: string;
  readonly data: object;
}

/** What of it we call. */
interface EmmettStore {
  readonly schema: { migrate(): Promise<unknown> };
  appendToStream(
    stream: string,
    events: readonly EmmettEvent[],
    options: { readonly expectedStreamVersion: bigint | 'STREAM_DOES_NOT_EXIST' },
  ): Promise<unknown>;
  readStream(
    stream: string,
  ): Promise<{ readonly currentStreamVersion: bigint; readonly events: readonly EmmettEvent[] }>;
  close(): Promise<void>;
}

interface EmmettPackage {
  getPostgreSQLEventStore(url: string): EmmettStore;
}

/** Emmett, installed for this benchmark alone: its licence is unclear, so it is no dependency. Undefined when it cannot be had. */
export async function emmettPackage(say: (line: string) => void): Promise<EmmettPackage | undefined> {
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    const args = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--ignore-scripts'];
    const npm = spawn('npm', [...args, `@event-driven-io/emmett-postgresql@${version}`], { stdio: 'ignore' });
    await once(npm, 'close').catch(() => undefined);
  }
  if (!existsSync(entry)) {
    say(`Emmett ${version} cannot be had here, so it is left out.`);
    return undefined;
  }
  // No types are known here of what is no dependency.
  return (await import(pathToFileURL(entry).href)) as EmmettPackage;
}

const table = 'emt_messages';

export async function emmett(found: EmmettPackage, url: string, writers: number): Promise<Contender> {
  const store = found.getPostgreSQLEventStore(url);
  await store.schema.migrate();
  const streams = Array.from({ length: writers }, () => `case-${randomUUID()}`);
  const seen = streams.map(() => 0n);
  let acknowledged = 0;
  return {
    name: `Emmett ${version}`,
    append: async (writer) => {
      const version = seen[writer] ?? 0n;
      const { type, leaf } = eventOf500Bytes();
      await store.appendToStream(streams[writer] ?? '', [{ type, data: { leaf } }], {
        expectedStreamVersion: version === 0n ? 'STREAM_DOES_NOT_EXIST' : version,
      });
      seen[writer] = version + 1n;
      acknowledged += 1;
    },
    acknowledged: () => acknowledged,
    table,
    database: 'other',
    close: () => store.close(),
  };
}

/** Reads the stream, decides, appends at the version that it read, and again where another was first. */
export async function emmettDeciding(found: EmmettPackage, url: string): Promise<Deciding> {
  const store = found.getPostgreSQLEventStore(url);
  await store.schema.migrate();
  const stream = `case-${randomUUID()}`;
  let acknowledged = 0;
  const attempt = async (): Promise<boolean> => {
    const { currentStreamVersion, events } = await store.readStream(stream);
    const event = { type: 'registered', data: { number: events.length, leaf: eventOf500Bytes().leaf } };
    const expectedStreamVersion = events.length === 0 ? 'STREAM_DOES_NOT_EXIST' : currentStreamVersion;
    try {
      await store.appendToStream(stream, [event], { expectedStreamVersion });
      return true;
    } catch (cause) {
      if (isConflict(cause)) return false;
      throw cause;
    }
  };
  return {
    name: `a retry loop on Emmett ${version}`,
    append: async () => {
      while (!(await attempt()));
      acknowledged += 1;
    },
    acknowledged: () => acknowledged,
    numbers: async () =>
      (await store.readStream(stream)).events.map(({ data }) => ('number' in data ? Number(data.number) : NaN)),
    table,
    database: 'other',
    close: () => store.close(),
  };
}

function isConflict(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return (
    ('errorCode' in cause && cause.errorCode === 412) || /expected version|concurrency|unique/i.test(cause.message)
  );
}
