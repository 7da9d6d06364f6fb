import { z } from 'zod';
import { civilDateSchema, instantSchema, lifeAreas, participantSchema, urgencies, type LifeArea } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import type { FieldClass } from '../field-class.js';
import { coded, id, idOf } from '../field.js';
import { areaClass } from './need.events.js';

/** Why a need is no longer open, as its lead says. */
export const needEnds = ['met', 'no-longer-wanted', 'moved-into-another-need', 'registered-in-error'] as const;
export type NeedEnd = (typeof needEnds)[number];

const area = coded(z.enum(lifeAreas));
const needed = { needId: id('need'), area };

function classOfFallback(data: { readonly area?: LifeArea | undefined }): FieldClass {
  return data.area === undefined ? 'case' : areaClass({ area: data.area });
}

export const NeedTaken = defineEvent({
  name: 'joint-case.NeedTaken',
  version: 1,
  streams: ['case'],
  meaning: 'A need that nobody followed up has a follow-up lead again: a body that takes part took it.',
  class: areaClass,
  fields: { ...needed, by: idOf(participantSchema), worker: id('worker') },
  worker: { nb: '{by} tok den', nn: '{by} tok den', en: '{by} took it' },
  person: { nb: '{by} følger opp dette nå', nn: '{by} følgjer opp dette no', en: '{by} follows this up now' },
});

export const NeedTakenOver = defineEvent({
  name: 'joint-case.NeedTakenOver',
  version: 1,
  streams: ['case'],
  meaning: 'The follow-up lead left, and the fallback named beforehand leads from now on; it has not confirmed it yet.',
  class: areaClass,
  // Who left is not named: whoever may know that learns it from what ended, recorded in the same append.
  fields: { ...needed, to: idOf(participantSchema), since: coded(instantSchema) },
  worker: {
    nb: '{to} har overtatt, ikke bekreftet',
    nn: '{to} har teke over, ikkje stadfesta',
    en: '{to} has taken over, not confirmed',
  },
  person: {
    nb: '{to} skal følge opp dette nå. De har ikke bekreftet det ennå',
    nn: '{to} skal følgje opp dette no. Dei har ikkje stadfesta det enno',
    en: '{to} is to follow this up now. They have not confirmed it yet',
  },
});

export const TakeOverConfirmed = defineEvent({
  name: 'joint-case.TakeOverConfirmed',
  version: 1,
  streams: ['case'],
  meaning: 'The body that a need passed to knows of it and follows it up.',
  class: areaClass,
  fields: { ...needed, by: idOf(participantSchema), worker: id('worker') },
  worker: {
    nb: '{by} bekreftet at de følger opp',
    nn: '{by} stadfesta at dei følgjer opp',
    en: '{by} confirmed that they follow up',
  },
  person: {
    nb: '{by} har bekreftet at de følger opp',
    nn: '{by} har stadfesta at dei følgjer opp',
    en: '{by} has confirmed that they follow up',
  },
});

export const NeedLeftWithoutLead = defineEvent({
  name: 'joint-case.NeedLeftWithoutLead',
  version: 1,
  streams: ['case'],
  meaning: 'The follow-up lead left and nobody could take over: a gap, graded by how urgent the need is.',
  class: areaClass,
  fields: { ...needed, urgency: coded(z.enum(urgencies)), since: coded(instantSchema) },
  worker: {
    nb: 'Glippsone: ingen følger opp',
    nn: 'Glippsone: ingen følgjer opp',
    en: 'Gap: nobody follows this up',
  },
  person: {
    nb: 'Ingen følger opp dette akkurat nå. De som er med, er varslet',
    nn: 'Ingen følgjer opp dette akkurat no. Dei som er med, er varsla',
    en: 'Nobody follows this up right now. Those who help have been told',
  },
});

export const FollowUpAlarmRaised = defineEvent({
  name: 'joint-case.FollowUpAlarmRaised',
  version: 1,
  streams: ['case'],
  meaning: 'A gap, or a take-over that nobody confirmed, has stood longer than the grade of the need allows.',
  class: areaClass,
  fields: {
    ...needed,
    urgency: coded(z.enum(urgencies)),
    why: coded(z.enum(['nobody-follows-up', 'take-over-unconfirmed'])),
    since: coded(instantSchema),
  },
  worker: {
    nb: 'Varsel: fristen for å få en oppfølger er passert',
    nn: 'Varsel: fristen for å få ein oppfølgjar er passert',
    en: 'Alarm: the time to have a follow-up lead has passed',
  },
  person: {
    nb: 'De som er med, er varslet igjen om at noen må følge opp dette',
    nn: 'Dei som er med, er varsla igjen om at nokon må følgje opp dette',
    en: 'Those who help have been told again that somebody must follow this up',
  },
});

