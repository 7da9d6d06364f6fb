import type { Policy } from '#lib/disclosure';
import type { Language } from '../desk/words.js';

const keys = { NB: 'nb', NN: 'nn', EN: 'en' } as const;
type InLanguage = { readonly language: Language };

/** The ready answers to a question about cooperation, in the words that the person reads. */
export function presetsAnswer(presets: Policy['presets']) {
  return presets.map(({ code, months, name, explanation, ifNo }) => ({
    code,
    months,
    name: ({ language }: InLanguage) => name[keys[language]],
    explanation: ({ language }: InLanguage) => explanation[keys[language]],
    ifNo: ({ language }: InLanguage) => ifNo[keys[language]],
  }));
}
