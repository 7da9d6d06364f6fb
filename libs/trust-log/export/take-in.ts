import type pg from 'pg';
import type { Fault } from '../check/fault.js';
import type { RecordedEvent } from '#lib/event-store';
import { TreeGrower, type NewLeaf } from '../keep/grow.js';
import { integratorKey } from '../keep/integrate.js';
import type { CheckpointApart, TreeName } from '../keep/kept-trees.js';
import { ExportCheck, type ExportedEvent, type ExportedLook, type ExportTrust, type Taken } from './check-export.js';
import type { ExportedStop } from './lines.js';
import { soundLinesOf } from './read-export.js';

/** Where an export goes. What stands there already must be the same, and is left as it is: so a killed import goes on. */
export interface TakeIn {
  /** Of the role `samhold_trust`. */
  readonly trust: pg.Pool;
  /** In their order, without a gap. Throws `TakeInRefused` where the log has something else at a place. */
  events(events: readonly RecordedEvent[]): Promise<void>;
  looks(looks: readonly ExportedLook[]): Promise<void>;
  stops(stops: readonly ExportedStop[]): Promise<void>;
  /** Called now and then. */
  onProgress?(events: number): void;
}

/** The installation cannot take it in; the message is one sentence. */
export class TakeInRefused extends Error {
  override readonly name = 'TakeInRefused';
}

export interface TakenIn {
  readonly events: number;
  readonly looks: number;
  readonly stops: number;
  /** Events whose intent nobody of that name has signed. They are what was recorded, so they are in. */
  readonly falseIntents: readonly Fault[];
}

/** Leaves that are written together, at least; always up to a checkpoint that was found true. */
const together = 2_000;

/**
 * Takes an export in. Nothing is written before the checkpoint behind it is found true, but for the last events, which no
 * checkpoint was over when it was made. Throws `ExportUnfit` and `TakeInRefused`.
 */
export async function takeIn(path: string, trust: ExportTrust, into: TakeIn): Promise<TakenIn> {
  const client = await into.trust.connect();
  try {
    const { rows } = await client.query<{ readonly alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      integratorKey,
    ]);
    if (rows[0]?.alone !== true)
      throw new TakeInRefused('A server or a worker of this installation is running; stop it first.');
    return await Taking.whole(path, trust, into, client);
  } finally {
    await letGo(client);
    client.release(true);
  }
}

/** At once: that the connection has ended the server hears later, and whoever tries again by then would be refused. */
async function letGo(client: pg.ClientBase): Promise<void> {
  try {
    await client.query('rollback');
    await client.query('select pg_advisory_unlock($1)', [integratorKey]);
  } catch {
    // The connection is lost already, and the lock with it.
  }
}

class Taking {
  private events: ExportedEvent[] = [];
  private looks: ExportedLook[] = [];
  private readonly stops: ExportedStop[] = [];
  private readonly marks: Record<TreeName, CheckpointApart[]> = { events: [], reads: [] };
  private readonly firsts: Record<TreeName, number> = { events: 0, reads: 0 };

  private constructor(
    private readonly into: TakeIn,
    private readonly growers: Readonly<Record<TreeName, TreeGrower>>,
  ) {}

  static async whole(path: string, trust: ExportTrust, into: TakeIn, client: pg.ClientBase): Promise<TakenIn> {
    const growers = {
      events: await TreeGrower.open(client, 'events'),
      reads: await TreeGrower.open(client, 'reads'),
    };
    const check = await ExportCheck.by(trust);
    const taking = new Taking(into, growers);
    for await (const taken of soundLinesOf(path, check)) await taking.take(taken);
    const [events, looks] = [check.size('events'), check.size('reads')];
    return { events, looks, stops: taking.stops.length, falseIntents: check.intentFaults };
  }

  private async take(taken: Taken): Promise<void> {
    switch (taken.line) {
      case 'event':
        this.events.push(taken.event);
        return;
      case 'look':
        this.looks.push(taken.look);
        return;
      case 'stop': {
        const { line: _line, ...stop } = taken;
        this.stops.push(stop);
        return;
      }
      case 'checkpoint':
        this.marks[taken.tree].push(taken);
        if ((taken.tree === 'events' ? this.events : this.looks).length >= together) await this.put(taken.tree);
        return;
      case 'end':
        await this.put('events');
        await this.put('reads');
        await this.into.stops(this.stops);
        return;
      case 'samhold-export':
      case 'signer':
        return;
    }
  }

  private async put(tree: TreeName): Promise<void> {
    const leaves = tree === 'events' ? await this.putEvents() : await this.putLooks();
    const first = this.firsts[tree];
    this.firsts[tree] += leaves.length;
    const marks = this.marks[tree].splice(0);
    await this.growers[tree].takeIn(first, leaves, marks);
  }

  private async putEvents(): Promise<readonly NewLeaf[]> {
    const events = this.events.splice(0);
    await this.into.events(events);
    this.into.onProgress?.(events.at(-1)?.position ?? 0);
    return events.map(({ hash, position, id, recordedAt }) => ({ hash, place: position, event: { id, recordedAt } }));
  }

  private async putLooks(): Promise<readonly NewLeaf[]> {
    const looks = this.looks.splice(0);
    await this.into.looks(looks);
    return looks.map(({ hash, id }) => ({ hash, place: id }));
  }
}
