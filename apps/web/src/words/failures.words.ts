import { defineWords } from './define-words.ts';

/** Why an answer did not come; the keys are the endpoints' error codes, and our own for a lost connection. */
export const failureWords = defineWords({
  nb: {
    OFFLINE: 'Fikk ikke kontakt med Samhold. Det du har skrevet, er tatt vare på. Sjekk nettet og prøv igjen.',
    UNAUTHENTICATED: 'Økten er over. Det du har skrevet, er tatt vare på. Logg inn igjen.',
    UNSIGNED:
      'Virksomheten din signerer det den sender. Åpne Samhold på virksomhetens egen adresse. Det du har skrevet, er tatt vare på.',
    NOT_FOUND: 'Dette finnes ikke, eller er ikke delt med deg.',
    BAD_DOCUMENT: 'Denne siden passer ikke med serveren lenger. Hent siden på nytt.',
    BAD_REQUEST: 'Denne siden passer ikke med serveren lenger. Hent siden på nytt.',
    LIMIT_EXCEEDED: 'Det ble for mye på én gang. Del det opp, eller kort ned teksten.',
    UNAVAILABLE: 'En del av Samhold svarer ikke akkurat nå. Det du har skrevet, er tatt vare på. Prøv igjen om litt.',
    BAD_USER_INPUT: 'Noe i skjemaet er ikke slik det skal være. Se over feltene og prøv igjen.',
    COMMAND_ID_REUSED: 'Dette ble sendt før med et annet innhold. Hent siden på nytt og se hva som ble lagret.',
    CONFLICT: 'Flere skrev i saken samtidig. Ingenting er mistet. Prøv igjen.',
    INTERNAL: 'Noe gikk galt hos oss. Det du har skrevet, er tatt vare på. Prøv igjen om litt.',
  },
  nn: {
    OFFLINE: 'Fekk ikkje kontakt med Samhold. Det du har skrive, er teke vare på. Sjekk nettet og prøv igjen.',
    UNAUTHENTICATED: 'Økta er over. Det du har skrive, er teke vare på. Logg inn igjen.',
    UNSIGNED:
      'Verksemda di signerer det ho sender. Opne Samhold på den eigne adressa til verksemda. Det du har skrive, er teke vare på.',
    NOT_FOUND: 'Dette finst ikkje, eller er ikkje delt med deg.',
    BAD_DOCUMENT: 'Denne sida passar ikkje med tenaren lenger. Hent sida på nytt.',
    BAD_REQUEST: 'Denne sida passar ikkje med tenaren lenger. Hent sida på nytt.',
    LIMIT_EXCEEDED: 'Det vart for mykje på ein gong. Del det opp, eller kort ned teksten.',
    UNAVAILABLE: 'Ein del av Samhold svarer ikkje akkurat no. Det du har skrive, er teke vare på. Prøv igjen om litt.',
    BAD_USER_INPUT: 'Noko i skjemaet er ikkje slik det skal vere. Sjå over felta og prøv igjen.',
    COMMAND_ID_REUSED: 'Dette vart sendt før med eit anna innhald. Hent sida på nytt og sjå kva som vart lagra.',
    CONFLICT: 'Fleire skreiv i saka samstundes. Ingenting er mista. Prøv igjen.',
    INTERNAL: 'Noko gjekk gale hos oss. Det du har skrive, er teke vare på. Prøv igjen om litt.',
  },
  en: {
    OFFLINE: 'Could not reach Samhold. What you have written is kept. Check the network and try again.',
    UNAUTHENTICATED: 'The session is over. What you have written is kept. Log in again.',
    UNSIGNED:
      'Your organisation signs what it sends. Open Samhold at your organisation’s own address. What you have written is kept.',
    NOT_FOUND: 'This does not exist, or is not shared with you.',
    BAD_DOCUMENT: 'This page no longer fits the server. Reload the page.',
    BAD_REQUEST: 'This page no longer fits the server. Reload the page.',
    LIMIT_EXCEEDED: 'That was too much at once. Split it up, or shorten the text.',
    UNAVAILABLE: 'A part of Samhold does not answer just now. What you have written is kept. Try again in a moment.',
    BAD_USER_INPUT: 'Something in the form is not as it should be. Check the fields and try again.',
    COMMAND_ID_REUSED: 'This was sent before with other content. Reload the page and see what was saved.',
    CONFLICT: 'Several people wrote in the case at once. Nothing is lost. Try again.',
    INTERNAL: 'Something went wrong on our side. What you have written is kept. Try again in a moment.',
  },
});

export type Failure = keyof (typeof failureWords)['nb'];

export function isFailure(code: unknown): code is Failure {
  return typeof code === 'string' && Object.hasOwn(failureWords.nb, code);
}
