import type { OrganisationNumber, PersonId, UnitCode, WorkerId } from './ids.js';
import type { BodyKind } from './kinds.js';

/** A body that takes part: kind x organisation x unit. */
export interface Participant {
  readonly kind: BodyKind;
  readonly organisation: OrganisationNumber;
  readonly unit: UnitCode;
}

/** A worker acting for a unit. The role is what the organisation's own identity provider says. */
export interface BodyActor extends Participant {
  readonly worker: WorkerId;
  readonly role: 'case-worker' | 'coordinator' | 'duty-officer' | 'auditor' | 'machine';
}

/** The person whose case it is. No organisation stands behind. */
export interface PersonActor {
  readonly kind: 'client';
  readonly person: PersonId;
}

/** Samhold itself: reactions, deadlines, operators at the command line. */
export interface PlatformActor {
  readonly kind: 'platform';
  readonly task: string;
}

export type Actor = BodyActor | PersonActor | PlatformActor;

export function sameParticipant(a: Participant, b: Participant): boolean {
  return a.kind === b.kind && a.organisation === b.organisation && a.unit === b.unit;
}

/** A text that is equal exactly when the participants are, for maps and keys. */
export function participantCode(participant: Participant): string {
  return `${participant.kind}/${participant.organisation}/${participant.unit}`;
}

export function participantOf(actor: BodyActor): Participant {
  return { kind: actor.kind, organisation: actor.organisation, unit: actor.unit };
}

export function isBodyActor(actor: Actor): actor is BodyActor {
  return actor.kind !== 'client' && actor.kind !== 'platform';
}
