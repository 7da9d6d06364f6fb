import { z } from 'zod';
import { civilDateSchema, participantSchema, utteranceForms } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf, sealedOptional } from '../field.js';
import { dwellingKinds, permanences } from './housing.events.js';

/** How the home came: by an accepted offer, found by the person, or a home that was kept. */
export const homeOrigins = ['offered', 'found', 'kept'] as const;
export type HomeOrigin = (typeof homeOrigins)[number];

export const tenancyEndings = ['moved', 'notice', 'eviction', 'died'] as const;
export type TenancyEnding = (typeof tenancyEndings)[number];

export const suitabilities = ['fits', 'partly', 'does-not-fit'] as const;
export type Suitability = (typeof suitabilities)[number];

export const tenancyRisks = ['arrears', 'complaints', 'damage', 'no-contact', 'unsafe', 'notice-warned'] as const;
export type TenancyRisk = (typeof tenancyRisks)[number];

/** Months from the start at which a tenancy is looked at: whether it stands. */
export const stabilityMonths = [6, 12, 24] as const;
export type StabilityMonths = (typeof stabilityMonths)[number];

const tenancy = { tenancyId: id('tenancy'), personId: id('person') };
const byBody = { ...tenancy, by: idOf(participantSchema) };
const months = coded(z.number().int().min(1).max(36));

export const TenancyStarted = defineEvent({
  name: 'joint-case.TenancyStarted',
  version: 1,
  streams: ['case'],
  meaning: 'The person has a home: rented or owned, by an accepted offer, found, or kept.',
  class: 'housing',
  fields: {
    ...byBody,
    offerId: idOf(id('offer').schema.optional()),
    origin: coded(z.enum(homeOrigins)),
    dwelling: coded(z.enum(dwellingKinds)),
    permanence: coded(z.enum(permanences)),
    until: coded(civilDateSchema.optional()),
    startedOn: coded(civilDateSchema),
    /** Only such tenancies may be held against the figure that 75-85 % stand after two years (H22). */
    housingFirst: coded(z.boolean()),
    address: sealedOptional('housing', 'personId'),
  },
  worker: { nb: 'Eget hjem fra {startedOn}', nn: 'Eigen heim frå {startedOn}', en: 'A home from {startedOn}' },
  person: {
    nb: 'Du har din egen bolig fra {startedOn}',
    nn: 'Du har din eigen bustad frå {startedOn}',
    en: 'You have a home of your own from {startedOn}',
  },
});

export const HomeAssessed = defineEvent({
  name: 'joint-case.HomeAssessed',
  version: 1,
  streams: ['case'],
  meaning: 'Whether the home fits the household and can last, as a body sees it now (B5, B9).',
  class: 'housing',
  fields: { ...byBody, suitability: coded(z.enum(suitabilities)), permanence: coded(z.enum(permanences)) },
  worker: {
    nb: '{by} vurderte om boligen er egnet og varig',
    nn: '{by} vurderte om bustaden er eigna og varig',
    en: '{by} assessed whether the home fits and can last',
  },
  person: {
    nb: '{by} vurderte om boligen passer for dere og kan vare',
    nn: '{by} vurderte om bustaden passar for dykk og kan vare',
    en: '{by} assessed whether the home fits you and can last',
  },
});

export const TenancyRiskRaised = defineEvent({
  name: 'joint-case.TenancyRiskRaised',
  version: 1,
  streams: ['case'],
  meaning: 'A sign that the home may be lost unless somebody acts.',
  class: 'housing',
  fields: { ...byBody, risk: coded(z.enum(tenancyRisks)), note: sealedOptional('housing', 'personId') },
  worker: {
    nb: '{by} meldte fare for at boligen ikke holder',
    nn: '{by} melde fare for at bustaden ikkje held',
    en: '{by} raised a risk to the home',
  },
  person: {
    nb: '{by} ser noe som kan gjøre boligen utrygg, og vil hjelpe',
    nn: '{by} ser noko som kan gjere bustaden utrygg, og vil hjelpe',
    en: '{by} sees something that may put your home at risk, and wants to help',
  },
});

