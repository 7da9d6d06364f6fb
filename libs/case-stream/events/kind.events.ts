import { z } from 'zod';
import { civilDateSchema, lifeAreas, participantSchema, utteranceForms } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf, sealedOptional } from '../field.js';
import { areaClass } from './need.events.js';

/* What Kirkens Bymisjon, Husbanken, barnevernstjenesten and a partner say, and what the person lets be told of it. */

const own = { recordId: id('private'), participant: idOf(participantSchema), personId: id('person') };
const onCase = { personId: id('person'), participant: idOf(participantSchema) };
const month = z.string().regex(/^(20|21)\d{2}-(0[1-9]|1[0-2])$/);
const amount = z.number().int().min(1).max(1_000_000);

/** What matters for children in a home, coded. */
export const childrensMatters = ['own-room', 'near-school', 'near-family', 'safe-outdoors', 'no-stairs'] as const;
export type ChildrensMatter = (typeof childrensMatters)[number];

/** Kinds of help in an ettervern plan (K). */
export const aftercareHelps = [
  'home',
  'economy',
  'school-or-work',
  'support-contact',
  'health',
  'family-contact',
] as const;
export type AftercareHelp = (typeof aftercareHelps)[number];

export const VisitMade = defineEvent({
  name: 'kirkens-bymisjon.VisitMade',
  version: 1,
  streams: ['case'],
  meaning: 'A worker visited the person about a need, or tried (B20: visits by need).',
  class: areaClass,
  fields: {
    ...onCase,
    needId: id('need'),
    area: coded(z.enum(lifeAreas)),
    on: coded(civilDateSchema),
    outcome: coded(z.enum(['met', 'not-at-home', 'person-declined'])),
  },
  worker: {
    nb: '{participant} var på besøk {on}',
    nn: '{participant} var på besøk {on}',
    en: '{participant} paid a visit on {on}',
  },
  person: {
    nb: '{participant} besøkte deg, eller prøvde, {on}',
    nn: '{participant} besøkte deg, eller prøvde, {on}',
    en: '{participant} visited you, or tried, on {on}',
  },
});

const allowance = {
  outcome: coded(z.enum(['granted', 'refused'])),
  fromMonth: coded(month.optional()),
  monthlyNok: coded(amount.optional()),
  decidedOn: coded(civilDateSchema),
};

export const HousingAllowanceDecided = defineEvent({
  name: 'husbanken.HousingAllowanceDecided',
  version: 1,
  streams: ['private'],
  meaning: 'Husbanken decided on bostøtte under its own application number.',
  class: 'own-record',
  fields: { ...own, ...allowance },
  worker: {
    nb: 'Vedtak om bostøtte {decidedOn}',
    nn: 'Vedtak om bustøtte {decidedOn}',
    en: 'Housing allowance decided on {decidedOn}',
  },
  person: {
    nb: 'Husbanken svarte på søknaden din om bostøtte {decidedOn}: {outcome}[, {monthlyNok} kroner i måneden fra {fromMonth}]',
    nn: 'Husbanken svarte på søknaden din om bustøtte {decidedOn}: {outcome}[, {monthlyNok} kroner i månaden frå {fromMonth}]',
    en: 'Husbanken answered your application for housing allowance on {decidedOn}: {outcome}[, {monthlyNok} kroner a month from {fromMonth}]',
  },
});

const ownWord = {
  personId: id('person'),
  form: coded(z.enum(utteranceForms)),
  registeredBy: idOf(participantSchema.optional()),
};

export const HousingAllowanceTold = defineEvent({
  name: 'client.HousingAllowanceTold',
  version: 1,
  streams: ['case'],
  meaning: 'The person let those who may know about money know what Husbanken decided on bostøtte.',
  class: 'economy',
  fields: { ...ownWord, ...allowance },
  worker: {
    nb: 'Personen fortalte om vedtaket om bostøtte fra {decidedOn}',
    nn: 'Personen fortalde om vedtaket om bustøtte frå {decidedOn}',
    en: 'The person told of the housing allowance decided on {decidedOn}',
  },
  person: {
    nb: 'Du fortalte om vedtaket om bostøtte fra {decidedOn}',
    nn: 'Du fortalde om vedtaket om bustøtte frå {decidedOn}',
    en: 'You told of the housing allowance decided on {decidedOn}',
  },
});

