import type { Mandate } from '#lib/disclosure';

/** The mandates that this installation knows: who may look into whose cases, from when to when. Data, given at start. */
export class Mandates {
  constructor(private readonly mandates: readonly Mandate[]) {}

  inForce(): readonly Mandate[] {
    return this.mandates;
  }
}