export const TenancyRiskSettled = defineEvent({
  name: 'joint-case.TenancyRiskSettled',
  version: 1,
  streams: ['case'],
  meaning: 'The sign is dealt with; the home is safe from it for now.',
  class: 'housing',
  fields: { ...byBody, risk: coded(z.enum(tenancyRisks)) },
  worker: {
    nb: '{by} har ordnet opp i faren for boligen',
    nn: '{by} har ordna opp i faren for bustaden',
    en: '{by} has settled the risk to the home',
  },
  person: {
    nb: 'Det som kunne gjøre boligen utrygg, er ordnet',
    nn: 'Det som kunne gjere bustaden utrygg, er ordna',
    en: 'What could put your home at risk is settled',
  },
});

export const StabilityMarked = defineEvent({
  name: 'joint-case.StabilityMarked',
  version: 1,
  streams: ['case'],
  meaning: 'At 6, 12 or 24 months from the start a body looked: the tenancy stands, or had ended by then.',
  class: 'housing',
  fields: {
    ...byBody,
    months: coded(z.union([z.literal(6), z.literal(12), z.literal(24)])),
    dueOn: coded(civilDateSchema),
    stands: coded(z.boolean()),
    housingFirst: coded(z.boolean()),
  },
  worker: {
    nb: '{by} så til boligen per {dueOn}',
    nn: '{by} såg til bustaden per {dueOn}',
    en: '{by} looked at the tenancy as of {dueOn}',
  },
  person: {
    nb: '{by} noterte hvordan det gikk med boligen per {dueOn}',
    nn: '{by} noterte korleis det gjekk med bustaden per {dueOn}',
    en: '{by} noted how your home stood on {dueOn}',
  },
});

export const TenancyEnded = defineEvent({
  name: 'joint-case.TenancyEnded',
  version: 1,
  streams: ['case'],
  meaning: 'The person no longer has this home, with a coded reason.',
  class: 'housing',
  fields: { ...byBody, endedOn: coded(civilDateSchema), reason: coded(z.enum(tenancyEndings)) },
  worker: {
    nb: 'Boforholdet tok slutt {endedOn}',
    nn: 'Buforholdet tok slutt {endedOn}',
    en: 'The tenancy ended on {endedOn}',
  },
  person: {
    nb: 'Du har ikke denne boligen lenger fra {endedOn}',
    nn: 'Du har ikkje denne bustaden lenger frå {endedOn}',
    en: 'You no longer have this home from {endedOn}',
  },
});

export const StabilityProposed = defineEvent({
  name: 'joint-case.StabilityProposed',
  version: 1,
  streams: ['case'],
  meaning: 'A body asks the person whether the cooperation may end after so many months in the home.',
  class: 'housing',
  fields: { ...byBody, months },
  worker: {
    nb: '{by} foreslo hvor lenge boligen skal ha holdt før samarbeidet avsluttes',
    nn: '{by} gjorde framlegg om kor lenge bustaden skal ha halde før samarbeidet blir avslutta',
    en: '{by} proposed how long the home should hold before the cooperation ends',
  },
  person: {
    nb: '{by} spør hvor lenge du vil ha følge etter at du har flyttet inn',
    nn: '{by} spør kor lenge du vil ha følgje etter at du har flytta inn',
    en: '{by} asks how long you want company after you have moved in',
  },
});

export const StabilityAgreed = defineEvent({
  name: 'client.StabilityAgreed',
  version: 1,
  streams: ['case'],
  meaning: 'The person agreed to the months that a body proposed: what *housed and stable* means here (B31).',
  class: 'housing',
  spokenForm: true,
  fields: {
    ...tenancy,
    months,
    form: coded(z.enum(utteranceForms)),
    registeredBy: idOf(participantSchema.optional()),
  },
  worker: {
    nb: 'Personen er enig i hvor lenge boligen skal ha holdt',
    nn: 'Personen er einig i kor lenge bustaden skal ha halde',
    en: 'The person agrees how long the home should have held',
  },
  person: {
    nb: 'Du ble enig om hvor lenge dere skal ha følge',
    nn: 'Du vart einig om kor lenge de skal ha følgje',
    en: 'You agreed how long you will have company',
  },
});

export type TenancyEvent =
  | EventOf<typeof TenancyStarted>
  | EventOf<typeof HomeAssessed>
  | EventOf<typeof TenancyRiskRaised>
  | EventOf<typeof TenancyRiskSettled>
  | EventOf<typeof StabilityMarked>
  | EventOf<typeof TenancyEnded>
  | EventOf<typeof StabilityProposed>;
