import { defineWords } from '../words/define-words.ts';

export const timelineWords = defineWords({
  nb: {
    title: (number: string) => `Tidslinje for sak ${number}`,
    empty: 'Ingenting har skjedd ennå.',
    person: 'personen selv',
  },
  nn: {
    title: (number: string) => `Tidslinje for sak ${number}`,
    empty: 'Ingenting har skjedd enno.',
    person: 'personen sjølv',
  },
  en: {
    title: (number: string) => `Timeline of case ${number}`,
    empty: 'Nothing has happened yet.',
    person: 'the person',
  },
});
