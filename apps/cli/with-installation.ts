import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#lib/kernel';
import { configOf, openInstallation, type Installation } from '#lib/installation';
import { Failed, type Asked } from './verb.js';

/** Opens the installation that the environment names, beside a running server or alone, for as long as the work takes. */
export async function withInstallation<T>(
  { variables }: Asked,
  work: (installation: Installation) => Promise<T>,
  clock?: Clock,
): Promise<T> {
  const config = configOf(variables);
  // A wrong folder would be made into a new, empty installation, or be given keys that open nothing.
  if (!existsSync(join(config.dataFolder, 'key-encryption-keys.json')))
    throw new Failed(`There is no Samhold in ${config.dataFolder}; set SAMHOLD_DATA to its data folder.`);
  const installation = await openInstallation(config, clock);
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}
