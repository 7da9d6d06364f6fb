import { kinds } from '#lib/kernel';
import { CannotStart } from '#lib/database';
import { secondsNow, viewStatesOf, type Installation } from '#lib/installation';
import type { ViewFeed, ViewState } from '#lib/projections';
import { witnessAnswers } from '#lib/trust-log';
import { addViewMetrics, addWitnessMetrics, type SamholdServer } from './http/index.js';

export type AskViews = () => Promise<readonly ViewState[]>;

/** Whoever is told that we are ready finds views that show everything recorded before. Those that halt before an event keep nobody else from working. Gives the way to
 * ask how they do. Throws `CannotStart`. */
export async function caughtUp(installation: Installation, feed: ViewFeed): Promise<AskViews> {
  const states = viewStatesOf(installation);
  const head = await installation.store.head();
  const patience = Date.now() + catchUp;
  const behind = new Set(kinds);
  for (;;) {
    await Promise.all([...behind].map(async (kind) => (await feed.reached(kind, head, 1_000)) && behind.delete(kind)));
    if (behind.size === 0) return states;
    for (const { kind, halted } of await states()) if (halted !== undefined) behind.delete(kind);
    if (Date.now() > patience)
      throw new CannotStart(`The views of ${[...behind].join(', ')} do not catch up; see the log.`);
  }
}

/** The longest that a start waits for views to fold what is new to them, in milliseconds. */
const catchUp = 120_000;

/** With the numbers of the views and of the witnesses beside its own. */
export function measured(server: SamholdServer, states: AskViews, { trust }: Installation): SamholdServer {
  addViewMetrics(server.registry, states);
  addWitnessMetrics(server.registry, () => witnessAnswers(trust.pool), secondsNow);
  return server;
}
