import { defineWords } from '../words/define-words.ts';

/** What the person takes back or ends by word of mouth. */
export const spokenEndWords = defineWords({
  nb: {
    withdrawal: 'Personen trekker samtykket muntlig',
    withdrawalHelp:
      'Dere mister tilgangen med en gang, og ingen andre. Det dere følger opp, går til andre. Personen ser at dere skrev det.',
    withdrawn: 'Samtykket til dere er trukket. Dere ser ikke saken lenger.',
    end: 'Personen vil slutte, og sier det til oss',
    endHelp:
      'Dere mister tilgangen med en gang. For de andre slutter samarbeidet når personen selv avslutter det på Min side eller sier det til dem.',
    ended: 'Skrevet ned. Dere ser ikke saken lenger, og personen avslutter for de andre.',
    send: 'Lagre for personen',
  },
  nn: {
    withdrawal: 'Personen trekkjer samtykket munnleg',
    withdrawalHelp:
      'De mistar tilgangen med ein gong, og ingen andre. Det de følgjer opp, går til andre. Personen ser at de skreiv det.',
    withdrawn: 'Samtykket til dykk er trekt. De ser ikkje saka lenger.',
    end: 'Personen vil slutte, og seier det til oss',
    endHelp:
      'De mistar tilgangen med ein gong. For dei andre sluttar samarbeidet når personen sjølv avsluttar det på Mi side eller seier det til dei.',
    ended: 'Skrive ned. De ser ikkje saka lenger, og personen avsluttar for dei andre.',
    send: 'Lagre for personen',
  },
  en: {
    withdrawal: 'The person withdraws consent by word of mouth',
    withdrawalHelp:
      'You lose access at once, and nobody else does. What you follow up passes to others. The person sees that you wrote it.',
    withdrawn: 'The consent to you is withdrawn. You do not see the case any more.',
    end: 'The person wants to end it, and says so to us',
    endHelp: 'You lose access at once. For the others it ends when the person ends it on My page, or says so to them.',
    ended: 'Written down. You do not see the case any more, and the person ends it for the others.',
    send: 'Save for the person',
  },
});
