import { readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { instantOf, isInstant, systemClock, type Instant } from '#lib/kernel';
import type { CarriedKeys, KeptKeys } from '#lib/sealing';
import { ExportUnfit, formatLine, LineFile, linesIn, parseLineAs } from '#lib/trust-log';
import { Failed } from './verb.js';

/*
 * A backup of the key database: wrapped keys, a line each, with a sum at its end as in an export. It says itself until when it may
 * be used, for as long as it lies about it holds the keys of those who are erased meanwhile.
 */

/** The longest that a backup of keys may be kept, in days. */
export const longestKept = 30;

const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));
const header = z.strictObject({
  line: z.literal('samhold-keys'),
  version: z.literal(1),
  at: instant,
  expires: instant,
  kek: z.string().optional(),
});
const key = z.strictObject({
  line: z.literal('key'),
  ...{ subject: z.string(), use: z.string(), kek: z.string(), wrapped: z.base64() },
});
const person = z.strictObject({ line: z.literal('person'), index: z.base64(), person: z.string() });
const restricted = z.strictObject({ line: z.literal('restricted'), subject: z.string(), shownTo: z.array(z.string()) });
const erased = z.strictObject({ line: z.literal('erased'), subject: z.string() });
const end = z.strictObject({ line: z.literal('end'), lines: z.number().int() });
const anyLine = z.discriminatedUnion('line', [header, key, person, restricted, erased, end]);

/** A backup that was written, and how many keys are in it. */
export interface KeyBackup {
  readonly path: string;
  readonly keys: number;
}

/** Writes a backup that may be used for so many days. */
export async function backUpKeys(folder: string, kept: KeptKeys, days: number): Promise<KeyBackup> {
  const at = systemClock.now();
  const expires = instantOf(new Date(Date.parse(at) + days * 24 * 3_600_000));
  const path = join(folder, `keys-${fileTime(at)}.ndjson`);
  const file = await LineFile.open(`${path}.partial`, 0);
  let lines = 0;
  const add = async (line: z.infer<typeof anyLine>) => {
    await file.add(formatLine(line));
    lines += 1;
  };
  await add({ line: 'samhold-keys', version: 1, at, expires, kek: kept.kek });
  for await (const page of kept.keys()) for (const one of page) await add({ line: 'key', ...one });
  const keys = lines - 1;
  for await (const page of kept.people()) for (const one of page) await add({ line: 'person', ...one });
  for await (const page of kept.restricted()) for (const one of page) await add({ line: 'restricted', ...one });
  for await (const page of kept.erased()) for (const subject of page) await add({ line: 'erased', subject });
  await file.add(formatLine({ line: 'end', lines }));
  await file.close();
  await rename(`${path}.partial`, path);
  return { path, keys };
}

/** A time as a file's name can bear it. */
export function fileTime(at: Instant): string {
  return at.replace(/[-:]/g, '').replace(/\.\d+/, '');
}

/** What a backup holds. Throws `Failed` when it has expired, or is not what was written. */
export async function keysIn(path: string): Promise<CarriedKeys> {
  const lines: z.infer<typeof anyLine>[] = [];
  try {
    for await (const { number, text } of linesIn(path)) lines.push(parseLineAs(anyLine, text, number));
  } catch (cause) {
    const says = cause instanceof ExportUnfit ? ` ${cause.message}` : '';
    throw new Failed(`The backup of the keys cannot be used.${says}`, { cause });
  }
  const [first] = lines;
  const last = lines.at(-1);
  if (first?.line !== 'samhold-keys') throw new Failed('The file that --keys names is no backup of keys.');
  if (last?.line !== 'end' || last.lines !== lines.length - 1)
    throw new Failed('The backup of the keys is not whole; take another.');
  if (first.expires <= systemClock.now())
    throw new Failed(
      `The backup of the keys expired at ${first.expires}: it may hold the keys of people who are erased. Take a newer one, and remove it.`,
    );
  return {
    kek: first.kek,
    keys: lines.flatMap(({ line, ...one }) => (line === 'key' ? [key.omit({ line: true }).parse(one)] : [])),
    people: lines.flatMap(({ line, ...one }) => (line === 'person' ? [person.omit({ line: true }).parse(one)] : [])),
    restricted: lines.flatMap(({ line, ...one }) =>
      line === 'restricted' ? [restricted.omit({ line: true }).parse(one)] : [],
    ),
    erased: lines.flatMap((one) => (one.line === 'erased' ? [one.subject] : [])),
  };
}

/** Removes the backups in a folder that have expired, and what writers that were cut short have left. Gives their number. */
export async function removeExpired(folder: string): Promise<number> {
  let removed = 0;
  for (const name of (await readdir(folder)).filter((one) => /^keys-.*\.ndjson(\.partial)?$/.test(one))) {
    const path = join(folder, name);
    if (!name.endsWith('.partial') && !(await isExpired(path))) continue;
    await rm(path);
    removed += 1;
  }
  return removed;
}

async function isExpired(path: string): Promise<boolean> {
  for await (const { number, text } of linesIn(path)) {
    const found = parseLineAs(header, text, number);
    return found.expires <= systemClock.now();
  }
  return false;
}
