import assert from 'node:assert/strict';
import { ViewFeed } from './feed.js';
import { listenTo } from './listen.js';
import { runProjection, type RunningProjection } from './projection.js';
import { openTallyHouse, talliesAfter, tally, type TallyHouse, type TallyRow } from './tally.fixture.js';
import type { ViewDefinition, ViewPlace } from './view-definition.js';
import { viewState, type ViewState } from './view-state.js';

/** Something personal that a failure's message holds. */
export const secret = 'Kim Solvik';
export const cannotFold = () => new TypeError(`cannot fold ${secret}`);

/** A house of tallies some of whose events cannot be folded. */
export class PoisonHouse {
  /** What stopped the projection. */
  stopped: unknown[] = [];
  /** Positions that cannot be folded, and what is thrown for them. */
  readonly poison = new Map<number, unknown>();
  /** The batches that were tried. */
  tried: number[][] = [];
  private feed = new ViewFeed();
  private running: RunningProjection[] = [];
  private stopListening: () => Promise<void> = async () => undefined;

  private constructor(readonly house: TallyHouse) {}

  static async open(): Promise<PoisonHouse> {
    return new PoisonHouse(await openTallyHouse());
  }

  async begin(): Promise<void> {
    await this.house.reset();
    this.poison.clear();
    [this.stopped, this.tried, this.running, this.feed] = [[], [], [], new ViewFeed()];
    this.stopListening = await listenTo(this.feed, this.house.database.pool('samhold_reads', { max: 1 }));
  }

  async end(): Promise<void> {
    await Promise.all(this.running.map((projection) => projection.stop()));
    await this.stopListening();
  }

  /** Tallies that fail where there is poison, having written some of their rows. */
  definition(): ViewDefinition {
    const definition = tally();
    return {
      ...definition,
      apply: async (writing, events) => {
        this.tried.push(events.map(({ position }) => position));
        const bad = events.findIndex(({ position }) => this.poison.has(position));
        await definition.apply(writing, bad < 0 ? events : events.slice(0, bad));
        if (bad >= 0) throw this.poison.get(events[bad]?.position ?? 0);
      },
    };
  }

  place(changes: Partial<ViewPlace> = {}): ViewPlace {
    return this.house.place({ definition: this.definition(), ...changes });
  }

  async run(of: ViewPlace = this.place()): Promise<RunningProjection> {
    const pool = this.house.database.pool('partner_writer', { max: 1 });
    const onStopped = (_place: ViewPlace, reason: unknown): void => void this.stopped.push(reason);
    const projection = await runProjection({ place: of, pool, onStopped });
    this.running.push(projection);
    return projection;
  }

  async reach(position: number): Promise<void> {
    assert.ok(await this.feed.reached('partner', position, 10_000), `the views reach ${position}`);
  }

  /** What stops it first. */
  async stops(): Promise<unknown> {
    while (this.stopped.length === 0) await new Promise(setImmediate);
    return this.stopped[0];
  }

  async state(): Promise<ViewState> {
    const state = await this.house.withWriter((client) => viewState(client, this.place(), Date.now()));
    assert.ok(state !== undefined);
    return state;
  }

  async letters(): Promise<readonly (readonly [number, string])[]> {
    return (await this.state()).parked.map(({ position, fault }) => [position, fault]);
  }
}

/** As after so many events, but for what one stream holds. */
export function talliesWithout(events: number, stream: string, held: number): readonly TallyRow[] {
  return talliesAfter(events)
    .map((row) => (row.stream === stream ? { ...row, events: held } : row))
    .filter((row) => row.events > 0);
}
