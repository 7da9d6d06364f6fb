import { createHmac, randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf } from './cannot-start.js';

/** One secret from which each role's password follows; a role's password tells nothing about another's. */
export interface RoleSecret {
  passwordOf(role: string): string;
}

export function roleSecret(secret: string): RoleSecret {
  return { passwordOf: (role) => createHmac('sha256', secret).update(role).digest('base64url') };
}

/** The secret kept in a data folder, readable by its owner only; made at first need. Two processes at once get the same. */
export function secretIn(folder: string): RoleSecret {
  const file = join(folder, 'database-secret');
  const kept = readIfThere(file);
  if (kept !== undefined) return roleSecret(kept);
  const fresh = `${file}.${process.pid}`;
  writeFileSync(fresh, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600 });
  try {
    // A link, unlike a rename, leaves alone what another process has put there first.
    linkSync(fresh, file);
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
  } finally {
    rmSync(fresh);
  }
  return roleSecret(readFileSync(file, 'utf8').trim());
}

export function hasSecret(folder: string): boolean {
  return readIfThere(join(folder, 'database-secret')) !== undefined;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return undefined;
    throw cause;
  }
}