export const AftercarePlanRecorded = defineEvent({
  name: 'child-welfare.AftercarePlanRecorded',
  version: 1,
  streams: ['private'],
  meaning: 'What help the ettervern holds and until when, at most the 25th birthday.',
  class: 'own-record',
  fields: {
    ...own,
    until: coded(civilDateSchema),
    helps: coded(z.array(z.enum(aftercareHelps)).min(1).max(aftercareHelps.length).readonly()),
  },
  worker: {
    nb: 'Plan for ettervern til {until}',
    nn: 'Plan for ettervern til {until}',
    en: 'Aftercare plan until {until}',
  },
  person: {
    nb: 'Du har en plan for ettervern til {until}',
    nn: 'Du har ein plan for ettervern til {until}',
    en: 'You have an aftercare plan until {until}',
  },
});

const childrensNeed = {
  children: coded(z.number().int().min(1).max(20)),
  matters: coded(z.array(z.enum(childrensMatters)).max(childrensMatters.length).readonly()),
};

export const ChildrensHousingNeedRecorded = defineEvent({
  name: 'child-welfare.ChildrensHousingNeedRecorded',
  version: 1,
  streams: ['private'],
  meaning: 'What the children of the household need of a home, known to barnevernstjenesten and the person alone.',
  class: 'own-record',
  fields: { ...own, ...childrensNeed, words: sealedOptional('housing', 'personId') },
  worker: {
    nb: 'Barnas boligbehov registrert',
    nn: 'Bustadbehovet til barna registrert',
    en: 'Children’s housing need recorded',
  },
  person: {
    nb: 'Barnevernstjenesten skrev ned hva barna trenger av et hjem',
    nn: 'Barnevernstenesta skreiv ned kva barna treng av ein heim',
    en: 'Child welfare wrote down what the children need of a home',
  },
});

export const ChildrensHousingNeedTold = defineEvent({
  name: 'client.ChildrensHousingNeedTold',
  version: 1,
  streams: ['case'],
  meaning:
    'The person told, in the person’s own name, what the children need of a home. Who wrote it down first is not said.',
  class: 'housing',
  fields: { ...ownWord, ...childrensNeed },
  worker: {
    nb: 'Personen fortalte hva barna trenger av et hjem',
    nn: 'Personen fortalde kva barna treng av ein heim',
    en: 'The person told what the children need of a home',
  },
  person: {
    nb: 'Du fortalte hva barna trenger av et hjem',
    nn: 'Du fortalde kva barna treng av ein heim',
    en: 'You told what the children need of a home',
  },
});

export const MedicationContinuityConfirmed = defineEvent({
  name: 'partner.MedicationContinuityConfirmed',
  version: 1,
  streams: ['case'],
  meaning: 'With the person’s yes, a health body confirmed whether LAR goes on and whether naloxone is in hand.',
  class: 'health',
  fields: {
    ...onCase,
    medicationContinues: coded(z.enum(['yes', 'no'])),
    naloxone: coded(z.enum(['yes', 'no'])),
    /** How the person said yes to this being told. */
    consentForm: coded(z.enum(utteranceForms)),
  },
  worker: {
    nb: '{participant} bekreftet hvordan det er med medisin',
    nn: '{participant} stadfesta korleis det er med medisin',
    en: '{participant} confirmed how it is with medicine',
  },
  person: {
    nb: '{participant} bekreftet hvordan det blir med medisinen din',
    nn: '{participant} stadfesta korleis det blir med medisinen din',
    en: '{participant} confirmed how it will be with your medicine',
  },
});

export type KindEvent =
  | EventOf<typeof VisitMade>
  | EventOf<typeof HousingAllowanceDecided>
  | EventOf<typeof HousingAllowanceTold>
  | EventOf<typeof AftercarePlanRecorded>
  | EventOf<typeof ChildrensHousingNeedRecorded>
  | EventOf<typeof ChildrensHousingNeedTold>
  | EventOf<typeof MedicationContinuityConfirmed>;
