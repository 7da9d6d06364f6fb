import { z } from 'zod';
import { participantSchema } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import type { FieldClass } from '../field-class.js';
import { coded, id, idOf, sealedOptional } from '../field.js';

/** The points of *løslatelseskortet*, in the order of the card. */
export const cardItems = [
  'bed-tonight',
  'who-meets',
  'id-papers',
  'money',
  'medicine',
  'phone',
  'appointment',
  'travel',
] as const;
export type CardItem = (typeof cardItems)[number];

/** Where a point of the card takes a code, and no words. */
export const cardAnswers = ['yes', 'no'] as const;
export type CardItemAnswer = (typeof cardAnswers)[number];

const classOfItem: Record<CardItem, FieldClass> = {
  'bed-tonight': 'housing',
  'who-meets': 'release',
  'id-papers': 'release',
  money: 'economy',
  medicine: 'health',
  phone: 'release',
  appointment: 'release',
  travel: 'release',
};

/** Who may know how far a point of the card is. */
export function cardItemClass({ item }: { readonly item: CardItem }): FieldClass {
  return classOfItem[item];
}

const point = { item: coded(z.enum(cardItems)), personId: id('person'), by: idOf(participantSchema) };

export const CardItemTaken = defineEvent({
  name: 'joint-case.CardItemTaken',
  version: 1,
  streams: ['case'],
  meaning: 'A body took a point of the release card, with a worker whom one can call.',
  class: cardItemClass,
  fields: { ...point, worker: id('worker') },
  worker: {
    nb: '{by} tar «{item}» på løslatelseskortet',
    nn: '{by} tek «{item}» på lauslatingskortet',
    en: '{by} takes “{item}” on the release card',
  },
  person: {
    nb: '{by} ordner «{item}» til du kommer ut',
    nn: '{by} ordnar «{item}» til du kjem ut',
    en: '{by} will arrange “{item}” for when you get out',
  },
});

export const CardItemSettled = defineEvent({
  name: 'joint-case.CardItemSettled',
  version: 1,
  streams: ['case'],
  meaning: 'A point of the release card is arranged; a point on health holds a code and no words.',
  class: cardItemClass,
  fields: {
    ...point,
    answer: coded(z.enum(cardAnswers).optional()),
    note: sealedOptional('case', 'personId'),
  },
  worker: {
    nb: '{by} har ordnet «{item}» på løslatelseskortet',
    nn: '{by} har ordna «{item}» på lauslatingskortet',
    en: '{by} has arranged “{item}” on the release card',
  },
  person: {
    nb: '{by} har ordnet «{item}» til du kommer ut',
    nn: '{by} har ordna «{item}» til du kjem ut',
    en: '{by} has arranged “{item}” for when you get out',
  },
});

export const CardItemReopened = defineEvent({
  name: 'joint-case.CardItemReopened',
  version: 1,
  streams: ['case'],
  meaning: 'The body that held a point of the release card let it go; nobody has it until somebody takes it.',
  class: cardItemClass,
  fields: point,
  worker: {
    nb: '{by} ga fra seg «{item}» på løslatelseskortet',
    nn: '{by} gav frå seg «{item}» på lauslatingskortet',
    en: '{by} let go of “{item}” on the release card',
  },
  person: {
    nb: '{by} kan ikke ordne «{item}» likevel',
    nn: '{by} kan ikkje ordne «{item}» likevel',
    en: '{by} cannot arrange “{item}” after all',
  },
});

export type CardEvent =
  EventOf<typeof CardItemTaken> | EventOf<typeof CardItemSettled> | EventOf<typeof CardItemReopened>;
