import type { HandoverView } from './handover-view.fold.js';
import { longDate, type Language } from '../desk/words.js';
import { reasonWords } from './handover-words.js';

interface Told {
  readonly unit: string;
  readonly day: string;
  readonly complainBy: string;
  readonly why: string;
}

type Sentence = (told: Told) => string;
type Ending = Exclude<HandoverView['status'], 'offered' | 'deciding' | 'accepted'>;

const sentences: Readonly<Record<Language, Readonly<Record<Ending, Sentence>>>> = {
  NB: {
    completed: ({ unit, day }) => `${unit} hadde første kontakt ${day} og følger opp.`,
    'accepted-in-part': ({ unit }) => `${unit} tok en del. Resten følges opp av den som spurte.`,
    declined: ({ unit, why }) => `${unit} tok den ikke: ${why}.`,
    returned: ({ unit, why }) => `${unit} ga den tilbake: ${why}.`,
    withdrawn: () => 'Spørsmålet ble trukket tilbake.',
    'refused-by-decision': ({ unit, day, complainBy }) =>
      `${unit} ga avslag ved vedtak ${day}. Klagefrist ${complainBy}.`,
  },
  NN: {
    completed: ({ unit, day }) => `${unit} hadde første kontakt ${day} og følgjer opp.`,
    'accepted-in-part': ({ unit }) => `${unit} tok ein del. Resten blir følgt opp av den som spurde.`,
    declined: ({ unit, why }) => `${unit} tok den ikkje: ${why}.`,
    returned: ({ unit, why }) => `${unit} gav den tilbake: ${why}.`,
    withdrawn: () => 'Spørsmålet vart trekt tilbake.',
    'refused-by-decision': ({ unit, day, complainBy }) =>
      `${unit} gav avslag ved vedtak ${day}. Klagefrist ${complainBy}.`,
  },
  EN: {
    completed: ({ unit, day }) => `${unit} made first contact ${day} and follows up.`,
    'accepted-in-part': ({ unit }) => `${unit} took a part. Whoever asked follows up the rest.`,
    declined: ({ unit, why }) => `${unit} did not take it: ${why}.`,
    returned: ({ unit, why }) => `${unit} gave it back: ${why}.`,
    withdrawn: () => 'The question was withdrawn.',
    'refused-by-decision': ({ unit, day, complainBy }) =>
      `${unit} refused by a decision of ${day}. Complaint by ${complainBy}.`,
  },
};

/** What became of a handover, for whoever sent it or passed it on; null until it has ended. */
export function outcomeSentence(handover: HandoverView, unit: string, language: Language): string | null {
  const { status, decision, firstContactOn, declineReason } = handover;
  if (status === 'offered' || status === 'deciding' || status === 'accepted') return null;
  const dayOf = (date: string | null) => (date === null ? '' : longDate(date, language));
  return sentences[language][status]({
    unit,
    day: dayOf(firstContactOn ?? decision?.decidedOn ?? null),
    complainBy: dayOf(decision?.complainBy ?? null),
    why: declineReason === null ? '' : reasonWords.worker[language][declineReason],
  });
}
