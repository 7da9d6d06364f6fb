import { z } from 'zod';
import { civilDateSchema, hourSchema, lifeAreas, participantSchema } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf } from '../field.js';
import { areaClass } from './need.events.js';

const handed = { handoverId: id('handover'), needId: id('need'), area: coded(z.enum(lifeAreas)) };
const by = idOf(participantSchema);

/** Why a body does not take a need, or gives it back. *Takket nei* is the person’s own no, and never told as the body’s. */
export const notTakenReasons = ['no-capacity', 'outside-our-task', 'own-impartiality', 'person-declined'] as const;
export type NotTakenReason = (typeof notTakenReasons)[number];

export const decisionOutcomes = ['granted', 'granted-in-part', 'refused'] as const;
export type DecisionOutcome = (typeof decisionOutcomes)[number];

export const HandoverAcceptedInPart = defineEvent({
  name: 'joint-case.HandoverAcceptedInPart',
  version: 1,
  streams: ['case'],
  meaning:
    'The receiver takes a part, which becomes a need of its own that it leads at once; the rest stays with the sender.',
  class: areaClass,
  fields: { ...handed, by, worker: id('worker'), partNeedId: id('need') },
  worker: {
    nb: '{by} tar en del av den. Resten følges opp som før',
    nn: '{by} tek ein del av den. Resten blir følgt opp som før',
    en: '{by} takes a part of it. The rest is followed up as before',
  },
  person: {
    nb: '{by} hjelper deg med en del av dette. Resten følges opp som før',
    nn: '{by} hjelper deg med ein del av dette. Resten blir følgt opp som før',
    en: '{by} helps you with a part of this. The rest is followed up as before',
  },
});

export const HandoverReturned = defineEvent({
  name: 'joint-case.HandoverReturned',
  version: 1,
  streams: ['case'],
  meaning: 'A receiver that had said yes gave the need back before first contact; the lead stays with the sender.',
  class: areaClass,
  fields: { ...handed, by, reason: coded(z.enum(notTakenReasons)) },
  worker: {
    nb: '{by} ga den tilbake: {reason}',
    nn: '{by} gav den tilbake: {reason}',
    en: '{by} gave it back: {reason}',
  },
  person: {
    nb: '{by} følger ikke opp dette likevel: {reason}. Den som hjalp deg før, fortsetter',
    nn: '{by} følgjer ikkje opp dette likevel: {reason}. Den som hjelpte deg før, held fram',
    en: '{by} will not follow this up after all: {reason}. Whoever helped you before goes on',
  },
});

export const DecisionClockOpened = defineEvent({
  name: 'joint-case.DecisionClockOpened',
  version: 1,
  streams: ['case'],
  meaning:
    'A receiver that the law gives a duty treats the need as an application: it decides by a vedtak, by a day counted from the first receipt.',
  class: areaClass,
  fields: {
    ...handed,
    by,
    worker: id('worker'),
    law: coded(z.string().regex(/^[a-z]+(-[a-z]+)*$/)),
    /** Of the data that said so. */
    lawVersion: coded(z.string().regex(/^\d{4}-\d+$/)),
    dueOn: coded(civilDateSchema),
  },
  worker: {
    nb: '{by} behandler dette som søknad etter {law}. Vedtak innen {dueOn}',
    nn: '{by} behandlar dette som søknad etter {law}. Vedtak innan {dueOn}',
    en: '{by} treats this as an application under {law}. A decision by {dueOn}',
  },
  person: {
    nb: '{by} behandler dette som en søknad fra deg. Du får svar innen {dueOn}',
    nn: '{by} behandlar dette som ein søknad frå deg. Du får svar innan {dueOn}',
    en: '{by} treats this as an application from you. You get an answer by {dueOn}',
  },
});

