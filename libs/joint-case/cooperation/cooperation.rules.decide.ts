import type { Participant } from '#lib/kernel';

/** Husbanken joins no case and supervision decides nothing, so the person is never asked about them. */
export function canBeAsked(participant: Participant): boolean {
  return participant.kind !== 'husbanken' && participant.kind !== 'supervision';
}
