import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { instantOf, isInstant, type Instant } from '#lib/kernel';
import { createOwned, readOwned, replaceOwned } from '../owner-file.js';
import { isKeyName, signatureTypes, signerKey, vkeyOf, type SignerKey } from './keys.js';

/** A key of the log, and its time. */
export interface LogKey {
  readonly key: SignerKey;
  readonly from: Instant;
  /** Null while nothing has taken its place. */
  readonly until: Instant | null;
}

export interface LogKeys {
  readonly events: readonly LogKey[];
  readonly reads: readonly LogKey[];
}

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));
const keySchema = z.strictObject({ seed: z.base64().length(44), from: instant, until: instant.nullable() });
const fileSchema = z.strictObject({
  origin: z.string().refine(isKeyName),
  events: z.array(keySchema).min(1),
  reads: z.array(keySchema).min(1),
});
type KeyFile = z.infer<typeof fileSchema>;

export function logKeyFile(folder: string): string {
  return join(folder, 'log-keys.json');
}

/** For how long a replaced key signs beside the new one, so that whoever trusts it has time to take the new one in. */
const overlap = 30 * 24 * 3_600_000;

/**
 * The keys that the installation signs its two trees with, made at the first call and kept in `<folder>/log-keys.json`.
 * The origin is fixed then: a log of another name is another log. Throws `OwnerFileUnfit`.
 */
export async function logKeys(folder: string, origin: string | undefined, now: Instant): Promise<LogKeys> {
  const path = logKeyFile(folder);
  if ((await readOwned(path, fileSchema)) === undefined) {
    const name = origin ?? `samhold.invalid/${randomBytes(6).toString('hex')}`;
    await createOwned(path, { origin: name, events: [freshKey(now)], reads: [freshKey(now)] } satisfies KeyFile);
  }
  return keysOf(await mustRead(path));
}

/** Puts new keys beside the old ones, which sign along for thirty days more. */
export async function rotateLogKeys(folder: string, now: Instant): Promise<LogKeys> {
  const path = logKeyFile(folder);
  const file = await mustRead(path);
  const end = instantOf(new Date(Date.parse(now) + overlap));
  const ended = (keys: KeyFile['events']) => keys.map((key) => ({ ...key, until: key.until ?? end }));
  const rotated = {
    origin: file.origin,
    events: [...ended(file.events), freshKey(now)],
    reads: [...ended(file.reads), freshKey(now)],
  };
  await replaceOwned(path, rotated satisfies KeyFile);
  return keysOf(rotated);
}

/** Those that sign now, the newest last. */
export function keysInForce(keys: readonly LogKey[], now: Instant): readonly SignerKey[] {
  return keys.filter(({ from, until }) => from <= now && (until === null || now < until)).map(({ key }) => key);
}

/** The lines by which a policy names the log, a key that was replaced with its time. */
export function policyLines(keys: readonly LogKey[]): readonly string[] {
  return keys.flatMap(({ key, from, until }) => [
    ...(until === null ? [] : [`# valid from ${from} until ${until}`]),
    `log ${vkeyOf(key)}`,
  ]);
}

async function mustRead(path: string): Promise<KeyFile> {
  const file = await readOwned(path, fileSchema);
  if (file === undefined) throw new Error('The file of log keys has gone');
  return file;
}

function keysOf({ origin, events, reads }: KeyFile): LogKeys {
  const all = (name: string, keys: KeyFile['events']) =>
    keys.map(({ seed, from, until }) => ({
      key: signerKey(name, signatureTypes.log, Buffer.from(seed, 'base64')),
      from,
      until,
    }));
  return { events: all(`${origin}/log`, events), reads: all(`${origin}/log/reads`, reads) };
}

function freshKey(from: Instant): KeyFile['events'][number] {
  return { seed: randomBytes(32).toString('base64'), from, until: null };
}
