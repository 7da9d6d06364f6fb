import type { Grant } from '#lib/case-stream';
import type { Instant, Participant } from '#lib/kernel';
import type { Basis, Policy } from './policy.load.js';

export type Recipient = Grant['recipient'];
export type BasisName = Grant['basis'];

/** True when the recipient is this unit, or the whole organisation that it is a unit of. */
export function isFor(recipient: Recipient, participant: Participant): boolean {
  const { kind, organisation, unit } = recipient;
  return (
    kind === participant.kind &&
    organisation === participant.organisation &&
    (unit === null || unit === participant.unit)
  );
}

/** The basis that a grant names, when it stood at the grant's start and has not been repealed since. */
export function basisOf({ basis: { code, version }, from }: Grant, now: Instant, policy: Policy): Basis | undefined {
  return policy.bases.find(
    (basis) =>
      basis.code === code && basis.version === version && basis.from <= from && (basis.to === null || now < basis.to),
  );
}

/** The newest text of a basis in force at an instant. */
export function basisInForce(code: string, now: Instant, policy: Policy): Basis | undefined {
  return policy.bases.findLast(
    (basis) => basis.code === code && basis.from <= now && (basis.to === null || now < basis.to),
  );
}

export function nameOf({ code, version }: Basis): BasisName {
  return { code, version };
}
