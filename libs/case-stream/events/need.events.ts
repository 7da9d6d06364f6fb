import { z } from 'zod';
import { civilDateSchema, instantSchema, lifeAreas, participantSchema, urgencies, type LifeArea } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import type { FieldClass } from '../field-class.js';
import { coded, id, idOf, sealed, sealedOptional } from '../field.js';

const classOfArea: Record<LifeArea, FieldClass> = {
  housing: 'housing',
  economy: 'economy',
  work: 'work',
  leisure: 'network',
  network: 'network',
  health: 'health',
};

export function areaClass(data: { readonly area: LifeArea }): FieldClass {
  return classOfArea[data.area];
}

/** `responsible-settled`: who is responsible was unclear and is settled now; alone it may lead back to who had it before. */
export const forwardReasons = [
  'another-municipality',
  'another-unit',
  'own-impartiality',
  'responsible-settled',
] as const;
export type ForwardReason = (typeof forwardReasons)[number];

const area = coded(z.enum(lifeAreas));
const handed = { handoverId: id('handover'), needId: id('need'), area };

export const NeedRegistered = defineEvent({
  name: 'joint-case.NeedRegistered',
  version: 1,
  streams: ['case'],
  meaning: 'A concrete need within a life area, with its first follow-up lead.',
  class: areaClass,
  fields: {
    needId: id('need'),
    personId: id('person'),
    area,
    urgency: coded(z.enum(urgencies)),
    followUpLead: idOf(participantSchema),
    description: sealed('case', 'personId'),
  },
  worker: { nb: 'Nytt behov: «{description}»', nn: 'Nytt behov: «{description}»', en: 'New need: “{description}”' },
  person: { nb: 'Du trenger: «{description}»', nn: 'Du treng: «{description}»', en: 'You need: “{description}”' },
});

export const HandoverOffered = defineEvent({
  name: 'joint-case.HandoverOffered',
  version: 1,
  streams: ['case'],
  meaning:
    'The follow-up lead asks another body to take the need over; until first contact the lead stays where it is.',
  class: areaClass,
  fields: {
    ...handed,
    personId: id('person'),
    from: idOf(participantSchema),
    to: idOf(participantSchema),
    /** First receipt: the receiver’s clock runs from here and is kept when the offer is forwarded. */
    clockFrom: coded(instantSchema),
    replyBy: coded(civilDateSchema),
    message: sealedOptional('case', 'personId'),
  },
  worker: {
    nb: '{from} tilbød {to} å følge opp',
    nn: '{from} tilbaud {to} å følgje opp',
    en: '{from} offered follow-up to {to}',
  },
  person: {
    nb: '{from} spurte om {to} kan hjelpe deg videre',
    nn: '{from} spurde om {to} kan hjelpe deg vidare',
    en: '{from} asked {to} to help you next',
  },
});

export const HandoverForwarded = defineEvent({
  name: 'joint-case.HandoverForwarded',
  version: 1,
  streams: ['case'],
  meaning: 'The receiver passed the offer on to the unit that decides; the clock runs on from the first receipt.',
  class: areaClass,
  fields: {
    ...handed,
    from: idOf(participantSchema),
    to: idOf(participantSchema),
    clockFrom: coded(instantSchema),
    replyBy: coded(civilDateSchema),
    reason: coded(z.enum(forwardReasons)),
  },
  worker: {
    nb: '{from} sendte videre til {to}. Fristen løper fra første mottak',
    nn: '{from} sende vidare til {to}. Fristen går frå første mottak',
    en: '{from} forwarded to {to}. The clock runs from first receipt',
  },
  person: {
    nb: '{from} sendte saken til {to}, som er rett sted',
    nn: '{from} sende saka til {to}, som er rett stad',
    en: '{from} passed this to {to}, the right place',
  },
});

export const HandoverAccepted = defineEvent({
  name: 'joint-case.HandoverAccepted',
  version: 1,
  streams: ['case'],
  meaning: 'The receiver takes the need; it becomes follow-up lead at first contact.',
  class: areaClass,
  fields: { ...handed, by: idOf(participantSchema), worker: id('worker') },
  worker: { nb: '{by} tar den', nn: '{by} tek den', en: '{by} takes it' },
  person: { nb: '{by} tar oppfølgingen', nn: '{by} tek oppfølginga', en: '{by} will follow this up' },
});

export const HandoverDeclined = defineEvent({
  name: 'joint-case.HandoverDeclined',
  version: 1,
  streams: ['case'],
  meaning: 'A receiver that may say no said no, with a coded reason; the lead stays with the sender.',
  class: areaClass,
  fields: {
    ...handed,
    by: idOf(participantSchema),
    reason: coded(z.enum(['no-capacity', 'outside-our-task', 'own-impartiality', 'person-declined'])),
  },
  worker: {
    nb: '{by} tar den ikke: {reason}',
    nn: '{by} tek den ikkje: {reason}',
    en: '{by} does not take it: {reason}',
  },
  person: {
    nb: '{by} tar ikke oppfølgingen: {reason}',
    nn: '{by} tek ikkje oppfølginga: {reason}',
    en: '{by} will not follow this up: {reason}',
  },
});

export const HandoverWithdrawn = defineEvent({
  name: 'joint-case.HandoverWithdrawn',
  version: 1,
  streams: ['case'],
  meaning: 'The sender took the offer back before first contact.',
  class: areaClass,
  fields: { ...handed, by: idOf(participantSchema) },
  worker: { nb: '{by} trakk tilbudet tilbake', nn: '{by} trekte tilbodet tilbake', en: '{by} withdrew the offer' },
  person: {
    nb: '{by} følger opp selv videre',
    nn: '{by} følgjer opp sjølv vidare',
    en: '{by} goes on following this up',
  },
});

export const FirstContactConfirmed = defineEvent({
  name: 'joint-case.FirstContactConfirmed',
  version: 1,
  streams: ['case'],
  meaning: 'The receiver has met or talked with the person and is follow-up lead from now on.',
  class: areaClass,
  fields: { ...handed, by: idOf(participantSchema), on: coded(civilDateSchema) },
  worker: {
    nb: '{by} har hatt første kontakt og følger opp',
    nn: '{by} har hatt første kontakt og følgjer opp',
    en: '{by} made first contact and is follow-up lead',
  },
  person: {
    nb: '{by} har møtt deg og følger opp videre',
    nn: '{by} har møtt deg og følgjer opp vidare',
    en: '{by} has met you and follows up from here',
  },
});

export type NeedEvent =
  | EventOf<typeof NeedRegistered>
  | EventOf<typeof HandoverOffered>
  | EventOf<typeof HandoverForwarded>
  | EventOf<typeof HandoverAccepted>
  | EventOf<typeof HandoverDeclined>
  | EventOf<typeof HandoverWithdrawn>
  | EventOf<typeof FirstContactConfirmed>;
