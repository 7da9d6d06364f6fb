import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from './cannot-start.js';

/** Makes the folder, passable for the account that the server runs as; what is secret inside has its own mode. */
export function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  // Step by step: Node's recursive way never ends below a folder like /proc, which exists and takes nothing.
  if (dirname(folder) !== folder) makeFolder(dirname(folder));
  try {
    mkdirSync(folder);
    chmodSync(folder, 0o711);
  } catch (cause) {
    if (codeOf(cause) !== 'EEXIST') throw cause;
  }
}
