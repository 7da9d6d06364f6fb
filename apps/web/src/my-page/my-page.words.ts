import type {
  AgreeStabilityRefusal,
  AnswerDwellingOfferRefusal,
  ConfirmSpokenAnswerRefusal,
  ConfirmSpokenWordRefusal,
  DisputeSpokenAnswerRefusal,
  DisputeFactRefusal,
  DeclineCooperationRefusal,
  EndCooperationRefusal,
  GiveConsentRefusal,
  LifeArea,
  ShareChildrensHousingNeedRefusal,
  ShareHousingAllowanceRefusal,
  StateOwnPriorityRefusal,
  WithdrawConsentRefusal,
} from '../operations/client.ts';
import { defineWords } from '../words/define-words.ts';

export const myPageWords = defineWords({
  nb: {
    title: 'Min side',
    nothing: 'Ingen har spurt deg om noe ennå.',
    nothingHelp: 'Når noen vil hjelpe deg sammen, spør de deg her først. Du bestemmer.',
    starting: 'Samarbeidet settes i gang. Det tar et øyeblikk.',
    priority: 'Viktigst for meg',
    priorityAsk: 'Hva er viktigst for deg nå?',
    priorityHelp: 'Skriv det slik du ville sagt det. De du har sagt ja til å dele dette med, ser det øverst.',
    prioritySave: 'Lagre',
    prioritySaved: 'Lagret.',
    priorityChange: 'Endre',
    helpers: 'Hvem hjelper meg med hva',
    noHelpers: 'Ingen følger opp noe ennå.',
    nobodyNow: 'Ingen følger opp dette akkurat nå. De som er med, er varslet.',
    helps: (unit: string) => `${unit} følger det opp nå.`,
    asked: (unit: string) => `${unit} er spurt om å ta over.`,
    coming: (unit: string) => `${unit} har sagt ja og tar kontakt med deg.`,
    call: 'Ring',
    release: 'Du kommer ut',
    caseNumber: (number: string) => `Saksnummer ${number}. Det kan du si på telefonen i stedet for navnet.`,
    toAccess: 'Hvem kan se saken min?',
    toLooks: 'Hvem har sett på saken min?',
    toTimeline: 'Hva har skjedd?',
  },
  nn: {
    title: 'Mi side',
    nothing: 'Ingen har spurt deg om noko enno.',
    nothingHelp: 'Når nokon vil hjelpe deg saman, spør dei deg her først. Du bestemmer.',
    starting: 'Samarbeidet blir sett i gang. Det tek ein augneblink.',
    priority: 'Viktigast for meg',
    priorityAsk: 'Kva er viktigast for deg no?',
    priorityHelp: 'Skriv det slik du ville sagt det. Dei du har sagt ja til å dele dette med, ser det øvst.',
    prioritySave: 'Lagre',
    prioritySaved: 'Lagra.',
    priorityChange: 'Endre',
    helpers: 'Kven hjelper meg med kva',
    noHelpers: 'Ingen følgjer opp noko enno.',
    nobodyNow: 'Ingen følgjer opp dette akkurat no. Dei som er med, er varsla.',
    helps: (unit: string) => `${unit} følgjer det opp no.`,
    asked: (unit: string) => `${unit} er spurde om å ta over.`,
    coming: (unit: string) => `${unit} har sagt ja og tek kontakt med deg.`,
    call: 'Ring',
    release: 'Du kjem ut',
    caseNumber: (number: string) => `Saksnummer ${number}. Det kan du seie på telefonen i staden for namnet.`,
    toAccess: 'Kven kan sjå saka mi?',
    toLooks: 'Kven har sett på saka mi?',
    toTimeline: 'Kva har skjedd?',
  },
  en: {
    title: 'My page',
    nothing: 'Nobody has asked you anything yet.',
    nothingHelp: 'When someone wants to help you together, they ask you here first. You decide.',
    starting: 'The cooperation is being set up. It takes a moment.',
    priority: 'Most important to me',
    priorityAsk: 'What is most important to you now?',
    priorityHelp: 'Write it as you would say it. Those you have agreed to share this with see it at the top.',
    prioritySave: 'Save',
    prioritySaved: 'Saved.',
    priorityChange: 'Change',
    helpers: 'Who helps me with what',
    noHelpers: 'Nobody follows anything up yet.',
    nobodyNow: 'Nobody follows this up right now. Those who help have been told.',
    helps: (unit: string) => `${unit} follows it up now.`,
    asked: (unit: string) => `${unit} is asked to take over.`,
    coming: (unit: string) => `${unit} has said yes and will contact you.`,
    call: 'Call',
    release: 'You get out',
    caseNumber: (number: string) => `Case number ${number}. You can say it on the phone instead of your name.`,
    toAccess: 'Who may see my case?',
    toLooks: 'Who has looked at my case?',
    toTimeline: 'What has happened?',
  },
});

