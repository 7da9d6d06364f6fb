import { z } from 'zod';
import { civilDateSchema, participantSchema } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf } from '../field.js';

/* What the correctional service says after the admission: on its own record, and what the case is told of it. */

export const CustodyGroundChanged = defineEvent({
  name: 'correctional-service.CustodyGroundChanged',
  version: 1,
  streams: ['private'],
  meaning: 'A remand became a sentence, or ended, as the prison’s own record says.',
  class: 'own-record',
  fields: {
    recordId: id('private'),
    participant: idOf(participantSchema),
    personId: id('person'),
    ground: coded(z.enum(['sentence', 'remand-ended'])),
    on: coded(civilDateSchema),
  },
  worker: { nb: 'Nytt grunnlag fra {on}', nn: 'Nytt grunnlag frå {on}', en: 'New ground from {on}' },
  person: {
    nb: 'Fengselet registrerte et nytt grunnlag fra {on}',
    nn: 'Fengselet registrerte eit nytt grunnlag frå {on}',
    en: 'The prison recorded a new ground from {on}',
  },
});

const onCase = { personId: id('person'), participant: idOf(participantSchema) };

export const CustodyGroundTold = defineEvent({
  name: 'correctional-service.CustodyGroundTold',
  version: 1,
  streams: ['case'],
  meaning: 'The correctional service told those on the case who may know on which ground the person is held.',
  class: 'release',
  fields: {
    ...onCase,
    ground: coded(z.enum(['remand', 'sentence', 'remand-ended'])),
    on: coded(civilDateSchema),
  },
  worker: {
    nb: '{participant} fortalte om grunnlaget fra {on}',
    nn: '{participant} fortalde om grunnlaget frå {on}',
    en: '{participant} told of the ground from {on}',
  },
  person: {
    nb: '{participant} fortalte dem som kan se løslatelsen, om grunnlaget fra {on}',
    nn: '{participant} fortalde dei som kan sjå lauslatinga, om grunnlaget frå {on}',
    en: '{participant} told those who may see your release of the ground from {on}',
  },
});

const move = { ...onCase, to: idOf(participantSchema), on: coded(civilDateSchema) };

export const TransferAnnounced = defineEvent({
  name: 'correctional-service.TransferAnnounced',
  version: 1,
  streams: ['case'],
  meaning:
    'The person moves to a unit of another correctional organisation; the unit that announces it leads until the other has joined and confirmed.',
  class: 'release',
  fields: move,
  worker: {
    nb: '{participant} varslet overføring til {to} {on}',
    nn: '{participant} varsla overføring til {to} {on}',
    en: '{participant} announced a transfer to {to} on {on}',
  },
  person: {
    nb: 'Du skal flyttes til {to} {on}',
    nn: 'Du skal flyttast til {to} {on}',
    en: 'You will be moved to {to} on {on}',
  },
});

export const PersonTransferred = defineEvent({
  name: 'correctional-service.PersonTransferred',
  version: 1,
  streams: ['case'],
  meaning:
    'Another unit of the correctional service has the person now. The people and the unit change; the case, its needs and its dates stay.',
  class: 'release',
  fields: {
    ...move,
    /** The unit that had the person. */
    from: idOf(participantSchema),
    /** The old unit still owes an answer or a first contact to others on the case, so it stays until that is done. */
    fromStays: coded(z.boolean()),
  },
  worker: {
    nb: 'Overført fra {from} til {to} {on}',
    nn: 'Overført frå {from} til {to} {on}',
    en: 'Transferred from {from} to {to} on {on}',
  },
  person: {
    nb: 'Du ble flyttet fra {from} til {to} {on}',
    nn: 'Du vart flytta frå {from} til {to} {on}',
    en: 'You were moved from {from} to {to} on {on}',
  },
});

export const LeaveGranted = defineEvent({
  name: 'correctional-service.LeaveGranted',
  version: 1,
  streams: ['case'],
  meaning: 'The person may leave prison for some days and comes back.',
  class: 'release',
  fields: { ...onCase, from: coded(civilDateSchema), to: coded(civilDateSchema) },
  worker: {
    nb: 'Permisjon fra {from} til {to}',
    nn: 'Permisjon frå {from} til {to}',
    en: 'Leave from {from} to {to}',
  },
  person: {
    nb: 'Du har permisjon fra {from} til {to}',
    nn: 'Du har permisjon frå {from} til {to}',
    en: 'You have leave from {from} to {to}',
  },
});

export type CustodyEvent =
  | EventOf<typeof CustodyGroundChanged>
  | EventOf<typeof CustodyGroundTold>
  | EventOf<typeof TransferAnnounced>
  | EventOf<typeof PersonTransferred>
  | EventOf<typeof LeaveGranted>;
