import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotStart } from '../cannot-start.js';

/** Whom the database runs as when we are root, which PostgreSQL refuses to be. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** Undefined for an ordinary user, who runs it as himself. A cluster that is already there decides by its owner. */
export function accountFor(cluster: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const account = accountNamed('postgres') ?? accountNamed('nobody');
  if (account !== undefined) return account;
  throw new CannotStart(
    'PostgreSQL does not run as root, and there is neither a user postgres nor a user nobody here; start Samhold as an ordinary user.',
  );
}

function accountNamed(name: string): Account | undefined {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(':') ?? [];
  // Unsigned: some systems write nobody as -2.
  return uid === undefined || gid === undefined ? undefined : { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

/** Whether the account may pass through every folder above the path, and read and enter the path itself. */
export function canReach(path: string, account: Account | undefined): boolean {
  if (account === undefined) return true;
  const real = realpathSync(path);
  for (let folder = dirname(real); ; folder = dirname(folder)) {
    if (!may(folder, account, 0o1)) return false;
    if (folder === dirname(folder)) return may(real, account, 0o5);
  }
}

function may(path: string, account: Account, wanted: number): boolean {
  const { uid, gid, mode } = statSync(path);
  const granted = uid === account.uid ? mode >> 6 : gid === account.gid ? mode >> 3 : mode;
  return (granted & wanted) === wanted;
}
