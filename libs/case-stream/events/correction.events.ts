import { z } from 'zod';
import { civilDateSchema, fieldClassSchema, participantSchema, utteranceForms } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import type { FieldClass } from '../field-class.js';
import { coded, id, idOf, sealed, sealedOptional } from '../field.js';

export const correctionReasons = ['typing-error', 'misunderstood', 'wrong-case', 'the-person-says-so'] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** Why a body stands by what the person says is wrong. */
export const keepingReasons = ['as-observed', 'as-decided', 'as-told-by-others'] as const;
export type KeepingReason = (typeof keepingReasons)[number];

/** Whoever may know of the fact may know what became of it, and nobody else. */
function classOfFact({ fieldClass }: { readonly fieldClass: FieldClass }): FieldClass {
  return fieldClass;
}

const fact = {
  personId: id('person'),
  /** The event that it is about. */
  eventId: idOf(z.uuid()),
  fieldClass: coded(fieldClassSchema),
};

export const FactCorrected = defineEvent({
  name: 'joint-case.FactCorrected',
  version: 1,
  streams: ['case'],
  meaning: 'The body that recorded a fact put it right; what was there before is kept and shown struck through.',
  class: classOfFact,
  fields: {
    ...fact,
    by: idOf(participantSchema),
    reason: coded(z.enum(correctionReasons)),
    on: coded(civilDateSchema.optional()),
    /** The words instead, in the class of those that they replace. */
    caseText: sealedOptional('case', 'personId'),
    housingText: sealedOptional('housing', 'personId'),
    networkText: sealedOptional('network', 'personId'),
  },
  worker: {
    nb: '{by} rettet en opplysning',
    nn: '{by} retta ei opplysning',
    en: '{by} corrected a fact',
  },
  person: {
    nb: '{by} rettet noe som sto feil',
    nn: '{by} retta noko som stod feil',
    en: '{by} put right something that was wrong',
  },
});

export const FactWithdrawn = defineEvent({
  name: 'joint-case.FactWithdrawn',
  version: 1,
  streams: ['case'],
  meaning: 'The body that recorded a fact took it back; it counts no more and stays visible as taken back.',
  class: classOfFact,
  fields: { ...fact, by: idOf(participantSchema), reason: coded(z.enum(correctionReasons)) },
  worker: {
    nb: '{by} trakk tilbake en opplysning',
    nn: '{by} trekte tilbake ei opplysning',
    en: '{by} took a fact back',
  },
  person: {
    nb: '{by} trakk tilbake noe som ikke stemte',
    nn: '{by} trekte tilbake noko som ikkje stemde',
    en: '{by} took back something that was not right',
  },
});

export const FactDisputed = defineEvent({
  name: 'client.FactDisputed',
  version: 1,
  streams: ['case'],
  meaning: 'The person says that a recorded fact is wrong; whoever recorded it answers.',
  class: classOfFact,
  spokenForm: true,
  fields: {
    ...fact,
    words: sealed('own-words', 'personId'),
    form: coded(z.enum(utteranceForms)),
    registeredBy: idOf(participantSchema.optional()),
  },
  worker: {
    nb: 'Personen sier at noe er feil: «{words}»',
    nn: 'Personen seier at noko er feil: «{words}»',
    en: 'The person says that something is wrong: “{words}”',
  },
  person: {
    nb: 'Du sa at noe er feil: «{words}»',
    nn: 'Du sa at noko er feil: «{words}»',
    en: 'You said that something is wrong: “{words}”',
  },
});

export const DisputeAnswered = defineEvent({
  name: 'joint-case.DisputeAnswered',
  version: 1,
  streams: ['case'],
  meaning: 'The body stands by what it recorded, with a coded reason; the person’s words stay beside it.',
  class: classOfFact,
  fields: { ...fact, by: idOf(participantSchema), reason: coded(z.enum(keepingReasons)) },
  worker: {
    nb: '{by} står ved opplysningen. Personens ord blir stående ved siden av',
    nn: '{by} står ved opplysninga. Orda til personen blir ståande ved sida av',
    en: '{by} stands by the fact. The person’s words stay beside it',
  },
  person: {
    nb: '{by} mener det stemmer. Det du sa, blir stående ved siden av',
    nn: '{by} meiner det stemmer. Det du sa, blir ståande ved sida av',
    en: '{by} holds that it is right. What you said stays beside it',
  },
});

export const SpokenWordConfirmed = defineEvent({
  name: 'client.SpokenWordConfirmed',
  version: 1,
  streams: ['case'],
  meaning: 'The person has read what a body wrote down as spoken, and says that it is right.',
  class: classOfFact,
  fields: fact,
  worker: {
    nb: 'Personen har lest det som ble skrevet ned, og sier at det stemmer',
    nn: 'Personen har lese det som vart skrive ned, og seier at det stemmer',
    en: 'The person has read what was written down, and says that it is right',
  },
  person: {
    nb: 'Du leste det som ble skrevet ned, og sa at det stemmer',
    nn: 'Du las det som vart skrive ned, og sa at det stemmer',
    en: 'You read what was written down, and said that it is right',
  },
});

export type CorrectionEvent =
  EventOf<typeof FactCorrected> | EventOf<typeof FactWithdrawn> | EventOf<typeof DisputeAnswered>;
