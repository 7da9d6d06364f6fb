import type { SpokenAnswerWhat } from '../operations/client.ts';
import { defineWords } from '../words/define-words.ts';

/** What a body wrote down that the person said about working together. */
export const spokenAnswerWords = defineWords<Record<SpokenAnswerWhat, (unit: string) => string>>({
  nb: {
    YES: (unit) => `${unit} skrev ned at du sa ja til samarbeid.`,
    NO: (unit) => `${unit} skrev ned at du takket nei til samarbeid.`,
    WITHDRAWAL: (unit) => `${unit} skrev ned at du tok tilbake det de får vite.`,
    END: (unit) => `${unit} skrev ned at du vil slutte med samarbeidet.`,
  },
  nn: {
    YES: (unit) => `${unit} skreiv ned at du sa ja til samarbeid.`,
    NO: (unit) => `${unit} skreiv ned at du takka nei til samarbeid.`,
    WITHDRAWAL: (unit) => `${unit} skreiv ned at du tok tilbake det dei får vite.`,
    END: (unit) => `${unit} skreiv ned at du vil slutte med samarbeidet.`,
  },
  en: {
    YES: (unit) => `${unit} wrote down that you said yes to working together.`,
    NO: (unit) => `${unit} wrote down that you said no to working together.`,
    WITHDRAWAL: (unit) => `${unit} wrote down that you took back what they may know.`,
    END: (unit) => `${unit} wrote down that you want to end the work together.`,
  },
});

/** What the person can do about each, at once. */
export const whatNextWords = defineWords<Record<SpokenAnswerWhat, string>>({
  nb: {
    YES: 'Se hvem du sa ja til. Du kan ta det tilbake når du vil.',
    NO: 'Ingenting er delt. De kan spørre deg på nytt.',
    WITHDRAWAL: 'De kan ikke se saken din lenger. Vil du ha dem med, kan de spørre deg på nytt.',
    END: 'De kan ikke se saken din lenger. Vil du slutte for alle, gjør du det her.',
  },
  nn: {
    YES: 'Sjå kven du sa ja til. Du kan ta det tilbake når du vil.',
    NO: 'Ingenting er delt. Dei kan spørje deg på nytt.',
    WITHDRAWAL: 'Dei kan ikkje sjå saka di lenger. Vil du ha dei med, kan dei spørje deg på nytt.',
    END: 'Dei kan ikkje sjå saka di lenger. Vil du slutte for alle, gjer du det her.',
  },
  en: {
    YES: 'See whom you said yes to. You can take it back whenever you like.',
    NO: 'Nothing is shared. They can ask you again.',
    WITHDRAWAL: 'They cannot see your case any more. If you want them along, they can ask you again.',
    END: 'They cannot see your case any more. To end it for everybody, do it here.',
  },
});
