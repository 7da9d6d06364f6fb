import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { systemClock } from '#lib/kernel';
import { erasureListIn, type Installation } from '#lib/installation';
import { withKeptKeys } from '#lib/sealing';
import { counted } from '../counted.js';
import { backUpKeys, fileTime, longestKept, removeExpired } from '../key-backup.js';
import { exportTo } from '../moved-log.js';
import { Misused, textOf, type Asked, type Verb } from '../verb.js';
import { withInstallation } from '../with-installation.js';

/** Two folders, for whoever has both has everything but the key-encryption keys. */
export const backup: Verb = {
  name: 'backup',
  usage: '[--log <folder>] [--keys <folder> [--keep-keys <days>]]',
  about:
    'Backs up the log and the looks to one folder, and the wrapped keys to another, where they expire after thirty days at most.',
  options: { log: { type: 'string' }, keys: { type: 'string' }, 'keep-keys': { type: 'string' } },
  run: async (asked) => {
    const [log, keys, days] = [folderIn(asked, 'log'), folderIn(asked, 'keys'), daysIn(asked)];
    if (log === undefined && keys === undefined) throw new Misused('Say where to, by --log, by --keys, or by both.');
    if (log !== undefined && log === keys)
      throw new Misused('--log and --keys name two folders, on two machines if you can.');
    return withInstallation(asked, async (installation) => {
      const lines: string[] = [];
      if (log !== undefined) lines.push(...(await backUpLog(log, installation)));
      if (keys !== undefined) lines.push(...(await backUpAllKeys(keys, days, installation)));
      return { ok: true, lines, json: { log: log ?? null, keys: keys ?? null, days } };
    });
  },
};

async function backUpLog(folder: string, installation: Installation): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `log-${fileTime(systemClock.now())}.ndjson`);
  const { events, looks } = await exportTo(path, installation);
  await copyList(folder, installation);
  return [`${counted(events, 'event')} and ${counted(looks, 'look')} are in ${path}.`];
}

async function backUpAllKeys(folder: string, days: number, installation: Installation): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const pool = installation.database.pool('samhold_keys', { max: 1 });
  const { path, keys } = await withKeptKeys(pool, (kept) => backUpKeys(folder, kept, days));
  const removed = await removeExpired(folder);
  await copyList(folder, installation);
  return [
    `${counted(keys, 'wrapped key')} are in ${path}, for ${counted(days, 'day')}.`,
    ...(removed > 0
      ? [`${counted(removed, 'backup')} of keys had expired and ${removed === 1 ? 'is' : 'are'} removed.`]
      : []),
  ];
}

/** What was erased and restricted since goes with every backup: a restore asks for the newest. */
async function copyList(folder: string, { config }: Installation): Promise<void> {
  const list = erasureListIn(config.dataFolder);
  if (existsSync(list)) await copyFile(list, erasureListIn(folder));
}

function folderIn(asked: Asked, option: string): string | undefined {
  const folder = textOf(asked, option);
  return folder === undefined ? undefined : resolve(folder);
}

function daysIn(asked: Asked): number {
  const days = Number(textOf(asked, 'keep-keys') ?? longestKept);
  if (!Number.isInteger(days) || days < 1 || days > longestKept)
    throw new Misused(`--keep-keys takes a number of days, from 1 to ${longestKept}.`);
  return days;
}
