import { Gauge, type Registry } from 'prom-client';
import type { ViewState } from '#lib/projections';

/** How far the views of each kind are behind the log, by kind: asked when somebody looks. Nothing of a case, a stream or a fault's words. */
export function addViewMetrics(registry: Registry, states: () => Promise<readonly ViewState[]>): void {
  const asked = oncePerLook(states);
  const gauge = (name: string, help: string, valueOf: (state: ViewState) => number): void => {
    new Gauge({
      name,
      help,
      labelNames: ['kind'],
      registers: [registry],
      async collect() {
        // A database that is away leaves these numbers out, and no others.
        this.reset();
        for (const state of await asked().catch(() => [])) this.set({ kind: state.kind }, valueOf(state));
      },
    });
  };
  gauge('samhold_view_lag_events', 'Events on the log that the views do not show yet', ({ head, position }) =>
    Math.max(0, head - position),
  );
  gauge('samhold_view_lag_seconds', 'How long the first of them has been recorded', ({ behindFor }) => behindFor);
  gauge('samhold_view_parked_streams', 'Streams that wait for a replay', ({ parkedStreams }) => parkedStreams.length);
  gauge('samhold_view_halted', '1 while an event stands in the way of all others', ({ halted }) => (halted ? 1 : 0));
  gauge('samhold_view_owned', '1 while some process keeps them up', ({ owner }) => (owner === undefined ? 0 : 1));
}

/** Those who are asked in the same moment get the same answer. */
function oncePerLook<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => (asked ??= ask().finally(() => (asked = undefined)));
}
