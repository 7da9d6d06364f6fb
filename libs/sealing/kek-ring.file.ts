import { randomBytes } from 'node:crypto';
import { link, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';
import { keyLength } from './aes-gcm.js';
import type { KekRing } from './kek-ring.port.js';

const ringSchema = z.strictObject({
  current: z.string(),
  keys: z.array(z.strictObject({ id: z.string(), key: z.base64().length(44) })).min(1),
});
type Ring = z.infer<typeof ringSchema>;

/** The file of key-encryption keys cannot be used as it is; the message says what to do. */
export class KekFileUnfit extends Error {
  override readonly name = 'KekFileUnfit';
}

/**
 * Key-encryption keys in a JSON file that only its owner may read (0600), made with one key when it is missing.
 * Whoever has this file and the key database can open everything: keep a copy of the file apart from the database's backups.
 */
export async function fileKekRing(path: string): Promise<KekRing> {
  let ring = (await read(path)) ?? (await begin(path));
  const find = (id: string) => ring.keys.find((kek) => kek.id === id);
  let reloading: Promise<void> | undefined;
  // Those who ask at the same time share a look at the file: which key is in use the database says, not the file.
  const reload = (): Promise<void> =>
    (reloading ??= read(path)
      .then((found) => void (ring = found ?? ring))
      .finally(() => (reloading = undefined)));
  return {
    current: async () => {
      await reload();
      return ring.current;
    },
    key: async (id) => {
      // Another process may have added a key since we read the file.
      if (find(id) === undefined) await reload();
      const kek = find(id);
      return kek && Buffer.from(kek.key, 'base64');
    },
    add: async () => {
      await reload();
      const kek = freshKek();
      ring = { current: kek.id, keys: [...ring.keys, kek] };
      await replace(path, ring);
      return kek.id;
    },
  };
}

function freshKek(): Ring['keys'][number] {
  return { id: `kek-${randomBytes(8).toString('hex')}`, key: randomBytes(keyLength).toString('base64') };
}

async function read(path: string): Promise<Ring | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return undefined;
  if (process.platform !== 'win32' && (found.mode & 0o077) !== 0)
    throw new KekFileUnfit(`Others can read the key file ${path}; set its mode to 0600`);
  const parsed = ringSchema.safeParse(parseJson(await readFile(path, 'utf8')));
  if (!parsed.success || !parsed.data.keys.some(({ id }) => id === parsed.data.current))
    throw new KekFileUnfit(`The key file ${path} is damaged; put a copy in its place`);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Two processes may begin at once: the first file stands, and both use it. */
async function begin(path: string): Promise<Ring> {
  const kek = freshKek();
  const written = await writeBeside(path, { current: kek.id, keys: [kek] });
  try {
    await link(written, path);
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EEXIST')) throw cause;
  } finally {
    await rm(written, { force: true });
  }
  await settleFolder(path);
  const ring = await read(path);
  if (ring === undefined) throw new KekFileUnfit(`The key file ${path} vanished while it was made`);
  return ring;
}

async function replace(path: string, ring: Ring): Promise<void> {
  await rename(await writeBeside(path, ring), path);
  await settleFolder(path);
}

async function writeBeside(path: string, ring: Ring): Promise<string> {
  const beside = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`;
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(ring, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return beside;
}

/** A new name survives a power cut only once its folder is on the disk too. Windows has no such call. */
async function settleFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(dirname(path), 'r');
  await folder.sync().finally(() => folder.close());
}
