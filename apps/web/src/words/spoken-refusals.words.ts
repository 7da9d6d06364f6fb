import type {
  AnswerDisputeRefusal,
  CorrectFactRefusal,
  RegisterConsentWithdrawalRefusal,
  RegisterCooperationEndRefusal,
  RegisterDisputeRefusal,
  RegisterDwellingAnswerRefusal,
  RegisterOwnPriorityRefusal,
  RegisterStabilityAgreementRefusal,
  RestCooperationRefusal,
  WakeCooperationRefusal,
} from '../operations/joint-decisions.ts';
import type { RegisterConsentAnswerRefusal } from '../operations/asking.ts';
import { defineWords } from './define-words.ts';

export type SpokenRefusal =
  | AnswerDisputeRefusal
  | CorrectFactRefusal
  | RegisterConsentAnswerRefusal
  | RegisterConsentWithdrawalRefusal
  | RegisterCooperationEndRefusal
  | RegisterDisputeRefusal
  | RegisterDwellingAnswerRefusal
  | RegisterOwnPriorityRefusal
  | RegisterStabilityAgreementRefusal
  | RestCooperationRefusal
  | WakeCooperationRefusal;

/** Those that orders about other things have too stand with them. */
type Shared =
  'NOT_THERE' | 'NOT_A_PARTICIPANT' | 'CLOSED' | 'IN_THE_FUTURE' | 'IN_THE_PAST' | 'NOT_OPEN' | 'NOT_DISPUTED';

/** What stopped an order about what was said or recorded, or about resting the cooperation. */
export const spokenRefusalWords = defineWords<Record<Exclude<SpokenRefusal, Shared>, string>>({
  nb: {
    ALREADY_ANSWERED: 'Personen har svart i mellomtiden. Hent siden på nytt.',
    UNKNOWN_PRESET: 'Det svaret finnes ikke lenger. Hent siden på nytt.',
    NOT_PROPOSED: 'Dere spurte ikke personen om alle disse. Hent siden på nytt.',
    NOT_READ_BACK: 'Les det høyt for personen først, og kryss av for det.',
    ALREADY_DISPUTED: 'Personen har sagt fra om dette, og venter på svar.',
    OTHER_MONTHS: 'Forslaget er endret i mellomtiden. Hent saken på nytt, og les det for personen.',
    NOT_YOUR_FACT: 'Det er ikke dere som skrev dette. Bare den som skrev det, kan rette det.',
    NOT_CORRECTABLE: 'Dette kan ikke rettes her. Registrer det som gjelder nå.',
    HAS_ITS_OWN_COMMAND: 'Dette gjøres om der det ble gjort: trekk det tilbake, eller åpne det igjen.',
    REPLACEMENT_DOES_NOT_FIT: 'Skriv det som skal stå i stedet.',
    REVIEW_BEFORE_LOOKING: 'Vurderingen kan ikke være før dere har lett etter personen. Sjekk datoene.',
  },
  nn: {
    ALREADY_ANSWERED: 'Personen har svart i mellomtida. Hent sida på nytt.',
    UNKNOWN_PRESET: 'Det svaret finst ikkje lenger. Hent sida på nytt.',
    NOT_PROPOSED: 'De spurde ikkje personen om alle desse. Hent sida på nytt.',
    NOT_READ_BACK: 'Les det høgt for personen først, og kryss av for det.',
    ALREADY_DISPUTED: 'Personen har sagt frå om dette, og ventar på svar.',
    OTHER_MONTHS: 'Forslaget er endra i mellomtida. Hent saka på nytt, og les det for personen.',
    NOT_YOUR_FACT: 'Det er ikkje de som skreiv dette. Berre den som skreiv det, kan rette det.',
    NOT_CORRECTABLE: 'Dette kan ikkje rettast her. Registrer det som gjeld no.',
    HAS_ITS_OWN_COMMAND: 'Dette blir gjort om der det vart gjort: trekk det tilbake, eller opne det igjen.',
    REPLACEMENT_DOES_NOT_FIT: 'Skriv det som skal stå i staden.',
    REVIEW_BEFORE_LOOKING: 'Vurderinga kan ikkje vere før de har leita etter personen. Sjekk datoane.',
  },
  en: {
    ALREADY_ANSWERED: 'The person has answered meanwhile. Reload the page.',
    UNKNOWN_PRESET: 'That answer is no longer there. Reload the page.',
    NOT_PROPOSED: 'You did not ask the person about all of these. Reload the page.',
    NOT_READ_BACK: 'Read it aloud to the person first, and tick that you did.',
    ALREADY_DISPUTED: 'The person has said so already, and waits for an answer.',
    OTHER_MONTHS: 'The proposal was changed meanwhile. Reload the case, and read it to the person.',
    NOT_YOUR_FACT: 'You did not write this. Only those who wrote it can correct it.',
    NOT_CORRECTABLE: 'This cannot be corrected here. Record what holds now.',
    HAS_ITS_OWN_COMMAND: 'This is undone where it was done: withdraw it, or open it again.',
    REPLACEMENT_DOES_NOT_FIT: 'Write what should stand instead.',
    REVIEW_BEFORE_LOOKING: 'The review cannot come before you have looked for the person. Check the dates.',
  },
});
