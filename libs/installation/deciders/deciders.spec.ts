import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { refused, streamKindOf, type StreamName } from '#lib/kernel';
import { CaseOpened, CooperationClosed, allDeclarations, is, type PastEvent } from '#lib/case-stream';
import { decidingDesk, inMemoryEventStore, type AnyRoute, type EventStore } from '#lib/event-store';
import { placed } from '#lib/projections';
import { memorySealing } from '#lib/sealing';
import { workerOf } from '../random-history/bodies.fixture.js';
import { RandomHistory } from '../random-history/random-history.fixture.js';
import { Scribe } from '../random-history/scribe.fixture.js';
import { allRoutes, ordersTo } from '../routes.js';
import type { Page } from './page.fixture.js';
import { allPages, routeOf, visitAll, type Visited } from './pages.fixture.js';
import { statusOf, walk, type Tour, type Walk } from './tour.fixture.js';

const folder = join(import.meta.dirname, '../../../../docs/deciders');
const visited = visitAll();

test('the pages are as the deciders are now, and there is one for each', () => {
  const stored = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  const byFile = (pages: readonly Page[]) => pages.toSorted((a, b) => a.file.localeCompare(b.file));
  assert.deepEqual(byFile(stored), byFile(allPages(visited)));
});

test('every command that there is, is asked on the tour of its decider', () => {
  const told = visited.flatMap(({ tour, route }) =>
    tour.asked.map(({ command }) => command.type).filter((type) => route.types.includes(type)),
  );
  assert.deepEqual(
    missing(
      allRoutes.flatMap(({ types }) => types),
      told,
    ),
    [],
  );
});

test('every event that there is, is drawn as the answer of a decider', () => {
  const drawn = visited.flatMap(({ walk: { arrows } }) => arrows.filter(({ own }) => own).map(({ event }) => event));
  assert.deepEqual(
    missing(
      allDeclarations.map(({ name }) => name),
      drawn,
    ),
    [],
  );
});

/** Moves of the status that the diagram does not have; what leaves the status as it is tells nothing about one thing among several. */
function undrawn({ tour, route, walk: { arrows } }: Visited, history: readonly PastEvent[]): readonly string[] {
  let place = route.start;
  return history.flatMap((event) => {
    const from = statusOf(place.state, tour);
    place = place.after(event);
    const to = statusOf(place.state, tour);
    const isDrawn = arrows.some((arrow) => arrow.event === event.type && arrow.from === from && arrow.to === to);
    return from === to || isDrawn ? [] : [`${tour.name}: ${from} --> ${to}: ${event.type}`];
  });
}

describe('whatever happens among all, no decider goes where its diagram has no arrow', () => {
  let histories: Histories = new Map();
  before(async () => {
    histories = await historiesByChance(7, 900);
  });

  for (const one of visited)
    test(one.tour.name, () => {
      assert.deepEqual(foundIn(histories, one), []);
    });

  test('and they went far enough to tell', () => {
    const types = new Set([...histories.values()].flat().map(({ type }) => type));
    assert.ok(types.size >= 45, [...types].join(', '));
    assert.ok(types.has(CooperationClosed.name), 'No case was closed');
    const handover = visited.find(({ tour }) => tour.name === 'handover');
    assert.ok(handover !== undefined);
    const found = foundIn(histories, { ...handover, walk: { begin: 'none', arrows: [] } });
    assert.ok(found.length >= 3, found.join(', '));
  });
});

describe('a diagram that is wrong is found', () => {
  const card = visited.find(({ tour }) => tour.name === 'release-card');
  assert.ok(card !== undefined);
  const { tour, route } = card;

  test('when the decider does something new', () => {
    assert.notDeepEqual(walk(tour, deaf(route, 'CardItemReopened')), card.walk);
  });
  test('when a command is left out of the tour', () => {
    const short: Tour = { ...tour, asked: tour.asked.slice(0, 1) };
    assert.deepEqual(
      missing(
        route.types,
        short.asked.map(({ command }) => command.type),
      ),
      ['ReopenCardItem', 'SettleCardItem'],
    );
    assert.ok(arrowsOf(walk(short, route)) < arrowsOf(card.walk));
  });
  test('when a tour asks what nothing decides', () => {
    const [order] = tour.asked;
    assert.ok(order !== undefined);
    const nowhere = { ...tour, asked: [{ ...order, command: { type: 'TakeNothing' } }] };
    assert.throws(() => routeOf(nowhere), /No route decides what the tour release-card asks/);
  });
});

/** The same route, whose decider refuses where it would have answered with such an event. */
function deaf(route: AnyRoute, event: string): AnyRoute {
  const wrap = (place: AnyRoute['start']): AnyRoute['start'] => ({
    state: place.state,
    after: (past) => wrap(place.after(past)),
    answer: (order) => {
      const decision = place.answer(order);
      const says = decision.outcome === 'accepted' && decision.events.some(({ type }) => type.endsWith(event));
      return says ? refused('NOT_THERE') : decision;
    },
  });
  return { ...route, start: wrap(route.start) };
}

function missing(wanted: readonly string[], there: readonly string[]): readonly string[] {
  return [...new Set(wanted)].filter((name) => !there.includes(name)).toSorted();
}

function arrowsOf({ arrows }: Walk): number {
  return arrows.length;
}

type Histories = ReadonlyMap<StreamName, readonly PastEvent[]>;

/** What is undrawn on the streams of the sort that the decider decides on. */
function foundIn(histories: Histories, one: Visited): readonly string[] {
  const kinds = new Set(one.tour.asked.map((order) => streamKindOf(one.route.streamOf(order))));
  const own = [...histories].filter(([stream]) => kinds.has(streamKindOf(stream)));
  return [...new Set(own.flatMap(([, history]) => undrawn(one, history)))];
}

async function casesIn(store: EventStore) {
  const all = await store.readAll(0, await store.head());
  return all.map((recorded) => placed(recorded).fact).flatMap((fact) => (is(CaseOpened, fact) ? [fact.data] : []));
}

/** What happened on each stream, by real orders drawn by chance; in the end each case is closed. */
async function historiesByChance(seed: number, steps: number): Promise<Histories> {
  const store = inMemoryEventStore();
  const scribe = new Scribe(ordersTo(decidingDesk({ store, seals: memorySealing() })), seed);
  const history = new RandomHistory(store, scribe);
  await history.begin();
  await history.play(steps);
  await history.end();
  for (const { caseId, opener } of await casesIn(store)) {
    const days = { lookAgainOn: ['2026-12-01'], reviewOn: '2026-12-31' };
    await scribe.send(workerOf(opener), { type: 'RestCooperation', caseId, ...days });
    await scribe.send(workerOf(opener), { type: 'CloseCooperation', caseId, ending: 'died' });
  }
  const streams = new Map<StreamName, PastEvent[]>();
  for (const recorded of await store.readAll(0, await store.head())) {
    const { fact } = placed(recorded);
    streams.set(fact.meta.stream, [...(streams.get(fact.meta.stream) ?? []), fact]);
  }
  return streams;
}
