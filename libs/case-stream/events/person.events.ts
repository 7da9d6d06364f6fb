import { z } from 'zod';
import { basisSchema, fieldClassSchema, instantSchema, participantSchema, purposes, utteranceForms } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf, sealed, sealedOptional } from '../field.js';

export const PersonIdentified = defineEvent({
  name: 'joint-case.PersonIdentified',
  version: 1,
  streams: ['person'],
  meaning: 'A body identified the person, who is known here by a random id from now on.',
  class: 'identity',
  fields: {
    personId: id('person'),
    name: sealed('identity', 'personId'),
    nationalId: sealedOptional('national-id', 'personId'),
  },
  worker: {
    nb: '{actor} registrerte hvem saken gjelder',
    nn: '{actor} registrerte kven saka gjeld',
    en: '{actor} recorded who this is about',
  },
  person: {
    nb: '{actor} registrerte navnet ditt',
    nn: '{actor} registrerte namnet ditt',
    en: '{actor} recorded your name',
  },
});

export const CooperationProposed = defineEvent({
  name: 'joint-case.CooperationProposed',
  version: 1,
  streams: ['person'],
  meaning: 'A body asks the person whether these bodies may work together; nothing is shared before the answer.',
  class: 'disclosure',
  fields: {
    proposalId: id('proposal'),
    personId: id('person'),
    proposer: idOf(participantSchema),
    recipients: idOf(z.array(participantSchema).min(1).max(20)),
    reason: sealedOptional('own-words', 'personId'),
  },
  worker: { nb: '{actor} spurte om samarbeid', nn: '{actor} spurde om samarbeid', en: '{actor} asked for cooperation' },
  person: {
    nb: '{actor} spør om flere kan hjelpe deg sammen',
    nn: '{actor} spør om fleire kan hjelpe deg saman',
    en: '{actor} asks if several bodies may help you together',
  },
});

/** One recipient's share of a consent: to whom, which classes, what for, how long. */
export const grantSchema = z.strictObject({
  grantId: z.templateLiteral(['grant-', z.uuid()]),
  /** `unit` null: every unit of the organisation. */
  recipient: z.strictObject({
    kind: participantSchema.shape.kind,
    organisation: participantSchema.shape.organisation,
    unit: participantSchema.shape.unit.nullable(),
  }),
  classes: z.array(fieldClassSchema).min(1),
  purpose: z.enum(purposes),
  basis: basisSchema,
  from: instantSchema,
  to: instantSchema,
});
export type Grant = z.infer<typeof grantSchema>;

export const ConsentGiven = defineEvent({
  name: 'client.ConsentGiven',
  version: 1,
  streams: ['person'],
  meaning: 'The person said yes to named recipients, classes, purpose and period.',
  class: 'disclosure',
  spokenForm: true,
  fields: {
    proposalId: id('proposal'),
    personId: id('person'),
    caseId: id('case'),
    preset: coded(z.string().max(60)),
    form: coded(z.enum(utteranceForms)),
    registeredBy: idOf(participantSchema.optional()),
    grants: idOf(z.array(grantSchema).min(1).max(20)),
  },
  worker: { nb: 'Samtykke gitt', nn: 'Samtykke gitt', en: 'Consent given' },
  person: { nb: 'Du sa ja til samarbeid', nn: 'Du sa ja til samarbeid', en: 'You said yes to working together' },
});

export const ConsentDeclined = defineEvent({
  name: 'client.ConsentDeclined',
  version: 1,
  streams: ['person'],
  meaning: 'The person said no; no joint case is opened and each body goes on with its own duty.',
  class: 'disclosure',
  spokenForm: true,
  fields: {
    proposalId: id('proposal'),
    personId: id('person'),
    form: coded(z.enum(utteranceForms)),
    registeredBy: idOf(participantSchema.optional()),
  },
  worker: {
    nb: 'Personen takket nei til samarbeid',
    nn: 'Personen takka nei til samarbeid',
    en: 'The person declined cooperation',
  },
  person: { nb: 'Du takket nei', nn: 'Du takka nei', en: 'You said no' },
});

export const ConsentWithdrawn = defineEvent({
  name: 'client.ConsentWithdrawn',
  version: 1,
  streams: ['person'],
  meaning:
    'The person took back the consent to one recipient on one case; disclosure to it had stopped before this was recorded.',
  class: 'disclosure',
  spokenForm: true,
  fields: {
    personId: id('person'),
    caseId: id('case'),
    recipient: idOf(grantSchema.shape.recipient),
    grantIds: idOf(z.array(grantSchema.shape.grantId).min(1)),
    form: coded(z.enum(utteranceForms)),
    registeredBy: idOf(participantSchema.optional()),
  },
  worker: { nb: 'Samtykke trukket', nn: 'Samtykke trekt', en: 'Consent withdrawn' },
  person: { nb: 'Du trakk samtykket', nn: 'Du trekte samtykket', en: 'You withdrew your consent' },
});

export const SubjectErased = defineEvent({
  name: 'platform.SubjectErased',
  version: 1,
  streams: ['person'],
  meaning: 'Every key of the subject was destroyed; what was sealed with them cannot be opened by anyone.',
  class: 'audit',
  fields: {
    personId: id('person'),
    keysDestroyed: coded(z.number().int().min(0)),
    authority: coded(z.string().max(120)),
  },
  worker: { nb: 'Opplysningene er slettet', nn: 'Opplysningane er sletta', en: 'The information was erased' },
  person: {
    nb: 'Opplysningene om deg er slettet',
    nn: 'Opplysningane om deg er sletta',
    en: 'The information about you was erased',
  },
});

export type PersonEvent =
  | EventOf<typeof PersonIdentified>
  | EventOf<typeof CooperationProposed>
  | EventOf<typeof ConsentGiven>
  | EventOf<typeof ConsentDeclined>
  | EventOf<typeof ConsentWithdrawn>
  | EventOf<typeof SubjectErased>;
