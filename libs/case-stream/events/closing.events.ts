import { z } from 'zod';
import { civilDateSchema, instantSchema, participantSchema, utteranceForms } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf, sealedOptional } from '../field.js';

/** How a cooperation ends (B31, and the endings that nobody chooses). It never ends a body’s own case. */
export const cooperationEndings = [
  'housed-and-stable',
  'person-ended',
  'died',
  'moved',
  'expelled',
  'registered-in-error',
] as const;
export type CooperationEnding = (typeof cooperationEndings)[number];

const about = { personId: id('person'), caseId: id('case') };

export const CooperationEnded = defineEvent({
  name: 'client.CooperationEnded',
  version: 1,
  streams: ['person'],
  meaning: 'The person ended the cooperation; disclosure to everybody had stopped before this was recorded.',
  class: 'disclosure',
  fields: {
    ...about,
    words: sealedOptional('own-words', 'personId'),
    form: coded(z.enum(utteranceForms)),
    registeredBy: idOf(participantSchema.optional()),
  },
  worker: {
    nb: 'Personen avsluttet samarbeidet',
    nn: 'Personen avslutta samarbeidet',
    en: 'The person ended the cooperation',
  },
  person: {
    nb: 'Du avsluttet samarbeidet',
    nn: 'Du avslutta samarbeidet',
    en: 'You ended the work together',
  },
});

export const CooperationClosed = defineEvent({
  name: 'joint-case.CooperationClosed',
  version: 1,
  streams: ['case'],
  meaning:
    'The cooperation is over, and access with it, at once or when each body has had time to write its own record.',
  class: 'case',
  fields: {
    ...about,
    ending: coded(z.enum(cooperationEndings)),
    /** Left out when the person ended it. */
    by: idOf(participantSchema.optional()),
    /** No access that was given for this cooperation lasts longer. */
    accessUntil: coded(instantSchema),
  },
  worker: { nb: 'Samarbeidet er avsluttet', nn: 'Samarbeidet er avslutta', en: 'The cooperation is closed' },
  person: {
    nb: 'Samarbeidet rundt deg er avsluttet. Det hver instans har i egen journal, blir der',
    nn: 'Samarbeidet rundt deg er avslutta. Det kvar instans har i eigen journal, blir der',
    en: 'The work together around you is over. What each body has in its own record stays there',
  },
});

export const CooperationConcluded = defineEvent({
  name: 'joint-case.CooperationConcluded',
  version: 1,
  streams: ['person'],
  meaning: 'Bodies closed the cooperation of this case; the person’s next yes opens a new one.',
  class: 'disclosure',
  fields: { ...about, ending: coded(z.enum(cooperationEndings)) },
  worker: { nb: 'Samarbeidet er avsluttet', nn: 'Samarbeidet er avslutta', en: 'The cooperation is closed' },
  person: { nb: 'Samarbeidet er avsluttet', nn: 'Samarbeidet er avslutta', en: 'The work together is over' },
});

export const CooperationRested = defineEvent({
  name: 'joint-case.CooperationRested',
  version: 1,
  streams: ['case'],
  meaning: 'Contact is lost: the cooperation rests, with days for looking again and one for judging what is kept.',
  class: 'case',
  fields: {
    ...about,
    by: idOf(participantSchema),
    lookAgainOn: coded(z.array(civilDateSchema).min(1).max(12)),
    /** The day on which somebody judges whether anything is still to be kept. */
    reviewOn: coded(civilDateSchema),
  },
  worker: {
    nb: 'Samarbeidet hviler. {by} leter videre. Vurderes på nytt {reviewOn}',
    nn: 'Samarbeidet kviler. {by} leitar vidare. Blir vurdert på nytt {reviewOn}',
    en: 'The cooperation rests. {by} keeps looking. To be reviewed on {reviewOn}',
  },
  person: {
    nb: 'Vi har mistet kontakten. {by} prøver å finne deg igjen',
    nn: 'Vi har mista kontakten. {by} prøver å finne deg igjen',
    en: 'We have lost touch. {by} tries to find you again',
  },
});

export const CooperationResumed = defineEvent({
  name: 'joint-case.CooperationResumed',
  version: 1,
  streams: ['case'],
  meaning: 'There is contact again, and the cooperation goes on where it was.',
  class: 'case',
  fields: { ...about, by: idOf(participantSchema) },
  worker: {
    nb: '{by} har kontakt igjen. Samarbeidet fortsetter',
    nn: '{by} har kontakt igjen. Samarbeidet held fram',
    en: '{by} is in touch again. The cooperation goes on',
  },
  person: {
    nb: '{by} har kontakt med deg igjen, og vi fortsetter',
    nn: '{by} har kontakt med deg igjen, og vi held fram',
    en: '{by} is in touch with you again, and we go on',
  },
});

export type ClosingEvent =
  | EventOf<typeof CooperationClosed>
  | EventOf<typeof CooperationConcluded>
  | EventOf<typeof CooperationRested>
  | EventOf<typeof CooperationResumed>;
