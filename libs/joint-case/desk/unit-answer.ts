import { participantCode, type Participant } from '#lib/kernel';
import type { EndpointSeals } from '#lib/graphql';
import type { Directory, ListedUnit } from '../directory/directory.js';
import { enumWord } from './words.js';

/** A listed unit as the schema's `Unit`. */
export function unitAnswer(seals: EndpointSeals, listed: ListedUnit) {
  const { participant, organisationName, unitName, phone, can, cannot } = listed;
  return {
    id: seals.sealId(participantCode(participant)),
    kind: enumWord(participant.kind),
    organisationName,
    unitName,
    phone,
    can,
    cannot,
  };
}

/** Null for a unit that the directory does not list. */
export function unitOf(seals: EndpointSeals, directory: Directory, participant: Participant) {
  const listed = directory.unit(participant);
  return listed === undefined ? null : unitAnswer(seals, listed);
}

/** The unit's name with its organisation's, for a sentence. */
export function nameOfUnit(directory: Directory, participant: Participant): string {
  const listed = directory.unit(participant);
  return listed === undefined ? participant.organisation : `${listed.unitName}, ${listed.organisationName}`;
}
