import type { MyVedtakMatter, MyVedtakOutcome } from '../operations/client.ts';
import { defineWords } from '../words/define-words.ts';

/** What was decided about the person, said to the person. */
export const myVedtakWords = defineWords({
  nb: {
    title: 'Svar jeg har fått (vedtak)',
    husbanken: 'Husbanken',
    answered: (unit: string, day: string) => `${unit} svarte ${day}:`,
    monthly: (amount: string) => `${amount} i måneden`,
    fromMonth: (month: string) => `fra ${month}`,
    until: (day: string) => `til ${day}`,
    complainBy: (day: string, left: string) => `Du kan klage til og med ${day}, ${left}.`,
    passed: (day: string) => `Siste dag for å klage var ${day}.`,
    how: 'Er du uenig? Si fra til dem som svarte. De skal hjelpe deg med å klage.',
    inTheLetter: 'Siste dag for å klage står i brevet fra dem.',
  },
  nn: {
    title: 'Svar eg har fått (vedtak)',
    husbanken: 'Husbanken',
    answered: (unit: string, day: string) => `${unit} svarte ${day}:`,
    monthly: (amount: string) => `${amount} i månaden`,
    fromMonth: (month: string) => `frå ${month}`,
    until: (day: string) => `til ${day}`,
    complainBy: (day: string, left: string) => `Du kan klage til og med ${day}, ${left}.`,
    passed: (day: string) => `Siste dag for å klage var ${day}.`,
    how: 'Er du usamd? Sei frå til dei som svarte. Dei skal hjelpe deg med å klage.',
    inTheLetter: 'Siste dag for å klage står i brevet frå dei.',
  },
  en: {
    title: 'Answers I have had',
    husbanken: 'Husbanken',
    answered: (unit: string, day: string) => `${unit} answered on ${day}:`,
    monthly: (amount: string) => `${amount} a month`,
    fromMonth: (month: string) => `from ${month}`,
    until: (day: string) => `until ${day}`,
    complainBy: (day: string, left: string) => `You can complain until ${day}, ${left}.`,
    passed: (day: string) => `The last day to complain was ${day}.`,
    how: 'Do you disagree? Tell those who answered. They are to help you complain.',
    inTheLetter: 'The last day to complain stands in the letter from them.',
  },
});

export const vedtakAboutWords = defineWords<Record<MyVedtakMatter, string>>({
  nb: {
    APPLICATION: 'Det jeg søkte om',
    DEPOSIT_GUARANTEE: 'Depositum',
    START_LOAN: 'Startlån',
    HOUSING_ALLOWANCE: 'Bostøtte',
  },
  nn: {
    APPLICATION: 'Det eg søkte om',
    DEPOSIT_GUARANTEE: 'Depositum',
    START_LOAN: 'Startlån',
    HOUSING_ALLOWANCE: 'Bustøtte',
  },
  en: {
    APPLICATION: 'What I applied for',
    DEPOSIT_GUARANTEE: 'Deposit',
    START_LOAN: 'Start loan',
    HOUSING_ALLOWANCE: 'Housing allowance',
  },
});

export const vedtakAnswerWords = defineWords<Record<MyVedtakOutcome, string>>({
  nb: { GRANTED: 'ja', GRANTED_IN_PART: 'ja til en del', REFUSED: 'nei' },
  nn: { GRANTED: 'ja', GRANTED_IN_PART: 'ja til ein del', REFUSED: 'nei' },
  en: { GRANTED: 'yes', GRANTED_IN_PART: 'yes to a part', REFUSED: 'no' },
});