export const PreliminaryAnswerSent = defineEvent({
  name: 'joint-case.PreliminaryAnswerSent',
  version: 1,
  streams: ['case'],
  meaning:
    'The person was told that the decision is late and when it can be expected; the statutory day does not move.',
  class: areaClass,
  fields: { ...handed, by, expectedOn: coded(civilDateSchema) },
  worker: {
    nb: '{by} har sendt foreløpig svar. Vedtak ventes {expectedOn}',
    nn: '{by} har sendt førebels svar. Vedtak er venta {expectedOn}',
    en: '{by} has sent a preliminary answer. A decision is expected {expectedOn}',
  },
  person: {
    nb: '{by} trenger mer tid. Du kan vente svar {expectedOn}',
    nn: '{by} treng meir tid. Du kan vente svar {expectedOn}',
    en: '{by} needs more time. You can expect an answer {expectedOn}',
  },
});

export const DecisionMade = defineEvent({
  name: 'joint-case.DecisionMade',
  version: 1,
  streams: ['case'],
  meaning:
    'The vedtak that ends the clock and answers the handover. Granted, the receiver takes the need; refused, the lead stays with the sender.',
  class: areaClass,
  fields: {
    ...handed,
    by,
    outcome: coded(z.enum(decisionOutcomes)),
    on: coded(civilDateSchema),
    /** The last day to complain. A refusal is a vedtak too. */
    complainBy: coded(civilDateSchema),
  },
  worker: {
    nb: '{by} har gjort vedtak: {outcome}. Klagefrist {complainBy}',
    nn: '{by} har gjort vedtak: {outcome}. Klagefrist {complainBy}',
    en: '{by} has made its decision: {outcome}. Complaint by {complainBy}',
  },
  person: {
    nb: '{by} har svart på søknaden din: {outcome}. Du kan klage til og med {complainBy}',
    nn: '{by} har svart på søknaden din: {outcome}. Du kan klage til og med {complainBy}',
    en: '{by} has answered your application: {outcome}. You can complain until {complainBy}',
  },
});

export const FirstMeetingAgreed = defineEvent({
  name: 'joint-case.FirstMeetingAgreed',
  version: 1,
  streams: ['case'],
  meaning: 'When the receiver and the person are to meet the first time; a newer one takes its place.',
  class: areaClass,
  fields: { ...handed, by, on: coded(civilDateSchema), hour: coded(hourSchema.optional()) },
  worker: {
    nb: 'Første møte er avtalt til {on}',
    nn: 'Første møte er avtalt til {on}',
    en: 'The first meeting is agreed for {on}',
  },
  person: {
    nb: 'Du har en avtale om å møtes {on}',
    nn: 'Du har ein avtale om å møtast {on}',
    en: 'You have an appointment to meet {on}',
  },
});

export const PersonDidNotArrive = defineEvent({
  name: 'joint-case.PersonDidNotArrive',
  version: 1,
  streams: ['case'],
  meaning:
    'The agreed first meeting did not take place. The lead stays with the sender, and first contact is still to be made.',
  class: areaClass,
  fields: {
    ...handed,
    /** Left out when nobody reported anything and the hour passed. */
    by: idOf(participantSchema.optional()),
    on: coded(civilDateSchema),
  },
  worker: {
    nb: 'Det første møtet {on} ble ikke noe av. Ta kontakt',
    nn: 'Det første møtet {on} vart ikkje noko av. Ta kontakt',
    en: 'The first meeting {on} did not take place. Make contact',
  },
  person: {
    nb: 'Dere fikk ikke møtt hverandre {on}. Noen tar kontakt med deg',
    nn: 'De fekk ikkje møtt kvarandre {on}. Nokon tek kontakt med deg',
    en: 'You did not get to meet {on}. Someone will contact you',
  },
});

export type HandoverEvent =
  | EventOf<typeof HandoverAcceptedInPart>
  | EventOf<typeof HandoverReturned>
  | EventOf<typeof DecisionClockOpened>
  | EventOf<typeof PreliminaryAnswerSent>
  | EventOf<typeof DecisionMade>
  | EventOf<typeof FirstMeetingAgreed>
  | EventOf<typeof PersonDidNotArrive>;
