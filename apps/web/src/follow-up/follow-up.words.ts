import { defineWords } from '../words/define-words.ts';

/** Who follows a need up, where it is not plain. */
export const followUpWords = defineWords({
  nb: {
    nobody: 'Ingen følger opp dette',
    since: (when: string) => `siden ${when}.`,
    alarm: 'Det har vart for lenge.',
    take: 'Jeg tar den',
    takenByYou: 'Dere følger det opp nå.',
    unconfirmed: 'overtatt, ikke bekreftet',
    confirmHelp: 'Dere overtok da den forrige oppfølgeren ikke lenger kunne følge opp.',
    confirm: 'Bekreft at dere følger opp',
    confirmed: 'Bekreftet. Dere følger det opp.',
    ended: 'Avsluttet',
  },
  nn: {
    nobody: 'Ingen følgjer opp dette',
    since: (when: string) => `sidan ${when}.`,
    alarm: 'Det har vart for lenge.',
    take: 'Eg tek den',
    takenByYou: 'De følgjer det opp no.',
    unconfirmed: 'teke over, ikkje stadfesta',
    confirmHelp: 'De tok over då den førre oppfølgjaren ikkje lenger kunne følgje opp.',
    confirm: 'Stadfest at de følgjer opp',
    confirmed: 'Stadfesta. De følgjer det opp.',
    ended: 'Avslutta',
  },
  en: {
    nobody: 'Nobody follows this up',
    since: (when: string) => `since ${when}.`,
    alarm: 'This has lasted too long.',
    take: 'I take it',
    takenByYou: 'You follow it up now.',
    unconfirmed: 'taken over, not confirmed',
    confirmHelp: 'It passed to you when the former follow-up lead could no longer follow up.',
    confirm: 'Confirm that you follow up',
    confirmed: 'Confirmed. You follow it up.',
    ended: 'Ended',
  },
});
