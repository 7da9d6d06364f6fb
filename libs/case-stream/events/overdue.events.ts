import { z } from 'zod';
import { civilDateSchema, lifeAreas, participantSchema } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { areaClass } from './need.events.js';
import { coded, id, idOf } from '../field.js';

/* Days that passed with nothing done. Each climbs inside the body that is late: first its unit, then its organisation. */

const level = coded(z.enum(['unit', 'organisation']));

export const DecisionOverdue = defineEvent({
  name: 'joint-case.DecisionOverdue',
  version: 1,
  streams: ['case'],
  meaning: 'The day of a vedtak passed without one. The clock stays late, whatever a preliminary answer promises.',
  class: areaClass,
  fields: {
    handoverId: id('handover'),
    needId: id('need'),
    area: coded(z.enum(lifeAreas)),
    by: idOf(participantSchema),
    dueOn: coded(civilDateSchema),
    level,
  },
  worker: {
    nb: '{by} har ikke gjort vedtak innen fristen {dueOn}',
    nn: '{by} har ikkje gjort vedtak innan fristen {dueOn}',
    en: '{by} has made no decision by {dueOn}',
  },
  person: {
    nb: '{by} skulle ha svart på søknaden innen {dueOn}. Lederen deres er varslet',
    nn: '{by} skulle ha svart på søknaden innan {dueOn}. Leiaren deira er varsla',
    en: '{by} should have answered your application by {dueOn}. Their leader has been told',
  },
});

export const ResponsibilityOverdue = defineEvent({
  name: 'joint-case.ResponsibilityOverdue',
  version: 1,
  streams: ['case'],
  meaning:
    'The municipalities have not settled who is responsible in time; it climbs inside each of them. Whoever holds a need keeps holding it.',
  class: 'housing',
  fields: { personId: id('person'), dueOn: coded(civilDateSchema), level },
  worker: {
    nb: 'Hvilken kommune som er ansvarlig, er ikke avklart innen {dueOn}. Lederne er varslet',
    nn: 'Kva kommune som er ansvarleg, er ikkje avklart innan {dueOn}. Leiarane er varsla',
    en: 'Which municipality is responsible was not settled by {dueOn}. Their leaders have been told',
  },
  person: {
    nb: 'Kommunene skulle ha avklart hvem som har ansvaret, innen {dueOn}. Lederne deres er varslet, og ingen slipper deg imens',
    nn: 'Kommunane skulle ha avklart kven som har ansvaret, innan {dueOn}. Leiarane deira er varsla, og ingen slepper deg imens',
    en: 'The municipalities should have settled who is responsible by {dueOn}. Their leaders have been told, and nobody lets go of you meanwhile',
  },
});

export type PassedDayEvent = EventOf<typeof DecisionOverdue> | EventOf<typeof ResponsibilityOverdue>;
