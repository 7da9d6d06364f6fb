import { readFile, writeFile } from 'node:fs/promises';
import { systemClock } from '#lib/kernel';
import { keptStops, readLeavesAfter } from '#lib/disclosure';
import { policyLines } from '../notes/log-keys.js';
import { checkpointsApart } from '../keep/kept-trees.js';
import type { TrustHouse } from '../keep/trust.fixture.js';
import { formatLine } from './lines.js';
import { writeExport, type Exported, type ExportSource } from './write-export.js';

/** Exports the log of a spec's house to a file. */
export async function exportOf(
  house: TrustHouse,
  path: string,
  changes: Partial<ExportSource> = {},
): Promise<Exported> {
  const client = await house.pool.connect();
  try {
    const source: ExportSource = {
      keys: [...policyLines(house.keys.events), ...policyLines(house.keys.reads)],
      signerKey: (signer) => `intent/${signer}+00000000+AA==`,
      now: systemClock.now(),
      events: (position, limit) => house.store.readAll(position, limit),
      looks: (id, limit) => readLeavesAfter(client, id, limit),
      checkpoints: (tree, after, upTo) => checkpointsApart(house.pool, tree, after, upTo),
      stops: () => keptStops(house.database.pool('samhold_reads', { max: 1 })),
    };
    return await writeExport({ ...source, ...changes }, path);
  } finally {
    client.release();
  }
}

interface EventLine {
  readonly recordedAt: string;
  readonly leaf: string;
}

/** Writes an export anew with one event changed, and a sum that fits. Gives the number of its line. */
export async function forge(
  [from, to]: readonly [string, string],
  n: number,
  change: (line: EventLine) => Partial<EventLine>,
): Promise<number> {
  const lines = (await readFile(from, 'utf8')).split('\n');
  const at = lines.findIndex((line) => line.includes(`"n":${n}`));
  const { sum: _sum, ...line } = JSON.parse(lines[at] ?? '');
  lines[at] = formatLine({ ...line, ...change(line) });
  await writeFile(to, lines.join('\n'));
  return at + 1;
}
