import { existsSync, realpathSync } from 'node:fs';
import * as module from 'node:module';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../build.mjs';
import { runProgram } from './child.mjs';
import { ensureInstalled } from './install.mjs';
import { leaveWithParent } from './parent.mjs';
import { nodeToRunOn } from './pinned-node.mjs';
import { asProgram, at, Stop } from './root.mjs';

/**
 * Runs a compiled program: installs and builds when needed, and moves to the right Node.
 * `say` takes progress, a line at a time.
 */
export function launch(entry, { say, parts }) {
  return asProgram(async () => {
    leaveWithParent();
    await moveToPinnedNode(await ensureInstalled(say));
    await ensureBuilt(say, parts);
    if (!existsSync(at('dist', entry))) throw new Stop(`There is no ${entry.replace(/js$/, 'ts')} to run.`);
    module.enableCompileCache?.(at('.cache', 'compiled'));
    await import(pathToFileURL(at('dist', entry)).href);
  });
}

/** Comes back on the right Node. On another one, or one that was just replaced, this script is run anew and its code is ours. */
export async function moveToPinnedNode(replaced) {
  const node = nodeToRunOn();
  if (!replaced && realpathSync(process.execPath) === node) return;
  process.exit(await runProgram(node, [...process.execArgv, ...process.argv.slice(1)]));
}
