import type { ContentVerb } from '../operations/client.ts';
import { defineWords } from '../words/define-words.ts';

/** What bodies want done about all that is written about the person, said to the person. */
export const contentOrderWords = defineWords({
  nb: {
    title: 'Det som er skrevet om deg',
    from: (unit: string, day: string) => `${unit} foreslo dette ${day}.`,
    notYet: 'Det har ikke skjedd. Det skjer hvis en annen instans også sier ja.',
    call: 'Vil du ikke dette, eller er du usikker? Ring dem, eller be en du stoler på om å ringe:',
    law: 'De viser til',
    restricted: (day: string) => `Det som er skrevet om deg, er sperret siden ${day}. Du kan heller ikke se det her.`,
    shownTo: 'Disse kan fortsatt se det',
    disposed: (day: string) =>
      `Alt som er skrevet om deg her, slettes ${day}. Vil du ta vare på noe, gjør det før den dagen.`,
  },
  nn: {
    title: 'Det som er skrive om deg',
    from: (unit: string, day: string) => `${unit} føreslo dette ${day}.`,
    notYet: 'Det har ikkje skjedd. Det skjer om ein annan instans òg seier ja.',
    call: 'Vil du ikkje dette, eller er du usikker? Ring dei, eller be ein du stoler på om å ringje:',
    law: 'Dei viser til',
    restricted: (day: string) => `Det som er skrive om deg, er sperra sidan ${day}. Du kan heller ikkje sjå det her.`,
    shownTo: 'Desse kan framleis sjå det',
    disposed: (day: string) =>
      `Alt som er skrive om deg her, blir sletta ${day}. Vil du ta vare på noko, gjer det før den dagen.`,
  },
  en: {
    title: 'What is written about you',
    from: (unit: string, day: string) => `${unit} proposed this on ${day}.`,
    notYet: 'It has not happened. It happens if another body says yes as well.',
    call: 'You do not want this, or are not sure? Call them, or ask somebody you trust to call:',
    law: 'They refer to',
    restricted: (day: string) => `What is written about you is restricted since ${day}. You cannot see it here either.`,
    shownTo: 'These can still see it',
    disposed: (day: string) =>
      `Everything written about you here is erased on ${day}. If you want to keep something, do it before that day.`,
  },
});

export const contentVerbWords = defineWords<Record<ContentVerb, string>>({
  nb: {
    ERASE:
      'Noen vil slette alt som er skrevet om deg her. Da kan ingen lese det mer, heller ikke du, og du får ikke opp saken din.',
    RESTRICT:
      'Noen vil sperre det som er skrevet om deg. Da kan nesten ingen se det, heller ikke du, før sperringen oppheves.',
    LIFT: 'Noen vil oppheve sperringen, så de som hjelper deg, ser det som er skrevet igjen.',
    DISPOSE: 'Noen vil at alt som er skrevet om deg her, slettes på en bestemt dag.',
    KEEP: 'Noen vil ta bort dagen for sletting, så det som er skrevet, blir stående.',
  },
  nn: {
    ERASE:
      'Nokon vil slette alt som er skrive om deg her. Då kan ingen lese det meir, heller ikkje du, og du får ikkje opp saka di.',
    RESTRICT:
      'Nokon vil sperre det som er skrive om deg. Då kan nesten ingen sjå det, heller ikkje du, før sperringa blir oppheva.',
    LIFT: 'Nokon vil oppheve sperringa, så dei som hjelper deg, ser det som er skrive igjen.',
    DISPOSE: 'Nokon vil at alt som er skrive om deg her, blir sletta på ein bestemt dag.',
    KEEP: 'Nokon vil ta bort dagen for sletting, så det som er skrive, blir ståande.',
  },
  en: {
    ERASE:
      'Somebody wants to erase everything written about you here. Then nobody can read it any more, not even you, and you cannot open your case.',
    RESTRICT:
      'Somebody wants to restrict what is written about you. Then hardly anybody can see it, not even you, until that is lifted.',
    LIFT: 'Somebody wants to lift the restriction, so that those who help you see again what is written.',
    DISPOSE: 'Somebody wants everything written about you here to be erased on a certain day.',
    KEEP: 'Somebody wants to take away the day of erasure, so that what is written stays.',
  },
});
