import { z } from 'zod';
import { participantSchema, utteranceForms } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf, sealed } from '../field.js';

/* What the person said aloud about consent stands on the person’s own stream, and is confirmed or denied there. */

const answer = { personId: id('person'), eventId: idOf(z.uuid()) };

export const CooperationEndRequested = defineEvent({
  name: 'client.CooperationEndRequested',
  version: 1,
  streams: ['person'],
  meaning:
    'The person told one body to end the cooperation, and it wrote that down. Its own access had stopped; the others go on until the person ends it.',
  class: 'disclosure',
  spokenForm: true,
  fields: {
    personId: id('person'),
    caseId: id('case'),
    form: coded(z.enum(utteranceForms)),
    registeredBy: idOf(participantSchema),
  },
  worker: {
    nb: '{registeredBy} skrev ned at personen vil avslutte samarbeidet',
    nn: '{registeredBy} skreiv ned at personen vil avslutte samarbeidet',
    en: '{registeredBy} wrote down that the person wants to end the cooperation',
  },
  person: {
    nb: 'Du sa til {registeredBy} at du vil avslutte samarbeidet',
    nn: 'Du sa til {registeredBy} at du vil avslutte samarbeidet',
    en: 'You told {registeredBy} that you want to end the cooperation',
  },
});

export const SpokenAnswerConfirmed = defineEvent({
  name: 'client.SpokenAnswerConfirmed',
  version: 1,
  streams: ['person'],
  meaning: 'The person has read an answer about consent that a body wrote down, and says that it is right.',
  class: 'disclosure',
  fields: answer,
  worker: {
    nb: 'Personen har lest svaret som ble skrevet ned, og sier at det stemmer',
    nn: 'Personen har lese svaret som vart skrive ned, og seier at det stemmer',
    en: 'The person has read the answer that was written down, and says that it is right',
  },
  person: {
    nb: 'Du leste svaret som ble skrevet ned, og sa at det stemmer',
    nn: 'Du las svaret som vart skrive ned, og sa at det stemmer',
    en: 'You read the answer that was written down, and said that it is right',
  },
});

export const SpokenAnswerDisputed = defineEvent({
  name: 'client.SpokenAnswerDisputed',
  version: 1,
  streams: ['person'],
  meaning: 'The person says that an answer about consent was not given as a body wrote it down.',
  class: 'disclosure',
  fields: { ...answer, words: sealed('own-words', 'personId') },
  worker: {
    nb: 'Personen sier at svaret ikke ble gitt slik: «{words}»',
    nn: 'Personen seier at svaret ikkje vart gitt slik: «{words}»',
    en: 'The person says that the answer was not given like that: “{words}”',
  },
  person: {
    nb: 'Du sa at svaret ikke ble gitt slik: «{words}»',
    nn: 'Du sa at svaret ikkje vart gitt slik: «{words}»',
    en: 'You said that the answer was not given like that: “{words}”',
  },
});

export type SpokenAnswerEvent = EventOf<typeof SpokenAnswerConfirmed> | EventOf<typeof SpokenAnswerDisputed>;
