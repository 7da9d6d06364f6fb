import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair } from 'jose';
import { z } from 'zod';

const secretsSchema = z.strictObject({
  /** From which the endpoints derive the keys of their ids and cursors. */
  endpointSecret: z.base64url(),
  /** Signs the cookies of a login in progress. */
  cookieSecret: z.base64url(),
  /** Signs tokens: one private EC key on P-256. */
  signingKey: z.strictObject({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string(),
    y: z.string(),
    d: z.string(),
    kid: z.string(),
    alg: z.literal('ES256'),
    use: z.literal('sig'),
  }),
});

export type InstallationSecrets = z.output<typeof secretsSchema>;

/**
 * The secrets of this installation, made at the first call and kept in `<folder>/secrets.json`, readable by the owner only.
 * Of several processes that start at once one makes them and all get the same.
 */
export async function installationSecrets(folder: string): Promise<InstallationSecrets> {
  const path = join(folder, 'secrets.json');
  const known = await readIfThere(path);
  if (known !== undefined) return secretsSchema.parse(JSON.parse(known));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeOnce(path, JSON.stringify(await freshSecrets()));
  return secretsSchema.parse(JSON.parse(await readFile(path, 'utf8')));
}

/** Written beside and linked into place: nobody ever reads half a file, and the first one wins. */
async function writeOnce(path: string, text: string): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, text, { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}

async function freshSecrets(): Promise<InstallationSecrets> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const signingKey = {
    ...(await exportJWK(privateKey)),
    kid: randomBytes(8).toString('hex'),
    alg: 'ES256',
    use: 'sig',
  };
  const random = () => randomBytes(32).toString('base64url');
  return secretsSchema.parse({ endpointSecret: random(), cookieSecret: random(), signingKey });
}
