import { z } from 'zod';
import { civilDateSchema, participantSchema } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf } from '../field.js';

/** What can be done about a person's content: *slett*, *sperr*, lift that, *kasser ved frist*, and take the date away. */
export const erasureVerbs = ['erase', 'restrict', 'lift', 'dispose', 'keep'] as const;
export type ErasureVerb = (typeof erasureVerbs)[number];

/** The law and the reference of the decision, in clear: no name, no content, and never a national identity number. */
export const authoritySchema = z
  .string()
  .trim()
  .min(1)
  .max(120)
  .refine((text) => !/\d{6}\s?\d{5}/.test(text), 'holds a national identity number');

const authority = coded(authoritySchema);
const shownTo = idOf(z.array(participantSchema).max(5));

export const ErasureProposed = defineEvent({
  name: 'joint-case.ErasureProposed',
  version: 1,
  streams: ['person'],
  meaning:
    'A worker proposed to erase, to restrict or to dispose of what is sealed about the person; nothing is done yet.',
  class: 'audit',
  fields: {
    personId: id('person'),
    erasureId: id('erasure'),
    verb: coded(z.enum(erasureVerbs)),
    authority,
    on: coded(civilDateSchema.optional()),
    shownTo,
    proposer: id('worker'),
    by: idOf(participantSchema),
  },
  worker: {
    nb: '{actor} foreslo sletting eller sperring',
    nn: '{actor} føreslo sletting eller sperring',
    en: '{actor} proposed erasure or restriction',
  },
  person: {
    nb: '{actor} foreslo å slette eller sperre opplysninger om deg',
    nn: '{actor} føreslo å slette eller sperre opplysningar om deg',
    en: '{actor} proposed to erase or restrict information about you',
  },
});

export const ErasureConfirmed = defineEvent({
  name: 'joint-case.ErasureConfirmed',
  version: 1,
  streams: ['person'],
  meaning:
    'A worker of another body confirmed what had been proposed about the person’s content; the platform carries it out.',
  class: 'audit',
  fields: { personId: id('person'), erasureId: id('erasure'), confirmer: id('worker') },
  worker: {
    nb: '{actor} bekreftet sletting eller sperring',
    nn: '{actor} stadfesta sletting eller sperring',
    en: '{actor} confirmed erasure or restriction',
  },
  person: {
    nb: '{actor} bekreftet at opplysninger om deg slettes eller sperres',
    nn: '{actor} stadfesta at opplysningar om deg blir sletta eller sperra',
    en: '{actor} confirmed that information about you is erased or restricted',
  },
});

export const SubjectRestricted = defineEvent({
  name: 'platform.SubjectRestricted',
  version: 1,
  streams: ['person'],
  meaning:
    'What is sealed about the person is shown to the units that are named, and to nobody else, until it is lifted.',
  class: 'audit',
  fields: { personId: id('person'), authority, shownTo },
  worker: { nb: 'Opplysningene er sperret', nn: 'Opplysningane er sperra', en: 'The information is restricted' },
  person: {
    nb: 'Opplysningene om deg er sperret',
    nn: 'Opplysningane om deg er sperra',
    en: 'The information about you is restricted',
  },
});

export const RestrictionLifted = defineEvent({
  name: 'platform.RestrictionLifted',
  version: 1,
  streams: ['person'],
  meaning: 'What is sealed about the person is shown again to those who otherwise may see it.',
  class: 'audit',
  fields: { personId: id('person'), authority },
  worker: {
    nb: 'Opplysningene er ikke lenger sperret',
    nn: 'Opplysningane er ikkje lenger sperra',
    en: 'The information is no longer restricted',
  },
  person: {
    nb: 'Opplysningene om deg er ikke lenger sperret',
    nn: 'Opplysningane om deg er ikkje lenger sperra',
    en: 'The information about you is no longer restricted',
  },
});

export const DisposalScheduled = defineEvent({
  name: 'platform.DisposalScheduled',
  version: 1,
  streams: ['person'],
  meaning:
    'Every key of the subject will be destroyed when the day begins; a later date takes the place of an earlier one.',
  class: 'audit',
  fields: { personId: id('person'), on: coded(civilDateSchema), authority },
  worker: {
    nb: 'Opplysningene slettes {on}',
    nn: 'Opplysningane blir sletta {on}',
    en: 'The information will be erased on {on}',
  },
  person: {
    nb: 'Opplysningene om deg slettes {on}',
    nn: 'Opplysningane om deg blir sletta {on}',
    en: 'The information about you will be erased on {on}',
  },
});

export const DisposalCancelled = defineEvent({
  name: 'platform.DisposalCancelled',
  version: 1,
  streams: ['person'],
  meaning: 'The date of disposal was taken away; nothing is erased by time.',
  class: 'audit',
  fields: { personId: id('person'), authority },
  worker: {
    nb: 'Opplysningene slettes ikke ved frist',
    nn: 'Opplysningane blir ikkje sletta ved frist',
    en: 'The information will not be erased by time',
  },
  person: {
    nb: 'Opplysningene om deg slettes ikke ved frist',
    nn: 'Opplysningane om deg blir ikkje sletta ved frist',
    en: 'The information about you will not be erased by time',
  },
});

export const DisposalReached = defineEvent({
  name: 'platform.DisposalReached',
  version: 1,
  streams: ['person'],
  meaning: 'The day of disposal began; the platform destroys the keys.',
  class: 'audit',
  fields: { personId: id('person'), on: coded(civilDateSchema) },
  worker: {
    nb: 'Opplysningene slettes: fristen er nådd',
    nn: 'Opplysningane blir sletta: fristen er nådd',
    en: 'The day of erasure has come',
  },
  person: {
    nb: 'Fristen for å slette opplysningene om deg er nådd',
    nn: 'Fristen for å slette opplysningane om deg er nådd',
    en: 'The day of erasing the information about you has come',
  },
});

export type ErasureOrderEvent =
  | EventOf<typeof ErasureProposed>
  | EventOf<typeof ErasureConfirmed>
  | EventOf<typeof SubjectRestricted>
  | EventOf<typeof RestrictionLifted>
  | EventOf<typeof DisposalScheduled>
  | EventOf<typeof DisposalCancelled>
  | EventOf<typeof DisposalReached>;
