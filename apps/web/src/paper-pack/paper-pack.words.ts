import { defineWords } from '../words/define-words.ts';

/** Guidance on paper. */
export const paperPackWords = defineWords({
  nb: {
    link: 'Skriv ut veiledning til personen',
    lead: 'Gi dette til den som ikke vil ha et samarbeid her. Det står ingen navn på arket.',
    print: 'Skriv ut',
    version: (version: string) => `Utgave ${version}`,
  },
  nn: {
    link: 'Skriv ut rettleiing til personen',
    lead: 'Gi dette til den som ikkje vil ha eit samarbeid her. Det står ingen namn på arket.',
    print: 'Skriv ut',
    version: (version: string) => `Utgåve ${version}`,
  },
  en: {
    link: 'Print guidance for the person',
    lead: 'Give this to somebody who does not want to work together here. The sheet names nobody.',
    print: 'Print',
    version: (version: string) => `Edition ${version}`,
  },
});
