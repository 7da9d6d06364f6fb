import { defineWords } from './define-words.ts';

const nbMonths = 'januar februar mars april mai juni juli august september oktober november desember';
const enMonths = 'January February March April May June July August September October November December';

/** Our own tables: browsers have no date words for nynorsk. Weeks start on Sunday here, as in Date. */
export const dateWords = defineWords({
  nb: {
    months: nbMonths,
    weekdays: 'søndag mandag tirsdag onsdag torsdag fredag lørdag',
    day: (day: number, month: string, year: number) => `${day}. ${month} ${year}`,
    clock: (time: string) => `kl. ${time.replace(':', '.')}`,
    today: 'i dag',
    tomorrow: 'i morgen',
    yesterday: 'i går',
    inDays: (days: number) => `om ${days} dager`,
    daysAgo: (days: number) => `for ${days} dager siden`,
  },
  nn: {
    months: nbMonths,
    weekdays: 'søndag måndag tysdag onsdag torsdag fredag laurdag',
    day: (day: number, month: string, year: number) => `${day}. ${month} ${year}`,
    clock: (time: string) => `kl. ${time.replace(':', '.')}`,
    today: 'i dag',
    tomorrow: 'i morgon',
    yesterday: 'i går',
    inDays: (days: number) => `om ${days} dagar`,
    daysAgo: (days: number) => `for ${days} dagar sidan`,
  },
  en: {
    months: enMonths,
    weekdays: 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday',
    day: (day: number, month: string, year: number) => `${day} ${month} ${year}`,
    clock: (time: string) => `at ${time}`,
    today: 'today',
    tomorrow: 'tomorrow',
    yesterday: 'yesterday',
    inDays: (days: number) => `in ${days} days`,
    daysAgo: (days: number) => `${days} days ago`,
  },
});
