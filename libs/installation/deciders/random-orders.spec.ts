import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Actor } from '#lib/kernel';
import { allDeclarations, type Fact, type Order, type PastEvent } from '#lib/case-stream';
import type { AnyRoute } from '#lib/event-store';
import { anyActor, anyHistoryToItsEnd, anyInstant, facts, frozen, told } from '#lib/testing';
import { allRoutes } from '../routes.js';
import { routeOf, visitAll } from './pages.fixture.js';
import { statusOf, type Tour } from './tour.fixture.js';
import { tours } from './tours.fixture.js';

type AnyOrder = Order<{ readonly type: string }>;

/** What may be said, or has happened, again and again: a resent command is known by its id before it is decided. */
const saidAnew = [
  'CorrectFact',
  'AssessHousingNeed',
  'RecordVisit',
  'ReportContact',
  'RecordChildrensHousingNeed',
  'StateOwnPriority',
];

/** So many places of a tour are visited, to have a real event of every sort. */
const visited = 60;

/** What really happens on a tour: what had happened before, what others record, and what its decider answers on the way. */
function eventsOn(tour: Tour): readonly PastEvent[] {
  const news = Object.values(tour.meanwhile ?? {}).flat();
  const found: PastEvent[] = [...(tour.before ?? []), ...news];
  const open = [(tour.before ?? []).reduce((place, event) => place.after(event), routeOf(tour).start)];
  const met = new Set<string>();
  for (let place = open.shift(); place !== undefined && met.size < visited; place = open.shift()) {
    const here = place;
    const answers = tour.asked.map((order) => here.answer(order));
    const decided = answers.flatMap((answer) => (answer.outcome === 'refused' ? [] : [answer.events]));
    found.push(...decided.flat());
    for (const events of [...decided, ...news.map((event) => [event])]) {
      const next = events.reduce((then, event) => then.after(event), here);
      const key = JSON.stringify(next.state, (_name, value: unknown) => (value instanceof Map ? [...value] : value));
      if (!met.has(key)) open.push(next);
      met.add(key);
    }
  }
  return found;
}

const happening = [...new Map(tours.flatMap(eventsOn).map((event) => [JSON.stringify(event), event])).values()];
const orders = tours.flatMap(({ asked }) => asked);

/** Real events in an order that need not make sense, by anybody, among those that never were. */
const anyFacts: fc.Arbitrary<readonly Fact[]> = fc
  .tuple(anyHistoryToItsEnd, fc.array(fc.tuple(fc.constantFrom(...happening), anyActor), { maxLength: 40 }), fc.nat())
  .map(([history, real, cut]) => {
    const at = history.length === 0 ? 0 : cut % history.length;
    const byPlatform: readonly (readonly [PastEvent, Actor])[] = history.map((event) => [
      event,
      { kind: 'platform', task: 'reaction' },
    ]);
    const all = [...byPlatform.slice(0, at), ...real, ...byPlatform.slice(at)];
    return facts(...all.map(([event, by]) => told(by, event)));
  });

/** What a tour begins with, and a few things more: there is more that can be done. */
function furtherOn({ before = [], meanwhile = {}, asked }: Tour): fc.Arbitrary<readonly Fact[]> {
  const news = Object.values(meanwhile).flat();
  const more = fc.array(fc.constantFrom(...happening, ...news, ...news, ...news), { maxLength: 4 });
  const by = asked[0]?.by ?? { kind: 'platform', task: 'reaction' };
  return more.map((events) => facts(...[...before, ...events].map((event) => told(by, event))));
}

test('every event that there is, happens among them', () => {
  const types = new Set(happening.map(({ type }) => type));
  assert.deepEqual(
    allDeclarations.map(({ name }) => name).filter((name) => !types.has(name)),
    [],
  );
});

describe('whatever happened, and whoever asks for what: the answer is whole, and once it is so nothing more comes of it', () => {
  for (const route of allRoutes)
    test(route.types.join(', '), () => {
      const asked = orders.filter(({ command }) => route.types.includes(command.type));
      const own = tours.filter((tour) => routeOf(tour) === route);
      fc.assert(
        fc.property(fc.oneof(anyFacts, ...own.map(furtherOn)), anyOrderOf(asked), (history, order) =>
          decidesOnce(route, history, order),
        ),
        {
          numRuns: 40,
        },
      );
    });
});

describe('and no decider comes to a state that its diagram does not have', () => {
  for (const { tour, route, walk } of visitAll())
    test(tour.name, () => {
      const known = new Set(['none', walk.begin, ...walk.arrows.flatMap(({ from, to }) => [from, to])]);
      fc.assert(
        fc.property(anyFacts, (history) => {
          const end = history.reduce((place, fact) => place.after(fact), route.start);
          assert.ok(known.has(statusOf(end.state, tour)), statusOf(end.state, tour));
        }),
        { numRuns: 25 },
      );
    });
});

/** By the one who is asked on the tour, or by anybody; at any time. */
function anyOrderOf(asked: readonly AnyOrder[]): fc.Arbitrary<AnyOrder> {
  return fc
    .tuple(
      fc.constantFrom(...asked),
      fc.option(anyActor, { freq: 1, nil: undefined }),
      fc.option(anyInstant, { freq: 1, nil: undefined }),
    )
    .map(([order, by, at]) => ({ ...order, by: by ?? order.by, at: at ?? order.at }));
}

function decidesOnce(route: AnyRoute, history: readonly Fact[], order: AnyOrder): void {
  const place = history.reduce((now, fact) => now.after(frozen(fact)), route.start);
  const first = place.answer(frozen(order));
  if (first.outcome === 'refused' || saidAnew.includes(order.command.type)) return;
  const second = first.events.reduce((now, event) => now.after(event), place).answer(order);
  assert.deepEqual(second.outcome === 'refused' ? [] : second.events, []);
}
