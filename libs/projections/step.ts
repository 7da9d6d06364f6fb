import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { RecordedEvent } from '#lib/event-store';
import { putAside, takeBack, withoutParked, type Parked } from './dead-letters.js';
import { inTransaction, moveCheckpoint, type Last, type Live } from './generation.js';
import type { Held } from './hold.js';
import type { Passing } from './pass.js';
import { faultName, isPassing } from './passing-trouble.js';
import type { Change, NoRows, ViewDefinition, ViewPlace, Writing } from './view-definition.js';

/** An event stands in the way of a projection that halts. */
export class Halted extends Error {
  override readonly name = 'Halted';

  constructor(
    readonly event: Pick<RecordedEvent, 'id' | 'type' | 'position'>,
    /** The name of what went wrong with it. */
    readonly fault: string,
  ) {
    super(`The views halt before position ${event.position}: ${fault}`);
  }
}

/** Where a step works: which generation, how far it is, locked until the transaction ends, and who is told. */
export interface Footing {
  readonly place: ViewPlace;
  lock(): Promise<Held>;
  /** Passes what changes no row where there are none of these, in one statement; false where that does not do, and it is to be folded as everything is. */
  pass?(passing: Passing, without: readonly NoRows[]): Promise<boolean>;
  /** Inside the transaction that it tells of. */
  tell(changes: readonly Change[], position: number): Promise<void>;
}

/** One event is tried so often, in milliseconds between the tries, before it counts as what is wrong. */
const patience = [100, 400] as const;

/**
 * Folds a batch. Where that fails for the sake of an event, the batch is halved until the event is alone; it is tried again, and then the
 * projection's policy says whether its stream is parked or everything halts. Throws `Halted`, or what is the machine's trouble.
 */
export async function step(client: pg.ClientBase, footing: Footing, events: readonly RecordedEvent[]): Promise<void> {
  if (await passed(footing, events)) return;
  try {
    await inTransaction(client, (last) => foldFresh(client, footing, events, last));
  } catch (failure) {
    if (isPassing(failure)) throw failure;
    const [event, ...more] = events;
    if (event === undefined) throw failure;
    if (more.length === 0) return settle(client, footing, event);
    const half = Math.ceil(events.length / 2);
    await step(client, footing, events.slice(0, half));
    await step(client, footing, events.slice(half));
  }
}

async function passed(footing: Footing, events: readonly RecordedEvent[]): Promise<boolean> {
  const [first, last] = [events[0], events.at(-1)];
  if (footing.pass === undefined || first === undefined || last === undefined) return false;
  const without = await idleWithout(footing.place, events, last.position);
  return without !== undefined && footing.pass({ from: first.position - 1, to: last.position }, without);
}

/** Where that cannot be told, for whatever reason, the events are folded, and what is wrong with them is found there. */
async function idleWithout(
  { definition, store }: ViewPlace,
  events: readonly RecordedEvent[],
  upTo: number,
): Promise<readonly NoRows[] | undefined> {
  const concerned = events.filter((event) => mayConcern(definition, event));
  if (concerned.length === 0) return [];
  return definition.idleWithout?.({ store, upTo }, concerned).catch(() => undefined);
}

/** Another process, or a rebuild, may have folded part of the batch already: only what lies after the checkpoint counts. */
async function foldFresh(
  client: pg.ClientBase,
  footing: Footing,
  events: readonly RecordedEvent[],
  last: Last,
): Promise<void> {
  const { place } = footing;
  const held = await footing.lock();
  const fresh = events.filter((event) => event.position > held.position);
  const upTo = fresh.at(-1)?.position;
  if (upTo === undefined) return;
  const changes = await foldOn(client, place, held, fresh);
  // One that stood in the way is folded now.
  if (place.poison === 'halt') last(takeBack(client, place, held.generation, fresh.map(positionOf)));
  last(moveCheckpoint(client, place, held.generation, upTo), footing.tell(changes, upTo));
}

const positionOf = ({ position }: RecordedEvent): number => position;

/** Folds events behind those that are folded, inside the caller's transaction. What belongs to a parked stream is put behind it. */
export async function foldOn(
  client: pg.ClientBase,
  place: ViewPlace,
  { parked, ...live }: Held,
  events: readonly RecordedEvent[],
): Promise<readonly Change[]> {
  const upTo = events.at(-1)?.position ?? live.position;
  const changes = await apply(
    client,
    place,
    { ...live, position: upTo },
    events.filter(({ stream }) => !parked.has(stream)),
    parked,
  );
  const parkedToo = events.filter(({ stream }) => parked.has(stream));
  await putAside(client, place, live.generation, parkedToo, behind);
  return changes;
}

/** Brings the rows to where the generation is with these events, and gives what changed. */
export async function apply(
  client: pg.ClientBase,
  { definition, schema, store }: ViewPlace,
  { generation, position: upTo }: Live,
  events: readonly RecordedEvent[],
  parked: Parked = nothingParked,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  const changed: Writing['changed'] = (change) => changes.push(change);
  const concerned = events.filter((event) => mayConcern(definition, event));
  if (concerned.length > 0)
    await definition.apply(
      { schema, generation, client, store: withoutParked(store, parked), upTo, changed },
      concerned,
    );
  return changes;
}

export function mayConcern({ concerns }: ViewDefinition, event: RecordedEvent): boolean {
  return concerns === undefined || concerns(event);
}

const nothingParked: Parked = new Map();
const behind = 'behind';

async function settle(client: pg.ClientBase, footing: Footing, event: RecordedEvent): Promise<void> {
  let last: unknown;
  for (const wait of patience) {
    await pause(wait);
    try {
      return await inTransaction(client, (last) => foldFresh(client, footing, [event], last));
    } catch (failure) {
      if (isPassing(failure)) throw failure;
      last = failure;
    }
  }
  await condemn(client, footing, event, faultName(last));
}

/** The letter and the checkpoint that has passed it, or that halts before it, are one transaction. */
async function condemn(client: pg.ClientBase, footing: Footing, event: RecordedEvent, fault: string): Promise<void> {
  const { place } = footing;
  const isHalting = place.poison === 'halt';
  await inTransaction(client, async () => {
    const { generation, position } = await footing.lock();
    if (position >= event.position) return;
    await putAside(client, place, generation, [event], fault);
    if (isHalting) return;
    await moveCheckpoint(client, place, generation, event.position);
    await footing.tell([], event.position);
  });
  if (isHalting) throw new Halted(event, fault);
}
