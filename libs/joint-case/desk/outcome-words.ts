import type { HomeOutcome, MilestoneOutcome } from '#lib/case-stream';
import type { Language } from './words.js';

/** What came of something, as a sentence ends. */
const words: Record<HomeOutcome | MilestoneOutcome, Record<Language, string>> = {
  kept: { NB: 'ja', NN: 'ja', EN: 'yes' },
  'given-up': { NB: 'nei, den gis opp', NN: 'nei, han blir gjeven opp', EN: 'no, it is given up' },
  'has-none': { NB: 'det er ingen', NN: 'det er ingen', EN: 'there is none' },
  unknown: { NB: 'ikke avklart', NN: 'ikkje avklart', EN: 'not settled' },
  done: { NB: 'gjort', NN: 'gjort', EN: 'done' },
  'not-needed': { NB: 'trengs ikke', NN: 'trengst ikkje', EN: 'not needed' },
};

export function outcomeWord(outcome: string, language: Language): string {
  return isOutcome(outcome) ? words[outcome][language] : outcome;
}

function isOutcome(text: string): text is keyof typeof words {
  return text in words;
}
