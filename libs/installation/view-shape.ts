import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the code lies that makes the rows of views, and the data that it decides by. */
const makers = ['case-stream', 'disclosure', 'joint-case', 'kernel', 'participants', 'projections'];

/** What only asks, answers or proves makes no row. */
const makesRows = /(?<!\.(spec|fixture|contract|resolver|module|words))\.(js|json)$/;

let known: string | undefined;

/**
 * Names the code that makes rows by its digest. A number kept by hand would be forgotten, and what shows nobody would miss until
 * a field is read that old rows lack; so a change that leaves all rows as they were makes them anew too, once, at the next start.
 */
export function viewShape(): string {
  return (known ??= shapeOf(join(import.meta.dirname, '..'), makers));
}

/** The digest of what makes rows in these folders, whatever the order in which a disk tells of it. */
export function shapeOf(root: string, folders: readonly string[]): string {
  const digest = createHash('sha256');
  for (const folder of folders)
    for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort())
      if (makesRows.test(file)) digest.update(`${folder}/${file}\n`).update(readFileSync(join(root, folder, file)));
  return digest.digest('hex');
}
