import { z } from 'zod';
import { civilDateSchema, participantSchema, utteranceForms } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf, sealedOptional, sealed } from '../field.js';

/** What sort of home it is. `owned`: one that the household owns, or will. */
export const dwellingKinds = ['municipal', 'private', 'supported', 'owned'] as const;
export type DwellingKind = (typeof dwellingKinds)[number];

export const permanences = ['lasting', 'time-limited'] as const;
export type Permanence = (typeof permanences)[number];

/** What an offer asks of the person in return. Which of them tie a home to treatment is a rule of `joint-case/housing`. */
export const dwellingConditions = [
  'in-treatment',
  'drug-free',
  'housing-ready',
  'accepts-services',
  'work-or-activity',
  'deposit',
  'house-rules',
] as const;
export type DwellingCondition = (typeof dwellingConditions)[number];

export const dwellingAnswers = ['accepted', 'declined'] as const;
export type DwellingAnswer = (typeof dwellingAnswers)[number];

/** Why the person says yes or no, where the person wants to say. */
export const answerReasons = [
  'place',
  'size',
  'cost',
  'condition',
  'safety',
  'household',
  'permanence',
  'other',
] as const;
export type AnswerReason = (typeof answerReasons)[number];

const someOf = <const T extends readonly [string, ...string[]]>(codes: T) => z.array(z.enum(codes)).max(codes.length);

const offered = { offerId: id('offer'), personId: id('person') };

export const NeedProfileDescribed = defineEvent({
  name: 'joint-case.NeedProfileDescribed',
  version: 1,
  streams: ['case'],
  meaning: 'What the household needs of a home, children counted in their own right; the newest description counts.',
  class: 'housing',
  fields: {
    personId: id('person'),
    by: idOf(participantSchema),
    adults: coded(z.number().int().min(1).max(20)),
    children: coded(z.number().int().min(0).max(20)),
    rooms: coded(z.number().int().min(1).max(12)),
    accessible: coded(z.boolean()),
    pets: coded(z.boolean()),
    near: sealedOptional('housing', 'personId'),
  },
  worker: {
    nb: '{by} beskrev hva husstanden trenger av en bolig',
    nn: '{by} beskreiv kva husstanden treng av ein bustad',
    en: '{by} described what the household needs of a home',
  },
  person: {
    nb: '{by} skrev ned hva dere trenger av en bolig',
    nn: '{by} skreiv ned kva de treng av ein bustad',
    en: '{by} wrote down what you need of a home',
  },
});

export const DwellingOffered = defineEvent({
  name: 'joint-case.DwellingOffered',
  version: 1,
  streams: ['case'],
  meaning:
    'A body that can let a home offers one. An offer tied to treatment or readiness is flagged, and goes on (H19-H23).',
  class: 'housing',
  fields: {
    ...offered,
    by: idOf(participantSchema),
    dwelling: coded(z.enum(dwellingKinds)),
    permanence: coded(z.enum(permanences)),
    /** The last day of a home that is time-limited. */
    until: coded(civilDateSchema.optional()),
    /** In kroner. */
    monthlyRent: coded(z.number().int().min(0).max(1_000_000)),
    conditions: coded(someOf(dwellingConditions)),
    tiedToTreatment: coded(z.boolean()),
    housingFirst: coded(z.boolean()),
    replyBy: coded(civilDateSchema),
    address: sealed('housing', 'personId'),
  },
  worker: {
    nb: '{by} tilbød en bolig. Svarfrist {replyBy}',
    nn: '{by} tilbaud ein bustad. Svarfrist {replyBy}',
    en: '{by} offered a home. Reply by {replyBy}',
  },
  person: {
    nb: '{by} tilbyr deg en bolig: {address}. Svar innen {replyBy}',
    nn: '{by} tilbyr deg ein bustad: {address}. Svar innan {replyBy}',
    en: '{by} offers you a home: {address}. Answer by {replyBy}',
  },
});

export const DwellingOfferAnswered = defineEvent({
  name: 'client.DwellingOfferAnswered',
  version: 1,
  streams: ['case'],
  meaning: 'The person said yes or no to a home, with reasons when the person wished to give any.',
  class: 'housing',
  spokenForm: true,
  fields: {
    ...offered,
    answer: coded(z.enum(dwellingAnswers)),
    reasons: coded(someOf(answerReasons)),
    words: sealedOptional('own-words', 'personId'),
    form: coded(z.enum(utteranceForms)),
    registeredBy: idOf(participantSchema.optional()),
  },
  worker: {
    nb: 'Personen svarte på boligtilbudet',
    nn: 'Personen svarte på bustadtilbodet',
    en: 'The person answered the offer of a home',
  },
  person: {
    nb: 'Du svarte på boligtilbudet',
    nn: 'Du svarte på bustadtilbodet',
    en: 'You answered the offer of a home',
  },
});

export const DwellingOfferWithdrawn = defineEvent({
  name: 'joint-case.DwellingOfferWithdrawn',
  version: 1,
  streams: ['case'],
  meaning: 'The body that offered a home took the offer back before anybody moved in.',
  class: 'housing',
  fields: { ...offered, by: idOf(participantSchema) },
  worker: {
    nb: '{by} trakk boligtilbudet',
    nn: '{by} trekte bustadtilbodet',
    en: '{by} withdrew the offer of a home',
  },
  person: {
    nb: '{by} trakk tilbudet om bolig',
    nn: '{by} trekte tilbodet om bustad',
    en: '{by} took the offer of a home back',
  },
});

export const DwellingOfferLapsed = defineEvent({
  name: 'joint-case.DwellingOfferLapsed',
  version: 1,
  streams: ['case'],
  meaning: 'The day to reply by passed without an answer. Silence is no refusal by the person.',
  class: 'housing',
  fields: { ...offered, by: idOf(participantSchema), replyBy: coded(civilDateSchema) },
  worker: {
    nb: 'Svarfristen {replyBy} for boligtilbudet gikk ut uten svar',
    nn: 'Svarfristen {replyBy} for bustadtilbodet gjekk ut utan svar',
    en: 'The reply date {replyBy} for the home passed without an answer',
  },
  person: {
    nb: 'Fristen {replyBy} for boligen gikk ut. Spør {by} om det finnes en annen',
    nn: 'Fristen {replyBy} for bustaden gjekk ut. Spør {by} om det finst ein annan',
    en: 'The date {replyBy} for the home has passed. Ask {by} whether there is another',
  },
});

export type HousingEvent =
  | EventOf<typeof NeedProfileDescribed>
  | EventOf<typeof DwellingOffered>
  | EventOf<typeof DwellingOfferWithdrawn>
  | EventOf<typeof DwellingOfferLapsed>;
