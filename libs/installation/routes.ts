import type { AnyRoute, DecidingDesk } from '#lib/event-store';
import { jointCaseRoutes, type Orders } from '#lib/joint-case';
import { childWelfareRoutes } from '#lib/participants/child-welfare';
import { clientRoutes } from '#lib/participants/client';
import { correctionalServiceRoutes } from '#lib/participants/correctional-service';
import { husbankenRoutes } from '#lib/participants/husbanken';
import { kirkensBymisjonRoutes } from '#lib/participants/kirkens-bymisjon';
import { municipalityRoutes } from '#lib/participants/municipality';
import { partnerRoutes } from '#lib/participants/partner';

/** Every command there is, and where it is decided. Supervision has none: it decides nothing. */
export const allRoutes: readonly AnyRoute[] = [
  ...jointCaseRoutes,
  ...municipalityRoutes,
  ...kirkensBymisjonRoutes,
  ...husbankenRoutes,
  ...correctionalServiceRoutes,
  ...childWelfareRoutes,
  ...partnerRoutes,
  ...clientRoutes,
];

/** Sends each order straight to where it is decided. */
export function ordersTo(desk: DecidingDesk, routes: readonly AnyRoute[] = allRoutes): Orders {
  const byType = new Map(routes.flatMap((route) => route.types.map((type) => [type, route] as const)));
  return {
    execute: async (order) => {
      const route = byType.get(order.command.type);
      if (route === undefined) throw new Error(`Nothing decides ${order.command.type}`);
      return route.decide(desk, order);
    },
  };
}
