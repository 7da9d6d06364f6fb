import type { ReadLeaf } from '#lib/disclosure';
import { leafHash } from '../tree/merkle.js';
import { pageOfLeaves, type TreeCheck } from './tree-check.js';

/** Looks after an id and up to the last that the tree has taken. */
export type LooksAfter = (id: number, limit: number) => Promise<readonly ReadLeaf[]>;

/**
 * Gives every look to its tree, in the order of their ids. A look has no name of its own in the tree, so where one is gone
 * those after it do not fit either: the first that is named is the one.
 */
export async function verifyReads(looksAfter: LooksAfter, tree: TreeCheck): Promise<void> {
  let last = 0;
  for (;;) {
    const looks = await looksAfter(last, pageOfLeaves);
    if (looks.length === 0) break;
    await tree.take(looks.map(({ id, leaf }) => ({ about: `look ${id}`, hash: leafHash(leaf) })));
    last = looks.at(-1)?.id ?? last;
  }
  await tree.finish();
}
