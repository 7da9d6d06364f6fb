import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** A file of keys or of memory cannot be used as it is; the message is one sentence and says what to do. */
export class OwnerFileUnfit extends Error {
  override readonly name = 'OwnerFileUnfit';
}

/** Reads a JSON file that only its owner may read. Undefined when there is none. */
export async function readOwned<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new OwnerFileUnfit(`Others can read ${path}; set its mode to 0600.`);
  const parsed = schema.safeParse(json(await readFile(path, 'utf8')));
  if (parsed.success) return parsed.data;
  throw new OwnerFileUnfit(`The file ${path} is damaged; put a copy in its place.`);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Puts a file in place of the one before: whoever reads finds the one or the other, whole, also after a crash. */
export async function replaceOwned(path: string, content: unknown): Promise<void> {
  await rename(await draftOf(path, content), path);
  await settle(dirname(path));
}

/** Makes a file unless it is there; of several who try one makes it. */
export async function createOwned(path: string, content: unknown): Promise<void> {
  const draft = await draftOf(path, content);
  try {
    await link(draft, path);
    await settle(dirname(path));
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  } finally {
    await rm(draft, { force: true });
  }
}

async function draftOf(path: string, content: unknown): Promise<string> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(content, undefined, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

/** A new name is on the disk when its folder is. Where a folder cannot be opened, as on Windows, the system sees to it. */
async function settle(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
