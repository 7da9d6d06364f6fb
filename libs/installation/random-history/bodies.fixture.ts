import { sameParticipant, type BodyActor, type Participant } from '#lib/kernel';
import {
  childWelfareWorker,
  clinicWorker,
  housingWorker,
  husbankenWorker,
  missionWorker,
  navWorker,
  prisonWorker,
  receptionWorker,
} from '#lib/testing';

export const bodies: readonly BodyActor[] = [
  prisonWorker,
  housingWorker,
  navWorker,
  receptionWorker,
  missionWorker,
  childWelfareWorker,
  clinicWorker,
  husbankenWorker,
];

/** Those that the person can be asked about. */
export const askable = bodies.filter(({ kind }) => kind !== 'husbanken');

export function workerOf(participant: Participant): BodyActor {
  const found = askable.find((body) => sameParticipant(body, participant));
  if (found === undefined) throw new Error(`Nobody works at ${participant.unit}`);
  return found;
}
