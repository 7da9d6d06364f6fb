import { participantCode, type Participant } from '#lib/kernel';

/** Husbanken joins no case and supervision decides nothing, so the person is never asked by or about them. */
export function canBeAsked(participant: Participant): boolean {
  return participant.kind !== 'husbanken' && participant.kind !== 'supervision';
}

export function eachOnce(participants: readonly Participant[]): Participant[] {
  return [...new Map(participants.map((participant) => [participantCode(participant), participant])).values()];
}
