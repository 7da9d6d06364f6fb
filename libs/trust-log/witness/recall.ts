import { setTimeout as sleep } from 'node:timers/promises';
import { readFile } from 'node:fs/promises';
import { fetched } from '../check/fetched.js';
import type { Witness } from './witness.js';

/** Whether what a source gave, if it answered, bore the witness's own signature. */
export type Recalled = 'reminded' | 'nothing-of-ours' | 'no-answer';

/**
 * Asks where the newest checkpoint may be found that this witness has signed: a log's `/witnessed/<key name>`, another
 * body's copy, a file. What comes back can only raise what it knows, so a source that lies does no harm by it.
 */
export async function recallFrom(witness: Pick<Witness, 'recall'>, source: string): Promise<Recalled> {
  try {
    const found = /^https?:/.test(source) ? await fetched(source) : await readFile(source);
    if (found === undefined) return 'nothing-of-ours';
    return (await witness.recall(found.toString('utf8'))) ? 'reminded' : 'nothing-of-ours';
  } catch {
    return 'no-answer';
  }
}

/** Resolves when every source has answered once; until then a witness does not know whether its memory is an old one. */
export async function recallAll(
  witness: Pick<Witness, 'recall'>,
  sources: readonly string[],
  stopped: AbortSignal,
  onAnswer: (source: string, recalled: Recalled) => void,
): Promise<void> {
  await Promise.all(
    sources.map(async (source) => {
      for (let wait = 500; !stopped.aborted; wait = Math.min(wait * 2, 30_000)) {
        const recalled = await recallFrom(witness, source);
        onAnswer(source, recalled);
        if (recalled !== 'no-answer') return;
        await sleep(wait, undefined, { signal: stopped }).catch(() => undefined);
      }
    }),
  );
}
