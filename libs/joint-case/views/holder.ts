import { participantCode, sameParticipant, type BodyKind, type Participant, type PersonId } from '#lib/kernel';
import { isFor, type Standing } from '#lib/disclosure';

/** Whose view a row is: a body's unit, or the person's own. */
export type Holder =
  { readonly kind: 'client'; readonly person: PersonId } | (Participant & { readonly kind: BodyKind });

/** The column that row-level security compares: the organisation number, or the person. */
export function holderColumn(holder: Holder): string {
  return holder.kind === 'client' ? holder.person : holder.organisation;
}

/** The unit within the organisation; empty for the person. */
export function unitColumn(holder: Holder): string {
  return holder.kind === 'client' ? '' : holder.unit;
}

/** The bodies of one kind that may have a view of the case: participants, those with an open offer or who passed on one that has ended, and recipients of secret access. */
export function bodiesOf(standing: Standing, kind: BodyKind): readonly Participant[] {
  const secret = standing.grants.flatMap(({ grant, told }) => {
    const { unit, ...recipient } = grant.recipient;
    return told === 'secretly' && unit !== null ? [{ ...recipient, unit }] : [];
  });
  const asked = [
    ...standing.offered.map(({ to }) => to),
    ...standing.passedOn.flatMap(({ by, endedAt }) => (endedAt === null ? [] : [by])),
  ];
  const all = [...standing.participants, ...asked, ...secret];
  const ofKind = all.filter((participant) => participant.kind === kind);
  return [...new Map(ofKind.map((participant) => [participantCode(participant), participant])).values()];
}

/** What of the standing one body may hold in its own row: its own place and grants, and nobody else's, not a sister unit's either. */
export function ownStanding(standing: Standing, me: Participant): Standing {
  return {
    ...standing,
    participants: standing.participants.filter((p) => sameParticipant(p, me)),
    offered: standing.offered.filter(({ to }) => sameParticipant(to, me)).map((offer) => ({ ...offer, from: me })),
    passedOn: standing.passedOn.filter(({ by }) => sameParticipant(by, me)),
    grants: standing.grants.filter(({ grant }) => isFor(grant.recipient, me)),
    assigned: standing.assigned.filter(({ participant }) => sameParticipant(participant, me)),
    asked: standing.asked.filter(({ proposer }) => sameParticipant(proposer, me)),
  };
}
