import type { AuditEntryKind } from '../operations/supervision.ts';
import { defineWords } from '../words/define-words.ts';

export const auditWords = defineWords({
  nb: {
    title: 'Tilsyn med en sak',
    lead: 'Her står hvem som har gjort, sett eller fått nei til hva, med grunnlag. Ikke innholdet.',
    number: 'Saksnummer',
    search: 'Vis sporet',
    none: 'Ingen spor å vise.',
    noneHelp: 'Det finnes ingen slik sak, eller den er utenfor mandatet ditt.',
    count: (count: number) => (count === 1 ? '1 oppføring, eldste først' : `${count} oppføringer, eldste først`),
    when: 'Når',
    who: 'Hvem',
    what: 'Hva',
    why: 'Hvorfor',
    about: 'Opplysninger',
    basis: 'Grunnlag',
    person: 'Personen selv',
    platform: 'Samhold',
  },
  nn: {
    title: 'Tilsyn med ei sak',
    lead: 'Her står kven som har gjort, sett eller fått nei til kva, med grunnlag. Ikkje innhaldet.',
    number: 'Saksnummer',
    search: 'Vis sporet',
    none: 'Ingen spor å vise.',
    noneHelp: 'Det finst inga slik sak, eller ho er utanfor mandatet ditt.',
    count: (count: number) => (count === 1 ? '1 oppføring, eldste først' : `${count} oppføringar, eldste først`),
    when: 'Når',
    who: 'Kven',
    what: 'Kva',
    why: 'Kvifor',
    about: 'Opplysningar',
    basis: 'Grunnlag',
    person: 'Personen sjølv',
    platform: 'Samhold',
  },
  en: {
    title: 'Supervision of a case',
    lead: 'Here stands who did, saw or was refused what, and on which basis. Not the content.',
    number: 'Case number',
    search: 'Show the trail',
    none: 'No trail to show.',
    noneHelp: 'There is no such case, or it is outside your mandate.',
    count: (count: number) => (count === 1 ? '1 entry' : `${count} entries, oldest first`),
    when: 'When',
    who: 'Who',
    what: 'What',
    why: 'Why',
    about: 'Information',
    basis: 'Basis',
    person: 'The person',
    platform: 'Samhold',
  },
});

/** Codes of the policy's bases. One without a word is shown as it is. */
export const basisWords = defineWords({
  nb: {
    consent: 'samtykke',
    'own-access': 'innsyn i egen sak',
    'own-authorship': 'skrev det selv',
    'own-record': 'eget register',
    'supervision-mandate': 'tilsynsmandat',
    'no-personal-content': 'ingen personopplysninger',
  },
  nn: {
    consent: 'samtykke',
    'own-access': 'innsyn i eiga sak',
    'own-authorship': 'skreiv det sjølv',
    'own-record': 'eige register',
    'supervision-mandate': 'tilsynsmandat',
    'no-personal-content': 'ingen personopplysningar',
  },
  en: {
    consent: 'consent',
    'own-access': 'access to own case',
    'own-authorship': 'wrote it',
    'own-record': 'own record',
    'supervision-mandate': 'mandate to supervise',
    'no-personal-content': 'no personal information',
  },
});

export const auditKindWords = defineWords<Record<AuditEntryKind, string>>({
  nb: { DID: 'Gjorde', READ: 'Så', DENIED: 'Fikk nei' },
  nn: { DID: 'Gjorde', READ: 'Såg', DENIED: 'Fekk nei' },
  en: { DID: 'Did', READ: 'Saw', DENIED: 'Was refused' },
});
