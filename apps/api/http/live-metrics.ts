import { Gauge, type Registry } from 'prom-client';
import type { LiveServer } from '#lib/graphql';

/** How many are told of changes as they come: a number alone, for whom and of what would say who is there. */
export function addLiveMetrics(registry: Registry, live: LiveServer): void {
  new Gauge({
    name: 'samhold_live_subscriptions',
    help: 'Subscriptions that stand',
    registers: [registry],
    collect() {
      this.set(live.standing());
    },
  });
}
