import type { AftercareHelp, ChildrensMatter } from '../operations/child-welfare.ts';
import { defineWords } from '../words/define-words.ts';

/** What barnevernstjenesten keeps in its own record. */
export const planFactsWords = defineWords({
  nb: {
    plan: 'Registrer planen for ettervern',
    until: 'Varer til',
    untilHelp: 'Senest til personen fyller 25 år',
    helps: 'Hva går planen ut på?',
    planSend: 'Lagre planen',
    planSaved: 'Planen er lagret. Bare dere og personen ser den.',
    need: 'Registrer hva barna trenger av en bolig',
    children: 'Hvor mange barn?',
    matters: 'Hva er viktig for dem?',
    words: 'Noe mer om boligen?',
    needHelp: 'Ikke skriv noe fra barnevernssaken. Personen ser dette, og kan selv fortelle det videre.',
    needSend: 'Lagre',
    needSaved: 'Lagret. Bare dere og personen ser det.',
  },
  nn: {
    plan: 'Registrer planen for ettervern',
    until: 'Varer til',
    untilHelp: 'Seinast til personen fyller 25 år',
    helps: 'Kva går planen ut på?',
    planSend: 'Lagre planen',
    planSaved: 'Planen er lagra. Berre de og personen ser han.',
    need: 'Registrer kva barna treng av ein bustad',
    children: 'Kor mange barn?',
    matters: 'Kva er viktig for dei?',
    words: 'Noko meir om bustaden?',
    needHelp: 'Ikkje skriv noko frå barnevernssaka. Personen ser dette, og kan sjølv fortelje det vidare.',
    needSend: 'Lagre',
    needSaved: 'Lagra. Berre de og personen ser det.',
  },
  en: {
    plan: 'Record the plan for aftercare',
    until: 'Lasts until',
    untilHelp: 'At the latest until the 25th birthday',
    helps: 'What is the plan about?',
    planSend: 'Save the plan',
    planSaved: 'The plan is saved. Only you and the person see it.',
    need: 'Record what the children need of a home',
    children: 'How many children?',
    matters: 'What matters to them?',
    words: 'Anything more about the home?',
    needHelp: 'Write nothing from the child welfare case. The person sees this, and may tell it on.',
    needSend: 'Save',
    needSaved: 'Saved. Only you and the person see it.',
  },
});

export const aftercareHelpWords = defineWords<Record<AftercareHelp, string>>({
  nb: {
    HOME: 'Et sted å bo',
    ECONOMY: 'Penger',
    SCHOOL_OR_WORK: 'Skole eller arbeid',
    SUPPORT_CONTACT: 'Støttekontakt',
    HEALTH: 'Helse',
    FAMILY_CONTACT: 'Kontakt med familien',
  },
  nn: {
    HOME: 'Ein stad å bu',
    ECONOMY: 'Pengar',
    SCHOOL_OR_WORK: 'Skule eller arbeid',
    SUPPORT_CONTACT: 'Støttekontakt',
    HEALTH: 'Helse',
    FAMILY_CONTACT: 'Kontakt med familien',
  },
  en: {
    HOME: 'A place to live',
    ECONOMY: 'Money',
    SCHOOL_OR_WORK: 'School or work',
    SUPPORT_CONTACT: 'A support contact',
    HEALTH: 'Health',
    FAMILY_CONTACT: 'Contact with the family',
  },
});

export const childrensMatterWords = defineWords<Record<ChildrensMatter, string>>({
  nb: {
    OWN_ROOM: 'Eget rom',
    NEAR_SCHOOL: 'Nær skole eller barnehage',
    NEAR_FAMILY: 'Nær familie',
    SAFE_OUTDOORS: 'Trygt ute',
    NO_STAIRS: 'Uten trapper',
  },
  nn: {
    OWN_ROOM: 'Eige rom',
    NEAR_SCHOOL: 'Nær skule eller barnehage',
    NEAR_FAMILY: 'Nær familie',
    SAFE_OUTDOORS: 'Trygt ute',
    NO_STAIRS: 'Utan trapper',
  },
  en: {
    OWN_ROOM: 'An own room',
    NEAR_SCHOOL: 'Near school or kindergarten',
    NEAR_FAMILY: 'Near family',
    SAFE_OUTDOORS: 'Safe outdoors',
    NO_STAIRS: 'No stairs',
  },
});
