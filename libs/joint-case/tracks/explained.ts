import { longDate, type Language } from '../desk/words.js';
import type { Replanning } from './replan.fold.js';

const keys = { NB: 'nb', NN: 'nn', EN: 'en' } as const;

const tellings = {
  NB: {
    date: (by: string, from: string, to: string) => `Løslatelsesdatoen er flyttet fra ${from} til ${to}: ${by}.`,
    mine: (by: string, from: string, to: string) => `Dagen du kommer ut, er flyttet fra ${from} til ${to}: ${by}.`,
    therefore: 'Derfor flyttes',
    row: (words: string, to: string, by: string) => `«${words}» til ${to} (${by})`,
    plan: 'Planen din flyttes like mye.',
    days: (count: number) => (count === 1 ? '1 dag' : `${count} dager`),
    later: 'senere',
    earlier: 'tidligere',
  },
  NN: {
    date: (by: string, from: string, to: string) => `Lauslatingsdatoen er flytta frå ${from} til ${to}: ${by}.`,
    mine: (by: string, from: string, to: string) => `Dagen du kjem ut, er flytta frå ${from} til ${to}: ${by}.`,
    therefore: 'Difor blir desse flytta',
    row: (words: string, to: string, by: string) => `«${words}» til ${to} (${by})`,
    plan: 'Planen din blir flytta like mykje.',
    days: (count: number) => (count === 1 ? '1 dag' : `${count} dagar`),
    later: 'seinare',
    earlier: 'tidlegare',
  },
  EN: {
    date: (by: string, from: string, to: string) => `The release date was moved from ${from} to ${to}: ${by}.`,
    mine: (by: string, from: string, to: string) => `The day you get out was moved from ${from} to ${to}: ${by}.`,
    therefore: 'Therefore these move',
    row: (words: string, to: string, by: string) => `“${words}” to ${to} (${by})`,
    plan: 'Your plan moves just as much.',
    days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
    later: 'later',
    earlier: 'earlier',
  },
} as const satisfies Record<Language, unknown>;

/** Why the plan moved, what in it, and by how much; the person hears the first and that the plan follows. */
export function explained(
  { from, to, days, moved }: Replanning,
  language: Language,
  voice: 'worker' | 'person',
): string {
  const telling = tellings[language];
  const by = (count: number) => `${telling.days(Math.abs(count))} ${count < 0 ? telling.earlier : telling.later}`;
  const dates = [longDate(from, language), longDate(to, language)] as const;
  if (voice === 'person') return `${telling.mine(by(days), ...dates)} ${telling.plan}`;
  const rows = moved.map((one) => telling.row(one.words[keys[language]], longDate(one.to, language), by(one.days)));
  return `${telling.date(by(days), ...dates)} ${telling.therefore}: ${rows.join('; ')}.`;
}
