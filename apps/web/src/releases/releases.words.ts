import type { ReleaseBucket, ReleaseDayFlag } from '../operations/joint-case.ts';
import { defineWords } from '../words/define-words.ts';

export const releasesWords = defineWords({
  nb: {
    title: 'Løslatelser',
    show: 'Vis som',
    board: 'Tavle',
    table: 'Tabell',
    none: 'Ingen av sakene deres har en løslatelsesdato.',
    noneHelp: 'Når fengselet setter en dato, kommer saken hit av seg selv.',
    noneHere: 'Ingen',
    person: 'Hvem',
    releaseOn: 'Løslates',
    daysLeft: 'Når',
    flag: 'Merk',
    untaken: 'Ingen har tatt imot',
    allTaken: 'Alt er tatt imot',
    left: 'Igjen på planen',
    caseNumber: (number: string) => `Sak ${number}`,
  },
  nn: {
    title: 'Lauslatingar',
    show: 'Vis som',
    board: 'Tavle',
    table: 'Tabell',
    none: 'Ingen av sakene dykkar har ein lauslatingsdato.',
    noneHelp: 'Når fengselet set ein dato, kjem saka hit av seg sjølv.',
    noneHere: 'Ingen',
    person: 'Kven',
    releaseOn: 'Blir lauslaten',
    daysLeft: 'Når',
    flag: 'Merk',
    untaken: 'Ingen har teke imot',
    allTaken: 'Alt er teke imot',
    left: 'Att på planen',
    caseNumber: (number: string) => `Sak ${number}`,
  },
  en: {
    title: 'Releases',
    show: 'Show as',
    board: 'Board',
    table: 'Table',
    none: 'None of your cases has a release date.',
    noneHelp: 'When the prison sets a date, the case comes here by itself.',
    noneHere: 'Nobody',
    person: 'Who',
    releaseOn: 'Released',
    daysLeft: 'When',
    flag: 'Note',
    untaken: 'Nobody has taken on',
    allTaken: 'All taken on',
    left: 'Left on the plan',
    caseNumber: (number: string) => `Case ${number}`,
  },
});

export const bucketWords = defineWords<Record<ReleaseBucket, string>>({
  nb: {
    SIXTY_OR_MORE: '60 dager eller mer',
    THIRTY: '30–59 dager',
    FOURTEEN: '14–29 dager',
    FIVE: '5–13 dager',
    NOW: 'I dag til 4 dager',
    AFTER: 'Ute, siste 30 dager',
  },
  nn: {
    SIXTY_OR_MORE: '60 dagar eller meir',
    THIRTY: '30–59 dagar',
    FOURTEEN: '14–29 dagar',
    FIVE: '5–13 dagar',
    NOW: 'I dag til 4 dagar',
    AFTER: 'Ute, siste 30 dagar',
  },
  en: {
    SIXTY_OR_MORE: '60 days or more',
    THIRTY: '30–59 days',
    FOURTEEN: '14–29 days',
    FIVE: '5–13 days',
    NOW: 'Today to 4 days',
    AFTER: 'Out, last 30 days',
  },
});

export const flagWords = defineWords<Record<ReleaseDayFlag, string>>({
  nb: { FRIDAY: 'Fredag', WEEKEND: 'Helg', BEFORE_HOLIDAY: 'Dagen før helligdag', HOLIDAY: 'Helligdag' },
  nn: { FRIDAY: 'Fredag', WEEKEND: 'Helg', BEFORE_HOLIDAY: 'Dagen før heilagdag', HOLIDAY: 'Heilagdag' },
  en: { FRIDAY: 'Friday', WEEKEND: 'Weekend', BEFORE_HOLIDAY: 'Day before a holiday', HOLIDAY: 'Public holiday' },
});
