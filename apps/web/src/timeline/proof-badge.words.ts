import { defineWords } from '../words/define-words.ts';

/** That an entry is recorded, and who has signed that it only can be added to. */
export const proofWords = defineWords({
  nb: {
    pending: 'Registreres nå.',
    recorded: 'Registrert',
    witnessedBy: (count: number) => (count === 1 ? 'Registrert, bevitnet av 1' : `Registrert, bevitnet av ${count}`),
    since: (day: string) => `Etter Samholds egen klokke står den i loggen fra ${day}, som hendelse`,
    none: 'Bare Samhold selv har signert den. Ingen utenfor har bevitnet den.',
    tooFew: 'Det er ennå færre vitner enn det skal være.',
    enough: 'Ingen kan endre den uten at det oppdages.',
    download: 'Last ned beviset',
  },
  nn: {
    pending: 'Blir registrert no.',
    recorded: 'Registrert',
    witnessedBy: (count: number) => (count === 1 ? 'Registrert, bevitna av 1' : `Registrert, bevitna av ${count}`),
    since: (day: string) => `Etter Samholds eiga klokke står ho i loggen frå ${day}, som hending`,
    none: 'Berre Samhold sjølv har signert henne. Ingen utanfor har bevitna henne.',
    tooFew: 'Det er enno færre vitne enn det skal vere.',
    enough: 'Ingen kan endre henne utan at det blir oppdaga.',
    download: 'Last ned beviset',
  },
  en: {
    pending: 'Being recorded.',
    recorded: 'Recorded',
    witnessedBy: (count: number) => `Recorded, witnessed by ${count}`,
    since: (day: string) => `By Samhold’s own clock it stands in the log since ${day}, as entry`,
    none: 'Only Samhold itself has signed it. Nobody outside has witnessed it.',
    tooFew: 'The witnesses are still fewer than there should be.',
    enough: 'Nobody can change it without being found out.',
    download: 'Download the proof',
  },
});