export const NeedClosed = defineEvent({
  name: 'joint-case.NeedClosed',
  version: 1,
  streams: ['case'],
  meaning: 'The follow-up lead ended the need, with a coded reason; nobody follows it up from now on.',
  class: areaClass,
  fields: {
    ...needed,
    by: idOf(participantSchema),
    reason: coded(z.enum(needEnds)),
    /** The need that goes on, when this one moved into it. */
    into: idOf(id('need').schema.optional()),
  },
  worker: { nb: '{by} avsluttet behovet', nn: '{by} avslutta behovet', en: '{by} ended the need' },
  person: {
    nb: '{by} har satt dette som avsluttet',
    nn: '{by} har sett dette som avslutta',
    en: '{by} has marked this as ended',
  },
});

export const FallbackNamed = defineEvent({
  name: 'joint-case.FallbackNamed',
  version: 1,
  streams: ['case'],
  meaning: 'A follow-up lead said who takes over when it can no longer follow up: one need, or all that it leads.',
  class: classOfFallback,
  fields: {
    by: idOf(participantSchema),
    fallback: idOf(participantSchema),
    needId: idOf(id('need').schema.optional()),
    area: coded(z.enum(lifeAreas).optional()),
  },
  worker: {
    nb: '{by} førte opp {fallback} som reserve',
    nn: '{by} førte opp {fallback} som reserve',
    en: '{by} named {fallback} as fallback',
  },
  person: {
    nb: '{fallback} tar over hvis {by} ikke lenger kan følge opp',
    nn: '{fallback} tek over dersom {by} ikkje lenger kan følgje opp',
    en: '{fallback} takes over if {by} can no longer follow up',
  },
});

export const MunicipalityOfStayNamed = defineEvent({
  name: 'joint-case.MunicipalityOfStayNamed',
  version: 1,
  streams: ['case'],
  meaning:
    'Where the person stays: the unit of that municipality that receives, and is the fallback when none is named.',
  class: 'case',
  fields: { by: idOf(participantSchema), reception: idOf(participantSchema) },
  worker: {
    nb: 'Oppholdskommune: {reception}',
    nn: 'Opphaldskommune: {reception}',
    en: 'Municipality of stay: {reception}',
  },
  person: {
    nb: '{reception} er kommunen der du bor eller skal bo',
    nn: '{reception} er kommunen der du bur eller skal bu',
    en: '{reception} is the municipality where you stay or will stay',
  },
});

export type FollowUpEvent =
  | EventOf<typeof NeedTaken>
  | EventOf<typeof NeedTakenOver>
  | EventOf<typeof TakeOverConfirmed>
  | EventOf<typeof NeedLeftWithoutLead>
  | EventOf<typeof FollowUpAlarmRaised>
  | EventOf<typeof NeedClosed>
  | EventOf<typeof FallbackNamed>
  | EventOf<typeof MunicipalityOfStayNamed>;

export const ReplyOverdue = defineEvent({
  name: 'joint-case.ReplyOverdue',
  version: 1,
  streams: ['case'],
  meaning: 'An offered handover was not answered in time; it climbs inside the body that was asked.',
  class: areaClass,
  fields: {
    handoverId: id('handover'),
    ...needed,
    to: idOf(participantSchema),
    replyBy: coded(civilDateSchema),
    level: coded(z.enum(['unit', 'organisation'])),
  },
  worker: {
    nb: '{to} har ikke svart innen fristen {replyBy}',
    nn: '{to} har ikkje svart innan fristen {replyBy}',
    en: '{to} has not answered by {replyBy}',
  },
  person: {
    nb: '{to} har ikke svart ennå. Lederen deres er varslet',
    nn: '{to} har ikkje svart enno. Leiaren deira er varsla',
    en: '{to} has not answered yet. Their leader has been told',
  },
});
