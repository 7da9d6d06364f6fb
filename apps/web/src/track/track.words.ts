import { defineWords } from '../words/define-words.ts';

export const trackWords = defineWords({
  nb: { now: 'gjøres nå', mine: 'Gjelder dere', moved: 'Planen er endret' },
  nn: { now: 'gjerast no', mine: 'Gjeld dykk', moved: 'Planen er endra' },
  en: { now: 'do now', mine: 'Concerns you', moved: 'The plan has changed' },
});
