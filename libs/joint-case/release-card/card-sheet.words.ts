import type { LifeArea } from '#lib/case-stream';
import { longDate, type EnumWord, type Language } from '../desk/words.js';

interface SheetWords {
  readonly title: string;
  when(date: string): string;
  count(settled: number, total: number): string;
  readonly needs: string;
  readonly unfollowed: string;
  readonly foot: string;
  readonly states: Record<'OPEN' | 'TAKEN' | 'SETTLED' | 'WITHHELD', string>;
  readonly answers: Record<'YES' | 'NO', string>;
  readonly areas: Record<EnumWord<LifeArea>, string>;
}

const weekdays: Record<Language, readonly string[]> = {
  NB: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  NN: ['søndag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
  EN: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

function weekday(date: string, language: Language): string {
  return weekdays[language][new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
}

/** What stands on the paper beside what was said on the case. */
export const sheetWords: Record<Language, SheetWords> = {
  NB: {
    title: 'Løslatelseskortet',
    when: (date) => `Ut ${weekday(date, 'NB')} ${longDate(date, 'NB')}`,
    count: (settled, total) => `${settled} av ${total} er ordnet`,
    needs: 'Hvem følger opp hva',
    unfollowed: 'Ingen følger opp dette nå',
    foot: 'Kortet gjelder slik det var da det ble skrevet ut. Ring hvis noe ikke stemmer.',
    states: {
      OPEN: 'Ingen har tatt den',
      TAKEN: 'Tatt, ikke ordnet ennå',
      SETTLED: 'Ordnet',
      WITHHELD: 'Ikke delt med dere',
    },
    answers: { YES: 'ja', NO: 'nei, trengs ikke' },
    areas: {
      HOUSING: 'Bolig',
      ECONOMY: 'Økonomi',
      WORK: 'Arbeid og aktivitet',
      LEISURE: 'Fritid',
      NETWORK: 'Nettverk',
      HEALTH: 'Helse og rus',
    },
  },
  NN: {
    title: 'Lauslatingskortet',
    when: (date) => `Ut ${weekday(date, 'NN')} ${longDate(date, 'NN')}`,
    count: (settled, total) => `${settled} av ${total} er ordna`,
    needs: 'Kven følgjer opp kva',
    unfollowed: 'Ingen følgjer opp dette no',
    foot: 'Kortet gjeld slik det var då det vart skrive ut. Ring om noko ikkje stemmer.',
    states: {
      OPEN: 'Ingen har teke den',
      TAKEN: 'Teken, ikkje ordna enno',
      SETTLED: 'Ordna',
      WITHHELD: 'Ikkje delt med dykk',
    },
    answers: { YES: 'ja', NO: 'nei, trengst ikkje' },
    areas: {
      HOUSING: 'Bustad',
      ECONOMY: 'Økonomi',
      WORK: 'Arbeid og aktivitet',
      LEISURE: 'Fritid',
      NETWORK: 'Nettverk',
      HEALTH: 'Helse og rus',
    },
  },
  EN: {
    title: 'The release card',
    when: (date) => `Out on ${weekday(date, 'EN')} ${longDate(date, 'EN')}`,
    count: (settled, total) => `${settled} of ${total} are arranged`,
    needs: 'Who follows up what',
    unfollowed: 'Nobody follows this up now',
    foot: 'The card is as it was when it was printed. Call if something is wrong.',
    states: {
      OPEN: 'Nobody has taken it',
      TAKEN: 'Taken, not arranged yet',
      SETTLED: 'Arranged',
      WITHHELD: 'Not shared with you',
    },
    answers: { YES: 'yes', NO: 'no, not needed' },
    areas: {
      HOUSING: 'Home',
      ECONOMY: 'Money',
      WORK: 'Work and activity',
      LEISURE: 'Leisure',
      NETWORK: 'Network',
      HEALTH: 'Health and substance use',
    },
  },
};
