import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from './child.mjs';

const keep = join('dist', 'test', 'support', 'keep-first-start.js');

/** A new folder that the account which the database runs as may pass through. */
function passable(...path) {
  const folder = join(...path);
  mkdirSync(folder);
  chmodSync(folder, 0o711);
  return folder;
}

/**
 * Runs specs while `TEST_FIRST_STARTS` names a folder that holds, for each demo, what a first start of the code as it is now has left.
 * A start that fails counts as one failed test.
 */
export async function withFirstStarts(demos, runSpecs) {
  const folder = mkdtempSync(join(tmpdir(), 'samhold-first-starts-'));
  chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    for (const demo of demos) {
      const { code } = await runTool(process.execPath, [keep, passable(folder, demo), demo]);
      if (code !== 0) return { passed: 0, failed: 1, skipped: 0 };
    }
    process.env.TEST_FIRST_STARTS = folder;
    return await runSpecs();
  } finally {
    delete process.env.TEST_FIRST_STARTS;
    process.off('exit', remove);
    remove();
  }
}
