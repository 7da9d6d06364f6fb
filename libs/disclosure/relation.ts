import {
  instantOf,
  participantOf,
  sameParticipant,
  type Actor,
  type BodyActor,
  type Instant,
  type Participant,
} from '#lib/kernel';
import { isFor } from './grant.js';
import type { Policy } from './policy.load.js';
import type { Party } from './policy.schema.js';
import type { Standing } from './standing.js';

/** An order to a supervisory authority to look into a body, or into every body, for a time. */
export interface Mandate {
  /** The organisation that supervises. */
  readonly authority: string;
  /** The organisation supervised; null for every one in the installation. */
  readonly over: string | null;
  readonly from: Instant;
  readonly to: Instant;
}

export type NoRelation = 'not-your-case' | 'joins-no-case' | 'no-part' | 'not-assigned' | 'no-mandate';

/** How an actor stands to a case, or why it does not. */
export type Relation = { readonly party: Party } | { readonly none: NoRelation };

interface Situation {
  readonly standing: Standing;
  readonly mandates: readonly Mandate[];
  readonly now: Instant;
  readonly policy: Policy;
}

export function relationOf(actor: Actor, situation: Situation): Relation {
  if (actor.kind === 'platform') return { none: 'no-part' };
  if (actor.kind === 'client')
    return actor.person === situation.standing.personId ? { party: 'person' } : { none: 'not-your-case' };
  if (situation.policy.joinNoCase.includes(actor.kind)) return { none: 'joins-no-case' };
  if (situation.policy.overseers.includes(actor.kind))
    return hasMandate(actor, situation) ? { party: 'overseer' } : { none: 'no-mandate' };
  return bodyRelation(actor, situation);
}

function hasMandate(actor: BodyActor, { standing, mandates, now }: Situation): boolean {
  return mandates.some(
    ({ authority, over, from, to }) =>
      authority === actor.organisation &&
      from <= now &&
      now < to &&
      (over === null || standing.participants.some((p) => p.organisation === over)),
  );
}

function bodyRelation(actor: BodyActor, situation: Situation): Relation {
  const { standing, policy } = situation;
  const me = participantOf(actor);
  if (policy.secretPresence.includes(actor.kind)) {
    const confided = standing.grants.some(({ told, grant }) => told === 'secretly' && isFor(grant.recipient, me));
    return confided ? { party: 'unseen' } : { none: 'no-part' };
  }
  if (standing.participants.some((p) => sameParticipant(p, me))) return { party: 'participant' };
  if (isAssigned(actor, standing)) return { party: 'assigned' };
  if (standing.offered.some(({ to }) => sameParticipant(to, me))) return { party: 'offered' };
  if (isToldBack(me, situation)) return { party: 'passed-on' };
  return { none: colleaguesTakePart(actor, standing) ? 'not-assigned' : 'no-part' };
}

/** Whoever passed an offer on has no more to do with it; how it ended is told, for some days. */
function isToldBack(me: Participant, { standing, now, policy }: Situation): boolean {
  const since = instantOf(new Date(Date.parse(now) - policy.outcomeToldDays * 86_400_000));
  return standing.passedOn.some(({ by, endedAt }) => sameParticipant(by, me) && endedAt !== null && since < endedAt);
}

function isAssigned({ worker, kind, organisation }: BodyActor, { assigned }: Standing): boolean {
  return assigned.some(
    ({ worker: name, participant }) =>
      name === worker && participant.kind === kind && participant.organisation === organisation,
  );
}

function colleaguesTakePart({ kind, organisation }: BodyActor, { participants, offered }: Standing): boolean {
  return [...participants, ...offered.map(({ to }) => to)].some(
    (p) => p.kind === kind && p.organisation === organisation,
  );
}