/** The life areas, said to the person. */
export const myAreaWords = defineWords<Record<LifeArea, string>>({
  nb: {
    HOUSING: 'Et sted å bo',
    ECONOMY: 'Penger',
    WORK: 'Arbeid',
    LEISURE: 'Fritid',
    NETWORK: 'Folk rundt meg',
    HEALTH: 'Helse',
  },
  nn: {
    HOUSING: 'Ein stad å bu',
    ECONOMY: 'Pengar',
    WORK: 'Arbeid',
    LEISURE: 'Fritid',
    NETWORK: 'Folk rundt meg',
    HEALTH: 'Helse',
  },
  en: {
    HOUSING: 'A place to live',
    ECONOMY: 'Money',
    WORK: 'Work',
    LEISURE: 'Leisure',
    NETWORK: 'People around me',
    HEALTH: 'Health',
  },
});

export type PersonRefusal =
  | AgreeStabilityRefusal
  | AnswerDwellingOfferRefusal
  | ConfirmSpokenAnswerRefusal
  | ConfirmSpokenWordRefusal
  | DisputeSpokenAnswerRefusal
  | DeclineCooperationRefusal
  | DisputeFactRefusal
  | EndCooperationRefusal
  | GiveConsentRefusal
  | ShareChildrensHousingNeedRefusal
  | ShareHousingAllowanceRefusal
  | StateOwnPriorityRefusal
  | WithdrawConsentRefusal;

export const myRefusalWords = defineWords<Record<PersonRefusal, string>>({
  nb: {
    CLOSED: 'Samarbeidet er avsluttet. Du kan si ja til et nytt når noen spør.',
    NOT_THERE: 'Dette finnes ikke lenger. Hent siden på nytt.',
    ALREADY_ANSWERED: 'Du har svart på dette før. Hent siden på nytt for å se svaret.',
    UNKNOWN_PRESET: 'Det svaret finnes ikke lenger. Hent siden på nytt og velg et annet.',
    NOT_OPEN: 'Tilbudet gjelder ikke lenger. Hent siden på nytt.',
    OTHER_MONTHS: 'Forslaget er endret i mellomtiden. Hent siden på nytt og les det.',
    ALREADY_DISPUTED: 'Du har sagt fra om dette, og venter på svar.',
    NOT_PROPOSED: 'Noen av dem du valgte, er ikke med i spørsmålet. Hent siden på nytt.',
  },
  nn: {
    CLOSED: 'Samarbeidet er avslutta. Du kan seie ja til eit nytt når nokon spør.',
    NOT_THERE: 'Dette finst ikkje lenger. Hent sida på nytt.',
    ALREADY_ANSWERED: 'Du har svart på dette før. Hent sida på nytt for å sjå svaret.',
    UNKNOWN_PRESET: 'Det svaret finst ikkje lenger. Hent sida på nytt og vel eit anna.',
    NOT_OPEN: 'Tilbodet gjeld ikkje lenger. Hent sida på nytt.',
    OTHER_MONTHS: 'Forslaget er endra i mellomtida. Hent sida på nytt og les det.',
    ALREADY_DISPUTED: 'Du har sagt frå om dette, og ventar på svar.',
    NOT_PROPOSED: 'Nokon av dei du valde, er ikkje med i spørsmålet. Hent sida på nytt.',
  },
  en: {
    CLOSED: 'The work together is over. You can say yes to a new one when someone asks.',
    NOT_THERE: 'This is no longer there. Reload the page.',
    ALREADY_ANSWERED: 'You have answered this before. Reload the page to see the answer.',
    UNKNOWN_PRESET: 'That answer is no longer there. Reload the page and choose another.',
    NOT_OPEN: 'The offer no longer holds. Reload the page.',
    OTHER_MONTHS: 'The proposal was changed meanwhile. Reload the page and read it.',
    ALREADY_DISPUTED: 'You have said so, and wait for an answer.',
    NOT_PROPOSED: 'Some of those you chose are not part of the question. Reload the page.',
  },
});
