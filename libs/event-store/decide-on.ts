import { decideTogether, inTurn } from './deciding/decide-together.js';
import { OrderInTurn, type CommandSeals } from './deciding/waiting-order.js';
import type { DecidingDesk } from './route.js';
import type { EventStore } from './store.port.js';

import type { IntentSigner } from './deciding/sign-intent.js';

export type { CommandSeals } from './deciding/waiting-order.js';
export type { IntentSigner } from './deciding/sign-intent.js';

export interface DecideOnOptions {
  readonly store: EventStore;
  readonly seals: CommandSeals;
  /** Who signs what is ordered; without one nothing is signed. */
  readonly intents?: IntentSigner;
  /** Tries against other writers before the answer is `conflict`. */
  readonly tries?: number;
  /** Milliseconds until an append that got no answer is sent again; doubled each time. 100 by default. */
  readonly resendAfter?: number;
}

/**
 * Reads a stream, folds it, decides, and appends what was decided: the only place that knows of revisions.
 * Orders of one stream are decided in turn in this process, each on what those before it are about to record, and share a batch.
 * A repeated command is recognised on every try.
 * A seal or a digest that the keys refuse because the subject is erased is an answer, not a failure.
 */
export function decidingDesk({ store, seals, intents, tries = 12, resendAfter = 100 }: DecideOnOptions): DecidingDesk {
  const decide = inTurn(decideTogether(store, { tries, resendAfter }));
  return {
    decideOn: (route, order) => {
      const waiting = new OrderInTurn(route, order, seals, intents);
      decide(route.stream(order.command), waiting);
      return waiting.outcome;
    },
  };
}
