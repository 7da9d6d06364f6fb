import { execFile } from 'node:child_process';
import { access, chmod, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Whom the demo of a kept start has. */
export type KeptDemo = 'nobody' | 'region';

/** An empty data folder, for a server that is to go through its first start. */
export async function emptyDataFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'samhold-test-'));
  await chmod(folder, 0o711);
  return folder;
}

/**
 * A data folder for a server with no settings but its demo. In a run of many specs it is a copy, keys and all, of what one first start
 * at the beginning of the run has left; for a spec that is played by hand it is empty.
 */
export async function dataFolder(demo: KeptDemo): Promise<string> {
  const folder = await emptyDataFolder();
  const kept = process.env['TEST_FIRST_STARTS'];
  // With owners and modes: the database's files are not ours where we are root.
  if (kept === undefined) return folder;
  await promisify(execFile)('cp', ['-a', `${join(kept, demo)}/.`, folder]);
  await access(join(folder, 'postgres'));
  return folder;
}
