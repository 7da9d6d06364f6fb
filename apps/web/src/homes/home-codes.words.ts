import type { HomeOrigin, TenancyEnding } from '../operations/homes.ts';
import type {
  AnswerReason,
  DwellingConditionCode,
  DwellingKind,
  DwellingOfferStatus,
  Permanence,
  Suitability,
  TenancyRisk,
} from '../operations/joint-case.ts';
import { defineWords } from '../words/define-words.ts';

export const dwellingWords = defineWords<Record<DwellingKind, string>>({
  nb: {
    MUNICIPAL: 'Kommunal bolig',
    PRIVATE: 'Privat leie',
    SUPPORTED: 'Bolig med oppfølging',
    OWNED: 'Egen, eid bolig',
  },
  nn: {
    MUNICIPAL: 'Kommunal bustad',
    PRIVATE: 'Privat leige',
    SUPPORTED: 'Bustad med oppfølging',
    OWNED: 'Eigen, eigd bustad',
  },
  en: { MUNICIPAL: 'Municipal home', PRIVATE: 'Private rental', SUPPORTED: 'Home with follow-up', OWNED: 'Owned home' },
});

export const permanenceWords = defineWords<Record<Permanence, string>>({
  nb: { LASTING: 'Varig', TIME_LIMITED: 'Tidsbegrenset' },
  nn: { LASTING: 'Varig', TIME_LIMITED: 'Tidsavgrensa' },
  en: { LASTING: 'Lasting', TIME_LIMITED: 'For a limited time' },
});

export const offerStatusWords = defineWords<Record<DwellingOfferStatus, string>>({
  nb: {
    OFFERED: 'Venter på svar fra personen',
    ACCEPTED: 'Personen sa ja',
    DECLINED: 'Takket nei',
    WITHDRAWN: 'Trukket tilbake',
    LAPSED: 'Svarfristen gikk ut',
    USED: 'Flyttet inn',
  },
  nn: {
    OFFERED: 'Ventar på svar frå personen',
    ACCEPTED: 'Personen sa ja',
    DECLINED: 'Takka nei',
    WITHDRAWN: 'Trekt tilbake',
    LAPSED: 'Svarfristen gjekk ut',
    USED: 'Flytta inn',
  },
  en: {
    OFFERED: 'Waiting for the person’s answer',
    ACCEPTED: 'The person said yes',
    DECLINED: 'Said no',
    WITHDRAWN: 'Withdrawn',
    LAPSED: 'The time to answer ran out',
    USED: 'Moved in',
  },
});

export const answerReasonWords = defineWords<Record<AnswerReason, string>>({
  nb: {
    PLACE: 'Stedet',
    SIZE: 'Størrelsen',
    COST: 'Prisen',
    CONDITION: 'Vilkårene eller standarden',
    SAFETY: 'Tryggheten',
    HOUSEHOLD: 'De jeg bor sammen med',
    PERMANENCE: 'Hvor lenge jeg får bo der',
    OTHER: 'Noe annet',
  },
  nn: {
    PLACE: 'Staden',
    SIZE: 'Storleiken',
    COST: 'Prisen',
    CONDITION: 'Vilkåra eller standarden',
    SAFETY: 'Tryggleiken',
    HOUSEHOLD: 'Dei eg bur saman med',
    PERMANENCE: 'Kor lenge eg får bu der',
    OTHER: 'Noko anna',
  },
  en: {
    PLACE: 'The place',
    SIZE: 'The size',
    COST: 'The cost',
    CONDITION: 'The conditions or the standard',
    SAFETY: 'Safety',
    HOUSEHOLD: 'Those I live with',
    PERMANENCE: 'How long I may live there',
    OTHER: 'Something else',
  },
});

export const suitabilityWords = defineWords<Record<Suitability, string>>({
  nb: { FITS: 'Passer for husstanden', PARTLY: 'Passer delvis', DOES_NOT_FIT: 'Passer ikke' },
  nn: { FITS: 'Passar for husstanden', PARTLY: 'Passar delvis', DOES_NOT_FIT: 'Passar ikkje' },
  en: { FITS: 'Fits the household', PARTLY: 'Fits in part', DOES_NOT_FIT: 'Does not fit' },
});

export const riskWords = defineWords<Record<TenancyRisk, string>>({
  nb: {
    ARREARS: 'ubetalt husleie',
    COMPLAINTS: 'klager',
    DAMAGE: 'skader',
    NO_CONTACT: 'ingen kontakt',
    UNSAFE: 'utrygt',
    NOTICE_WARNED: 'varsel om oppsigelse',
  },
  nn: {
    ARREARS: 'ubetalt husleige',
    COMPLAINTS: 'klager',
    DAMAGE: 'skadar',
    NO_CONTACT: 'ingen kontakt',
    UNSAFE: 'utrygt',
    NOTICE_WARNED: 'varsel om oppseiing',
  },
  en: {
    ARREARS: 'unpaid rent',
    COMPLAINTS: 'complaints',
    DAMAGE: 'damage',
    NO_CONTACT: 'no contact',
    UNSAFE: 'unsafe',
    NOTICE_WARNED: 'warning of notice',
  },
});

export const conditionWords = defineWords<Record<DwellingConditionCode, string>>({
  nb: {
    DEPOSIT: 'Depositum',
    HOUSE_RULES: 'Vanlige husordensregler',
    WORK_OR_ACTIVITY: 'Ha arbeid eller aktivitet',
    ACCEPTS_SERVICES: 'Ta imot tjenester',
    IN_TREATMENT: 'Være i behandling',
    DRUG_FREE: 'Være rusfri',
    HOUSING_READY: 'Vise at man kan bo',
  },
  nn: {
    DEPOSIT: 'Depositum',
    HOUSE_RULES: 'Vanlege husordensreglar',
    WORK_OR_ACTIVITY: 'Ha arbeid eller aktivitet',
    ACCEPTS_SERVICES: 'Ta imot tenester',
    IN_TREATMENT: 'Vere i behandling',
    DRUG_FREE: 'Vere rusfri',
    HOUSING_READY: 'Vise at ein kan bu',
  },
  en: {
    DEPOSIT: 'A deposit',
    HOUSE_RULES: 'Ordinary house rules',
    WORK_OR_ACTIVITY: 'Have work or an activity',
    ACCEPTS_SERVICES: 'Accept services',
    IN_TREATMENT: 'Be in treatment',
    DRUG_FREE: 'Be free of drugs and alcohol',
    HOUSING_READY: 'Show that one is ready to live alone',
  },
});

export const tenancyEndingWords = defineWords<Record<TenancyEnding, string>>({
  nb: { MOVED: 'Flyttet til en annen bolig', NOTICE: 'Sagt opp', EVICTION: 'Måtte flytte ut', DIED: 'Personen er død' },
  nn: {
    MOVED: 'Flytta til ein annan bustad',
    NOTICE: 'Sagt opp',
    EVICTION: 'Måtte flytte ut',
    DIED: 'Personen er død',
  },
  en: {
    MOVED: 'Moved to another home',
    NOTICE: 'Notice was given',
    EVICTION: 'Had to move out',
    DIED: 'The person has died',
  },
});

export const homeOriginWords = defineWords<Record<Exclude<HomeOrigin, 'OFFERED'>, string>>({
  nb: { KEPT: 'Beholdt boligen fra før', FOUND: 'Fant den selv' },
  nn: { KEPT: 'Heldt på bustaden frå før', FOUND: 'Fann han sjølv' },
  en: { KEPT: 'Kept the home from before', FOUND: 'Found it' },
});
