import type { HeldFactKind } from '../operations/client.ts';
import { defineWords } from '../words/define-words.ts';

/** What bodies hold about the person in their own records. */
export const heldWords = defineWords({
  nb: {
    title: 'Det andre har skrevet om deg',
    lead: 'Dette står hos den som skrev det. De andre ser det bare hvis du forteller det.',
    heldBy: (unit: string, day: string) => `${unit}, ${day}.`,
    someone: 'En av dem som hjelper deg',
    tell: 'Fortell det til dem som hjelper meg',
    ifYes: 'Hva skjer hvis jeg sier ja?',
    ifNo: 'Hva skjer hvis jeg sier nei?',
    nothing: 'Ingenting. Det blir stående der det er, og du kan fortelle det senere.',
    sure: 'Ja, fortell det',
    cancel: 'Nei, ikke nå',
    told: 'Du har fortalt det. De som hjelper deg, ser det nå.',
    noCase: 'Når noen hjelper deg sammen, kan du fortelle dem dette her.',
    ownOnly: 'Dette er mellom deg og dem. Det kan ikke fortelles videre herfra.',
  },
  nn: {
    title: 'Det andre har skrive om deg',
    lead: 'Dette står hos den som skreiv det. Dei andre ser det berre om du fortel det.',
    heldBy: (unit: string, day: string) => `${unit}, ${day}.`,
    someone: 'Ein av dei som hjelper deg',
    tell: 'Fortel det til dei som hjelper meg',
    ifYes: 'Kva skjer om eg seier ja?',
    ifNo: 'Kva skjer om eg seier nei?',
    nothing: 'Ingenting. Det blir ståande der det er, og du kan fortelje det seinare.',
    sure: 'Ja, fortel det',
    cancel: 'Nei, ikkje no',
    told: 'Du har fortalt det. Dei som hjelper deg, ser det no.',
    noCase: 'Når nokon hjelper deg saman, kan du fortelje dei dette her.',
    ownOnly: 'Dette er mellom deg og dei. Det kan ikkje forteljast vidare herifrå.',
  },
  en: {
    title: 'What others have written about you',
    lead: 'This stands with those who wrote it. The others see it only if you tell it.',
    heldBy: (unit: string, day: string) => `${unit}, ${day}.`,
    someone: 'One of those who help you',
    tell: 'Tell it to those who help me',
    ifYes: 'What happens if I say yes?',
    ifNo: 'What happens if I say no?',
    nothing: 'Nothing. It stays where it is, and you can tell it later.',
    sure: 'Yes, tell it',
    cancel: 'No, not now',
    told: 'You have told it. Those who help you see it now.',
    noCase: 'When someone helps you together, you can tell them this here.',
    ownOnly: 'This is between you and them. It cannot be told on from here.',
  },
});

/** Who sees what, once it is told. */
export const toldWords = defineWords<Record<HeldFactKind, string>>({
  nb: {
    HOUSING_ALLOWANCE: 'De som får vite om økonomien din, ser hva Husbanken svarte om bostøtte. Søknaden ser de ikke.',
    CHILDRENS_HOUSING_NEED:
      'De som får vite om boligen din, ser hva barna trenger. Det står at du sa det, ikke hvem som skrev det først.',
    AFTERCARE_PLAN: 'Dette er mellom deg og dem.',
  },
  nn: {
    HOUSING_ALLOWANCE:
      'Dei som får vite om økonomien din, ser kva Husbanken svarte om bustøtte. Søknaden ser dei ikkje.',
    CHILDRENS_HOUSING_NEED:
      'Dei som får vite om bustaden din, ser kva barna treng. Det står at du sa det, ikkje kven som skreiv det først.',
    AFTERCARE_PLAN: 'Dette er mellom deg og dei.',
  },
  en: {
    HOUSING_ALLOWANCE:
      'Those who may know about your money see what Husbanken answered about housing allowance. They do not see the application.',
    CHILDRENS_HOUSING_NEED:
      'Those who may know about your home see what the children need. It says that you said it, not who wrote it first.',
    AFTERCARE_PLAN: 'This is between you and them.',
  },
});
