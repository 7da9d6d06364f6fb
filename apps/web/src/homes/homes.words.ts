import { defineWords } from '../words/define-words.ts';

/** Homes that were offered, and the one that the person has. */
export const homesWords = defineWords({
  nb: {
    title: 'Boligtilbud og bolig',
    rent: (amount: string) => `${amount} i måneden`,
    until: (day: string) => `til ${day}`,
    replyBy: (day: string) => `Svar innen ${day}.`,
    why: 'Personens grunner',
    conditions: 'Vilkår',
    since: (day: string) => `Bor her fra ${day}.`,
    ended: (day: string) => `Flyttet ut ${day}.`,
    stands: (months: number) => `${months} måneder: bor der`,
    gone: (months: number) => `${months} måneder: bor ikke der`,
    marksDue: (months: string) => `Sjekk om boligen står etter ${months} måneder.`,
    agreed: (months: number) =>
      `Avtalt med personen: boligen skal ha vart i ${months} måneder før samarbeidet slutter.`,
    proposed: (months: number) => `Foreslått ${months} måneder. Venter på svar fra personen.`,
    notAgreed: 'Ikke avtalt hvor lenge boligen skal ha vart.',
    risks: 'Fare for boligen',
  },
  nn: {
    title: 'Bustadtilbod og bustad',
    rent: (amount: string) => `${amount} i månaden`,
    until: (day: string) => `til ${day}`,
    replyBy: (day: string) => `Svar innan ${day}.`,
    why: 'Grunnane til personen',
    conditions: 'Vilkår',
    since: (day: string) => `Bur her frå ${day}.`,
    ended: (day: string) => `Flytta ut ${day}.`,
    stands: (months: number) => `${months} månader: bur der`,
    gone: (months: number) => `${months} månader: bur ikkje der`,
    marksDue: (months: string) => `Sjekk om bustaden står etter ${months} månader.`,
    agreed: (months: number) =>
      `Avtalt med personen: bustaden skal ha vart i ${months} månader før samarbeidet sluttar.`,
    proposed: (months: number) => `Føreslått ${months} månader. Ventar på svar frå personen.`,
    notAgreed: 'Ikkje avtalt kor lenge bustaden skal ha vart.',
    risks: 'Fare for bustaden',
  },
  en: {
    title: 'Offers of a home, and the home',
    rent: (amount: string) => `${amount} a month`,
    until: (day: string) => `until ${day}`,
    replyBy: (day: string) => `Answer by ${day}.`,
    why: 'The person’s reasons',
    conditions: 'Conditions',
    since: (day: string) => `Lives here since ${day}.`,
    ended: (day: string) => `Moved out ${day}.`,
    stands: (months: number) => `${months} months: lives there`,
    gone: (months: number) => `${months} months: does not live there`,
    marksDue: (months: string) => `Check whether the home stands after ${months} months.`,
    agreed: (months: number) =>
      `Agreed with the person: the home is to have lasted ${months} months before the cooperation ends.`,
    proposed: (months: number) => `${months} months proposed. Waiting for the person’s answer.`,
    notAgreed: 'It is not agreed how long the home is to have lasted.',
    risks: 'The home is at risk',
  },
});
