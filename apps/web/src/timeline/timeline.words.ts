import { defineWords } from '../words/define-words.ts';

export const timelineWords = defineWords({
  nb: {
    title: (number: string) => `Tidslinje for sak ${number}`,
    empty: 'Ingenting har skjedd ennå.',
    corrected: 'Rettet senere',
    withdrawn: 'Tatt tilbake, gjelder ikke',
    corrects: 'Retter det som sto før',
    person: 'personen selv',
  },
  nn: {
    title: (number: string) => `Tidslinje for sak ${number}`,
    empty: 'Ingenting har skjedd enno.',
    corrected: 'Retta seinare',
    withdrawn: 'Teke tilbake, gjeld ikkje',
    corrects: 'Rettar det som stod før',
    person: 'personen sjølv',
  },
  en: {
    title: (number: string) => `Timeline of case ${number}`,
    empty: 'Nothing has happened yet.',
    corrected: 'Corrected later',
    withdrawn: 'Taken back, counts no more',
    corrects: 'Corrects what stood before',
    person: 'the person',
  },
});
