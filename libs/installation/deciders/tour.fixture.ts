import type { Order, PastEvent } from '#lib/case-stream';
import type { AnyRoute, Place } from '#lib/event-store';

/** What one decider is asked, and where in its state the thing is that its diagram follows. */
export interface Tour {
  /** The name of the page: the folder of the slice. */
  readonly name: string;
  /** What the states are of, in one sentence. */
  readonly about: string;
  /** The way to the status, `needs.0.handover.status`. Where it leads nowhere yet, the status is `none`. */
  readonly at: string;
  /** The status where the way leads to something that has no status of its own; neither null nor false is something. */
  readonly there?: string;
  /** The way to the status of the case, where a thing is `closed` with it whatever its own status was. */
  readonly closedBy?: string;
  /** What had happened before the diagram begins. */
  readonly before?: readonly PastEvent[];
  /** Each command that it decides, by somebody who may. */
  readonly asked: readonly Order<{ readonly type: string }>[];
  /** What others may record on the same stream meanwhile, by the status at which they may; each once. */
  readonly meanwhile?: Readonly<Record<string, readonly PastEvent[]>>;
}

/** One observed step: an event that moved the decider from one status to another, or left it there. */
export interface Arrow {
  readonly from: string;
  /** The event's name, with its owner. */
  readonly event: string;
  readonly to: string;
  /** True when the decider answered with the event; false when it heard it from another. */
  readonly own: boolean;
}

/** What was seen on a tour. */
export interface Walk {
  readonly begin: string;
  readonly arrows: readonly Arrow[];
}

/** So many states are visited at most; the first ones met, and the nearest first. */
const most = 1_500;

/**
 * Walks through a decider as far as the orders of its tour lead, from every state that is met, and says which steps it saw.
 * What it hears from others is an arrow only where it changes the status; its own events always are.
 */
export function walk(tour: Tour, route: AnyRoute): Walk {
  const begin = (tour.before ?? []).reduce((place, event) => place.after(event), route.start);
  const open: Stop[] = [{ place: begin, heard: [] }];
  const met = new Set([keyOf(begin)]);
  const arrows = new Map<string, Arrow>();
  for (let stop = open.shift(); stop !== undefined; stop = open.shift())
    for (const { arrow, ...next } of stepsFrom(stop, tour)) {
      if (arrow.own || arrow.from !== arrow.to) arrows.set(JSON.stringify(arrow), arrow);
      if (met.size >= most || met.has(keyOf(next.place))) continue;
      met.add(keyOf(next.place));
      open.push(next);
    }
  const sorted = [...arrows.values()].toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return { begin: statusOf(begin.state, tour), arrows: sorted };
}

/** A place on the way, and what was heard of others until there. */
interface Stop {
  readonly place: Place;
  readonly heard: readonly PastEvent[];
}

interface Step extends Stop {
  readonly arrow: Arrow;
}

function stepsFrom(stop: Stop, tour: Tour): readonly Step[] {
  const { place, heard } = stop;
  const answered = tour.asked.flatMap((order) => {
    const decision = place.answer(order);
    return decision.outcome === 'refused' ? [] : stepsBy(stop, decision.events, tour);
  });
  const news = (tour.meanwhile?.[statusOf(place.state, tour)] ?? []).filter((event) => !heard.includes(event));
  return [...answered, ...news.map((event) => stepBy({ place, heard: [...heard, event] }, event, tour, false))];
}

function stepsBy(stop: Stop, events: readonly PastEvent[], tour: Tour): readonly Step[] {
  let current = stop;
  return events.map((event) => {
    const step = stepBy(current, event, tour, true);
    current = step;
    return step;
  });
}

function stepBy({ place, heard }: Stop, event: PastEvent, tour: Tour, own: boolean): Step {
  const next = place.after(event);
  const arrow = { from: statusOf(place.state, tour), event: event.type, to: statusOf(next.state, tour), own };
  return { place: next, heard, arrow };
}

/** The status that a state has on a tour. */
export function statusOf(state: unknown, { at, there, closedBy }: Pick<Tour, 'at' | 'there' | 'closedBy'>): string {
  if (closedBy !== undefined && whereTo(state, closedBy) === 'closed') return 'closed';
  const found = whereTo(state, at);
  const isThere = found !== undefined && found !== null && found !== false;
  if (there !== undefined && isThere) return there;
  return typeof found === 'string' ? found : 'none';
}

function whereTo(state: unknown, way: string): unknown {
  return way.split('.').reduce<unknown>((value, step) => part(value, step), state);
}

function part(value: unknown, step: string): unknown {
  if (value instanceof Map) return value.get(step);
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(step) : undefined;
}

function keyOf({ state }: Place): string {
  return JSON.stringify(state, (_name, value: unknown) => (value instanceof Map ? [...value] : value));
}
