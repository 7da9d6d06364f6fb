import {
  isBodyActor,
  participantOf,
  sameParticipant,
  type Actor,
  type Instant,
  type Participant,
  type PersonId,
} from '#lib/kernel';
import type { FieldClass } from '#lib/case-stream';
import type { Ruling } from './decide.js';
import { basisInForce, nameOf } from './grant.js';
import type { Policy } from './policy.load.js';

/** A record that a body keeps for itself, outside every case. */
export interface OwnRecord {
  readonly keeper: Participant;
  readonly personId: PersonId;
}

export interface HeldFactsQuestion {
  readonly actor: Actor;
  readonly about: PersonId;
  readonly now: Instant;
  readonly policy: Policy;
}

export interface RecordQuestion {
  readonly actor: Actor;
  readonly record: OwnRecord;
  readonly fieldClass: FieldClass;
  readonly now: Instant;
  readonly policy: Policy;
}

/** A body's own record opens to the unit that keeps it and to nobody else; the person asks that body for access. */
export function decideOnRecord({ actor, record, fieldClass, now, policy }: RecordQuestion): Ruling {
  if (!isBodyActor(actor)) return { ruling: 'deny', reason: 'no-part' };
  const me = participantOf(actor);
  if (!sameParticipant(me, record.keeper)) {
    const colleague = me.kind === record.keeper.kind && me.organisation === record.keeper.organisation;
    return { ruling: 'deny', reason: colleague ? 'not-assigned' : 'no-part' };
  }
  if (!policy.actions.look.roles.includes(actor.role)) return { ruling: 'deny', reason: 'wrong-role' };
  const basis = basisInForce(policy.standingBases.ownRecord, now, policy);
  if (basis === undefined) return { ruling: 'deny', reason: 'basis-lapsed' };
  return {
    ruling: 'allow',
    basis: nameOf(basis),
    grant: null,
    obligations: policy.openClasses.includes(fieldClass) ? [] : ['log-before-answer'],
  };
}

/** What a body has decided about a person and owes that person to know (a vedtak, a plan) opens to that person alone. */
export function decideOnHeldFacts({ actor, about, now, policy }: HeldFactsQuestion): Ruling {
  if (actor.kind !== 'client' || actor.person !== about) return { ruling: 'deny', reason: 'not-your-case' };
  const basis = basisInForce(policy.standingBases.person, now, policy);
  if (basis === undefined) return { ruling: 'deny', reason: 'basis-lapsed' };
  return { ruling: 'allow', basis: nameOf(basis), grant: null, obligations: ['log-before-answer'] };
}
