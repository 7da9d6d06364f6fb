import { derivedUuid, instantOf, type Actor, type Instant } from '#lib/kernel';
import type { Orders } from '#lib/joint-case';
import { tuesday, uuidOf } from '#lib/testing';

/** Sends commands one after the other, a minute apart, and chooses by chance: all of it the same for the same seed. */
export class Scribe {
  private readonly chance: () => number;
  private steps = 0;
  /** How many commands recorded something. */
  recorded = 0;

  constructor(
    private readonly orders: Orders,
    seed: number,
  ) {
    this.chance = chanceFrom(seed);
  }

  /** True when something was recorded. */
  async send<C extends { readonly type: string }>(by: Actor, command: C, id = this.fresh()): Promise<boolean> {
    const outcome = await this.orders.execute({
      id,
      by,
      at: this.now(),
      purpose: by.kind === 'client' ? 'own-access' : by.kind === 'platform' ? 'platform' : 'joint-follow-up',
      correlation: id,
      causation: null,
      command,
      sent: {},
    });
    const recorded = outcome.outcome === 'accepted' && outcome.position > 0;
    if (recorded) this.recorded += 1;
    return recorded;
  }

  now(): Instant {
    return instantOf(new Date(Date.parse(tuesday) + this.steps * 60_000));
  }

  fresh(): string {
    this.steps += 1;
    return derivedUuid(uuidOf('random history'), `${this.steps}/${this.chance()}`);
  }

  isLucky(share: number): boolean {
    return this.chance() < share;
  }

  one<T>(list: readonly T[]): T {
    const found = list[Math.floor(this.chance() * list.length)];
    if (found === undefined) throw new Error('There is nothing to choose from');
    return found;
  }

  /** Takes one out of the list; undefined from an empty one. */
  take<T>(list: T[]): T | undefined {
    return list.splice(Math.floor(this.chance() * list.length), 1)[0];
  }
}

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
