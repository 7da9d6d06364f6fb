import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { signatureTypes, signerKey, type SignerKey } from '../notes/keys.js';
import { createOwned, OwnerFileUnfit, readOwned, replaceOwned } from '../owner-file.js';
import type { Witnessed, WitnessMemory } from './witness.js';

const keySchema = z.strictObject({ name: z.string(), seed: z.base64().length(44) });
const memorySchema = z.record(
  z.string(),
  z.strictObject({
    size: z.number().int().nonnegative(),
    root: z.base64().length(44),
    times: z.base64().length(44).optional(),
    at: z.number().int(),
  }),
);

/** What a witness keeps: its key, made once, and for each log the largest tree that it has signed. */
export interface WitnessFolder {
  readonly key: SignerKey;
  readonly memory: WitnessMemory;
}

/** Opens the folder, or makes it. A key without its memory is refused: that witness no longer knows what it has signed. */
export async function openWitnessFolder(folder: string, name: string): Promise<WitnessFolder> {
  const [keyFile, memoryFile] = [join(folder, 'witness-key.json'), join(folder, 'witness-memory.json')];
  if (existsSync(keyFile) && !existsSync(memoryFile))
    throw new OwnerFileUnfit(
      `${memoryFile} is gone, and with it what this witness has signed; put a copy back, or begin anew with an empty folder and a new key.`,
    );
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // The memory first: a crash between the two leaves a memory without a key, which is no harm.
  await createOwned(memoryFile, {});
  await createOwned(keyFile, { name, seed: randomBytes(32).toString('base64') });
  const found = await readOwned(keyFile, keySchema);
  if (found?.name !== name)
    throw new OwnerFileUnfit(`The key in ${keyFile} is that of ${found?.name}, not of ${name}.`);
  const key = signerKey(name, signatureTypes.cosignature, Buffer.from(found.seed, 'base64'));
  return { key, memory: await memoryIn(memoryFile) };
}

async function memoryIn(file: string): Promise<WitnessMemory> {
  const stored = (await readOwned(file, memorySchema)) ?? {};
  const known = new Map<string, Witnessed>(
    Object.entries(stored).map(([origin, { size, root, times, at }]) => [
      origin,
      {
        size,
        root: Buffer.from(root, 'base64'),
        times: times === undefined ? undefined : Buffer.from(times, 'base64'),
        at,
      },
    ]),
  );
  return {
    known,
    store: async (origin, witnessed) => {
      const next = new Map(known).set(origin, witnessed);
      const content = [...next].map(([log, { size, root, times, at }]) => [
        log,
        { size, root: root.toString('base64'), times: times?.toString('base64'), at },
      ]);
      await replaceOwned(file, Object.fromEntries(content));
      known.set(origin, witnessed);
    },
  };
}
