import { z } from 'zod';
import { fieldClassSchema, lifeAreas, participantSchema } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf, sealedOptional } from '../field.js';
import { areaClass } from './need.events.js';
import { grantSchema } from './person.events.js';

/* What follows on the case when bodies change: a need goes along with the person, and an access learns of a newcomer. */

export const FollowUpTransferred = defineEvent({
  name: 'joint-case.FollowUpTransferred',
  version: 1,
  streams: ['case'],
  meaning: 'A need went along when the person was transferred: the receiving unit follows it up from this instant.',
  class: areaClass,
  fields: {
    needId: id('need'),
    personId: id('person'),
    area: coded(z.enum(lifeAreas)),
    from: idOf(participantSchema),
    to: idOf(participantSchema),
  },
  worker: {
    nb: '{to} følger opp etter {from}',
    nn: '{to} følgjer opp etter {from}',
    en: '{to} follows up after {from}',
  },
  person: {
    nb: '{to} hjelper deg videre etter {from}',
    nn: '{to} hjelper deg vidare etter {from}',
    en: '{to} helps you on after {from}',
  },
});

export const GrantWidened = defineEvent({
  name: 'joint-case.GrantWidened',
  version: 1,
  streams: ['case', 'private'],
  meaning:
    'A further yes of the person let a body in, so an access that stands covers also that this kind of body takes part. On a private stream where the recipient’s presence is secret.',
  class: 'disclosure',
  fields: {
    personId: id('person'),
    grantId: id('grant'),
    recipient: idOf(grantSchema.shape.recipient),
    classes: coded(z.array(fieldClassSchema).min(1).readonly()),
    caseLink: sealedOptional('own-record', 'personId'),
  },
  worker: {
    nb: '{recipient} kan se hvem som er kommet til',
    nn: '{recipient} kan sjå kven som er komen til',
    en: '{recipient} may see who has joined',
  },
  person: {
    nb: '{recipient} kan se hvem som er kommet til',
    nn: '{recipient} kan sjå kven som er komen til',
    en: '{recipient} may see who has joined',
  },
});

export type PassedOnEvent = EventOf<typeof FollowUpTransferred> | EventOf<typeof GrantWidened>;
