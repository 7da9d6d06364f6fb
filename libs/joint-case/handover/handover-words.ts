import type { DecisionOutcome, NotTakenReason } from '#lib/case-stream';
import type { Language } from '../desk/words.js';
import { statutoryDuties } from '../statutory-duty/statutory-duties.js';

type Voice = 'worker' | 'person';
type Words<C extends string> = Readonly<Record<Voice, Readonly<Record<Language, Readonly<Record<C, string>>>>>>;

/** Why a need was not taken. The person's own *takket nei* is never told as the body's refusal. */
export const reasonWords: Words<NotTakenReason> = {
  worker: {
    NB: {
      'no-capacity': 'de har ikke plass eller folk nå',
      'outside-our-task': 'det er utenfor oppgaven deres',
      'own-impartiality': 'de er inhabile',
      'person-declined': 'personen har takket nei',
    },
    NN: {
      'no-capacity': 'dei har ikkje plass eller folk no',
      'outside-our-task': 'det er utanfor oppgåva deira',
      'own-impartiality': 'dei er inhabile',
      'person-declined': 'personen har takka nei',
    },
    EN: {
      'no-capacity': 'they have no room or staff now',
      'outside-our-task': 'it is outside their task',
      'own-impartiality': 'they are not impartial',
      'person-declined': 'the person has said no',
    },
  },
  person: {
    NB: {
      'no-capacity': 'de har ikke plass eller folk nå',
      'outside-our-task': 'de hjelper ikke med dette',
      'own-impartiality': 'de står deg eller noen i saken for nær',
      'person-declined': 'du har takket nei',
    },
    NN: {
      'no-capacity': 'dei har ikkje plass eller folk no',
      'outside-our-task': 'dei hjelper ikkje med dette',
      'own-impartiality': 'dei står deg eller nokon i saka for nær',
      'person-declined': 'du har takka nei',
    },
    EN: {
      'no-capacity': 'they have no room or staff now',
      'outside-our-task': 'they do not help with this',
      'own-impartiality': 'they are too close to you or someone in the case',
      'person-declined': 'you have said no',
    },
  },
};

const outcomes: Readonly<Record<Language, Readonly<Record<DecisionOutcome, string>>>> = {
  NB: { granted: 'innvilget', 'granted-in-part': 'delvis innvilget', refused: 'avslag' },
  NN: { granted: 'innvilga', 'granted-in-part': 'delvis innvilga', refused: 'avslag' },
  EN: { granted: 'granted', 'granted-in-part': 'granted in part', refused: 'refused' },
};

const keys = { NB: 'nb', NN: 'nn', EN: 'en' } as const;

/** A law as it is called; its code where this version of the data no longer has it. */
export function lawWord(code: string, language: Language): string {
  return statutoryDuties.laws.find((law) => law.code === code)?.words[keys[language]] ?? code;
}

/** A code of a handover as a sentence says it, or undefined for any other field or code. */
export function handoverWord(field: string, code: string, voice: Voice, language: Language): string | undefined {
  if (field === 'law') return lawWord(code, language);
  if (field === 'outcome') return new Map(Object.entries(outcomes[language])).get(code);
  return field === 'reason' ? new Map(Object.entries(reasonWords[voice][language])).get(code) : undefined;
}
