import { randomBytes } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import {
  createOwned,
  gatewayKeyName,
  OwnerFileUnfit,
  readOwned,
  signatureTypes,
  signerKey,
  type SignerKey,
} from '#lib/trust-log';

const keySchema = z.strictObject({ organisation: z.string(), seed: z.base64().length(44) });

/** What a gateway keeps: its key, made once, and a journal of all that it has signed. */
export interface GatewayFolder {
  readonly key: SignerKey;
  readonly journal: Journal;
}

/** Opens the folder, or makes it. Throws `OwnerFileUnfit`. */
export async function openGatewayFolder(folder: string, organisation: string): Promise<GatewayFolder> {
  const file = join(folder, 'gateway-key.json');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await createOwned(file, { organisation, seed: randomBytes(32).toString('base64') });
  const found = await readOwned(file, keySchema);
  if (found?.organisation !== organisation)
    throw new OwnerFileUnfit(`The key in ${file} is that of ${found?.organisation}, not of ${organisation}.`);
  const key = signerKey(gatewayKeyName(organisation), signatureTypes.log, Buffer.from(found.seed, 'base64'));
  return { key, journal: new Journal(join(folder, 'orders.ndjson')) };
}

/** A line for each order, on the disk before the order leaves. It names nobody but by pseudonym, and of what was sent only a digest. */
export class Journal {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly path: string) {}

  /** One after the other, so that no two lines run together. */
  write(entry: Readonly<Record<string, string>>): Promise<void> {
    const written = this.last.then(() => this.append(`${JSON.stringify(entry)}\n`));
    this.last = written.catch(() => undefined);
    return written;
  }

  private async append(line: string): Promise<void> {
    const file = await open(this.path, 'a', 0o600);
    try {
      await file.writeFile(line);
      await file.datasync();
    } finally {
      await file.close();
    }
  }
}
