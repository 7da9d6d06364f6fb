import { defineWords } from '../words/define-words.ts';

/** The person's answer to a question about cooperation, written down by the unit that asked. */
export const spokenConsentWords = defineWords({
  nb: {
    answer: 'Personen svarte muntlig',
    readFirst: 'Les dette for personen først. Slik går det ved et nei:',
    what: 'Hva svarte personen?',
    whom: 'Hvem sa personen ja til?',
    preset: 'Hva kan de vite?',
    saved: 'Svaret er lagret. Personen ser på Min side at dere skrev det ned.',
  },
  nn: {
    answer: 'Personen svarte munnleg',
    readFirst: 'Les dette for personen først. Slik går det ved eit nei:',
    what: 'Kva svarte personen?',
    whom: 'Kven sa personen ja til?',
    preset: 'Kva kan dei vite?',
    saved: 'Svaret er lagra. Personen ser på Mi side at de skreiv det ned.',
  },
  en: {
    answer: 'The person answered by word of mouth',
    readFirst: 'Read this to the person first. This is what follows a no:',
    what: 'What did the person answer?',
    whom: 'Whom did the person say yes to?',
    preset: 'What may they know?',
    saved: 'The answer is saved. On My page the person sees that you wrote it down.',
  },
});
