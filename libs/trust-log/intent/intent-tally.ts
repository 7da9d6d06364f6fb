import { checkIntent, intentFaults } from './check-intent.js';
import type { IntentCheck } from './intent-check.js';

/** Checks the intents of a log one after the other, and counts. */
export class IntentTally {
  /** Those that were signed in the name of their author. */
  signed = 0;
  /** Of these, the ones that a gateway of the author’s body has signed. */
  byGateway = 0;

  /** What is wrong with the intent in a leaf; undefined when nothing is, or there are no keys to check it by. */
  faultOf(leaf: unknown, keys: IntentCheck | undefined): string | undefined {
    if (keys === undefined) return undefined;
    const found = checkIntent(leaf, keys);
    if (found === 'signed' || found === 'by-gateway') this.signed += 1;
    if (found === 'by-gateway') this.byGateway += 1;
    return intentFaults[found];
  }
}
