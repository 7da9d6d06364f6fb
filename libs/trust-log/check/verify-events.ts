import type { StoredRow } from '#lib/event-store';
import { EventRows, type KeptEntry } from './event-row.js';
import type { IntentCheck } from '../intent/intent-check.js';
import type { IntentTally } from '../intent/intent-tally.js';
import type { Fault } from './fault.js';
import { pageOfLeaves, type FoundLeaf, type TreeCheck } from './tree-check.js';

/** Where the rows of the log and what the integrator wrote down of them are read from. */
export interface EventSource {
  rowsAfter(position: number, limit: number): Promise<readonly StoredRow[]>;
  /** From an ordinal on. */
  entriesFrom(ordinal: number, limit: number): Promise<readonly KeptEntry[]>;
}

export interface EventsFinding {
  readonly faults: readonly Fault[];
  readonly streams: number;
  /** Events that bear an intent signed in the name of their author, and of those by a gateway of its body. */
  readonly intents: Pick<IntentTally, 'signed' | 'byGateway'>;
  /** Events that are in no tree yet. */
  readonly newer: number;
}

/** Reads the whole log in recorded order, checks every row, and gives each leaf to the tree. */
export async function verifyEvents(
  source: EventSource,
  tree: TreeCheck,
  intents?: IntentCheck,
): Promise<EventsFinding> {
  const reading = new LogReading(source, tree, new EventRows(intents));
  for (;;) {
    const entries = await source.entriesFrom(tree.size, pageOfLeaves);
    if (entries.length === 0) break;
    await reading.page(entries);
  }
  const newer = await reading.rest();
  await tree.finish();
  return { faults: reading.all(), streams: reading.streams, intents: reading.intents, newer };
}

class LogReading {
  private readonly faults: Fault[] = [];
  private position = 0;

  constructor(
    private readonly source: EventSource,
    private readonly tree: TreeCheck,
    private readonly rows: EventRows,
  ) {}

  get intents(): IntentTally {
    return this.rows.intents;
  }

  get streams(): number {
    return this.rows.order.size;
  }

  async page(entries: readonly KeptEntry[]): Promise<void> {
    const first = this.tree.size;
    const upTo = entries.at(-1)?.position ?? 0;
    const rows = new Map((await this.rowsUpTo(upTo)).map((row) => [row.position, row]));
    const leaves = entries.map((entry, at): FoundLeaf => {
      const index = first + at;
      if (entry.ordinal !== index)
        this.say(entry.eventId, index, 'The list of what the tree took has a gap before it.');
      if (entry.position !== index + 1) this.say(entry.eventId, index, 'Positions have a gap before it.');
      const row = rows.get(entry.position);
      rows.delete(entry.position);
      return row === undefined ? this.lost(entry) : this.found(row, entry, index);
    });
    for (const row of rows.values())
      this.say(row.id, first, `At position ${row.position} it stands in the log and not in the tree.`);
    await this.tree.take(leaves);
  }

  private lost(entry: KeptEntry): FoundLeaf {
    this.rows.order.lose();
    return { about: entry.eventId, hash: undefined, times: { row: entry, kept: entry, orderedAt: undefined } };
  }

  private found(row: StoredRow, entry: KeptEntry, index: number): FoundLeaf {
    const { hash, faults, orderedAt } = this.rows.check(row, index, entry);
    for (const says of faults) this.say(entry.eventId, index, says);
    const inRow = { eventId: row.id, recordedAt: row.recordedAt };
    return { about: entry.eventId, hash, times: { row: inRow, kept: entry, orderedAt } };
  }

  /** All that is wrong, when everything was read. */
  all(): readonly Fault[] {
    return [...this.faults, ...this.rows.order.faults()];
  }

  /** What is newer than the tree: each row by itself. */
  async rest(): Promise<number> {
    let newer = 0;
    for (;;) {
      const rows = await this.source.rowsAfter(this.position, pageOfLeaves);
      if (rows.length === 0) return newer;
      for (const row of rows) {
        const gap = row.position === this.position + 1 ? [] : ['Positions have a gap before it.'];
        const index = this.tree.size + newer;
        for (const says of [...gap, ...this.rows.check(row, index, undefined).faults]) this.say(row.id, index, says);
        this.position = row.position;
        newer += 1;
      }
    }
  }

  private async rowsUpTo(position: number): Promise<readonly StoredRow[]> {
    const all: StoredRow[] = [];
    while (this.position < position) {
      const page = await this.source.rowsAfter(this.position, pageOfLeaves);
      const within = page.filter((row) => row.position <= position);
      all.push(...within);
      this.position = within.length === page.length && page.length > 0 ? (page.at(-1)?.position ?? position) : position;
    }
    return all;
  }

  private say(about: string, index: number, says: string): void {
    this.faults.push({ about, index, says });
  }
}
