import type { ClosingConditionCode, CourseEnding } from '../operations/joint-case.ts';
import { defineWords } from '../words/define-words.ts';

/** How the cooperation goes, and what it takes to end it. */
export const courseWords = defineWords({
  nb: {
    title: 'Samarbeidet',
    resting: (day: string) => `Hviler fra ${day}. Noen leter etter personen igjen.`,
    closed: (day: string, why: string) => `Avsluttet ${day}: ${why.toLowerCase()}.`,
    why: 'Derfor kan det ikke avsluttes som bosatt ennå',
    met: 'Alt er på plass. Samarbeidet kan avsluttes.',
    close: 'Avslutt samarbeidet',
    closeWhy: 'Hvorfor avsluttes det?',
    closeHelp: 'Ingen tjenestes egen sak avsluttes av dette.',
    closeSend: 'Avslutt samarbeidet',
    closedSaid: 'Samarbeidet er avsluttet.',
  },
  nn: {
    title: 'Samarbeidet',
    resting: (day: string) => `Kviler frå ${day}. Nokon leitar etter personen igjen.`,
    closed: (day: string, why: string) => `Avslutta ${day}: ${why.toLowerCase()}.`,
    why: 'Difor kan det ikkje avsluttast som busett enno',
    met: 'Alt er på plass. Samarbeidet kan avsluttast.',
    close: 'Avslutt samarbeidet',
    closeWhy: 'Kvifor blir det avslutta?',
    closeHelp: 'Inga eiga sak hos tenestene blir avslutta av dette.',
    closeSend: 'Avslutt samarbeidet',
    closedSaid: 'Samarbeidet er avslutta.',
  },
  en: {
    title: 'The cooperation',
    resting: (day: string) => `Resting since ${day}. Someone looks for the person again.`,
    closed: (day: string, why: string) => `Ended ${day}: ${why.toLowerCase()}.`,
    why: 'Why it cannot end as housed yet',
    met: 'Everything is in place. The cooperation can end.',
    close: 'End the cooperation',
    closeWhy: 'Why does it end?',
    closeHelp: 'No body’s own case is ended by this.',
    closeSend: 'End the cooperation',
    closedSaid: 'The cooperation is ended.',
  },
});

export const missingWords = defineWords<Record<ClosingConditionCode, string>>({
  nb: {
    NO_TENANCY_STANDS: 'Personen har ikke flyttet inn noe sted.',
    STABILITY_NOT_AGREED: 'Det er ikke avtalt med personen hvor lenge boligen skal ha vart.',
    STABILITY_NOT_REACHED: 'Boligen har ikke vart så lenge som avtalt.',
    NEED_OPEN: 'Et behov er fortsatt åpent.',
    OPEN_ELSEWHERE: 'Noe som ikke er delt med dere, er fortsatt åpent. Spør personen.',
    OTHERS_HAVE_ACTED: 'Andre har gjort noe i saken. Da er det personen som kan avslutte den.',
  },
  nn: {
    NO_TENANCY_STANDS: 'Personen har ikkje flytta inn nokon stad.',
    STABILITY_NOT_AGREED: 'Det er ikkje avtalt med personen kor lenge bustaden skal ha vart.',
    STABILITY_NOT_REACHED: 'Bustaden har ikkje vart så lenge som avtalt.',
    NEED_OPEN: 'Eit behov er framleis ope.',
    OPEN_ELSEWHERE: 'Noko som ikkje er delt med dykk, er framleis ope. Spør personen.',
    OTHERS_HAVE_ACTED: 'Andre har gjort noko i saka. Då er det personen som kan avslutte henne.',
  },
  en: {
    NO_TENANCY_STANDS: 'The person has not moved in anywhere.',
    STABILITY_NOT_AGREED: 'It is not agreed with the person how long the home is to have lasted.',
    STABILITY_NOT_REACHED: 'The home has not lasted as long as agreed.',
    NEED_OPEN: 'A need is still open.',
    OPEN_ELSEWHERE: 'Something that is not shared with you is still open. Ask the person.',
    OTHERS_HAVE_ACTED: 'Others have done something on the case. Then the person may end it.',
  },
});

export const endingWords = defineWords<Record<CourseEnding, string>>({
  nb: {
    HOUSED_AND_STABLE: 'Personen bor trygt, slik det var avtalt',
    PERSON_ENDED: 'Personen avsluttet selv',
    DIED: 'Personen er død',
    MOVED: 'Personen har flyttet, og andre følger opp',
    EXPELLED: 'Personen er utvist',
    REGISTERED_IN_ERROR: 'Saken ble opprettet ved en feil',
  },
  nn: {
    HOUSED_AND_STABLE: 'Personen bur trygt, slik det var avtalt',
    PERSON_ENDED: 'Personen avslutta sjølv',
    DIED: 'Personen er død',
    MOVED: 'Personen har flytta, og andre følgjer opp',
    EXPELLED: 'Personen er utvist',
    REGISTERED_IN_ERROR: 'Saka vart oppretta ved ein feil',
  },
  en: {
    HOUSED_AND_STABLE: 'The person is safely housed, as agreed',
    PERSON_ENDED: 'The person ended it',
    DIED: 'The person has died',
    MOVED: 'The person has moved, and others follow up',
    EXPELLED: 'The person is expelled',
    REGISTERED_IN_ERROR: 'The case was opened by mistake',
  },
});
