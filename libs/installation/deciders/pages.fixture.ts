import type { AnyRoute } from '#lib/event-store';
import { allRoutes } from '../routes.js';
import { deciderPage, indexPage, type Page } from './page.fixture.js';
import { walk, type Tour, type Walk } from './tour.fixture.js';
import { tours } from './tours.fixture.js';

export interface Visited {
  readonly tour: Tour;
  readonly route: AnyRoute;
  readonly walk: Walk;
}

/** Throws for a tour whose first order no route decides. */
export function routeOf({ name, asked: [first] }: Tour): AnyRoute {
  const route = allRoutes.find(({ types }) => first !== undefined && types.includes(first.command.type));
  if (route === undefined) throw new Error(`No route decides what the tour ${name} asks`);
  return route;
}

/** Every decider, as its tour found it. */
export function visitAll(): readonly Visited[] {
  return tours.map((tour) => {
    const route = routeOf(tour);
    return { tour, route, walk: walk(tour, route) };
  });
}

/** Everything that docs/deciders holds. */
export function allPages(visited: readonly Visited[] = visitAll()): readonly Page[] {
  return [
    indexPage(visited.map(({ tour }) => tour)),
    ...visited.map(({ tour, route, walk: seen }) => deciderPage(tour, route, seen)),
  ];
}
