import { z } from 'zod';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, idOf } from '../field.js';

/** A worker's id, or the short name of an operator: who proposes and who adopts are two persons. */
const proposer = idOf(z.string().regex(/^(worker-[0-9a-f-]{36}|operator-[a-z][a-z0-9-]{1,39})$/));
const track = coded(
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .max(60),
);
const version = coded(z.string().regex(/^\d{4}-\d+$/));
/** The organisation whose track it is; null for the whole installation. */
const owner = idOf(
  z
    .string()
    .regex(/^\d{9}$/)
    .nullable(),
);

export const TrackVersionProposed = defineEvent({
  name: 'joint-case.TrackVersionProposed',
  version: 1,
  streams: ['policy'],
  meaning:
    'Somebody proposed a version of a track, whole, as data; nothing follows it before another person adopts it.',
  class: 'structure',
  fields: { track, version, owner, proposer, text: coded(z.string().min(2).max(40_000)) },
  worker: {
    nb: 'Versjon {version} av løpet «{track}» ble foreslått',
    nn: 'Versjon {version} av løpet «{track}» vart føreslått',
    en: 'Version {version} of the track “{track}” was proposed',
  },
  person: {
    nb: 'Det ble foreslått en ny plan for alle',
    nn: 'Det vart føreslått ein ny plan for alle',
    en: 'A new plan for all was proposed',
  },
});

export const TrackVersionAdopted = defineEvent({
  name: 'joint-case.TrackVersionAdopted',
  version: 1,
  streams: ['policy'],
  meaning: 'A second person adopted a proposed version of a track: cases that are planned from now on follow it.',
  class: 'structure',
  fields: { track, version, owner, adopter: proposer },
  worker: {
    nb: 'Versjon {version} av løpet «{track}» ble tatt i bruk',
    nn: 'Versjon {version} av løpet «{track}» vart teken i bruk',
    en: 'Version {version} of the track “{track}” was adopted',
  },
  person: {
    nb: 'En ny plan for alle ble tatt i bruk',
    nn: 'Ein ny plan for alle vart teken i bruk',
    en: 'A new plan for all was adopted',
  },
});

export type PolicyEvent = EventOf<typeof TrackVersionProposed> | EventOf<typeof TrackVersionAdopted>;
