import { defineWords } from '../words/define-words.ts';

export const sayWrongWords = defineWords({
  nb: {
    wrong: 'Dette er feil',
    what: 'Hva er feil?',
    help: 'Den som skrev det, må svare deg. Det du sier, blir stående ved siden av.',
    send: 'Si fra',
    said: 'Du har sagt fra. Den som skrev det, ser det nå.',
    right: 'Det stemmer',
    confirmed: 'Takk. Du har sagt at det stemmer.',
    writtenDown: 'Noen skrev ned at du sa dette.',
  },
  nn: {
    wrong: 'Dette er feil',
    what: 'Kva er feil?',
    help: 'Den som skreiv det, må svare deg. Det du seier, blir ståande ved sida av.',
    send: 'Sei frå',
    said: 'Du har sagt frå. Den som skreiv det, ser det no.',
    right: 'Det stemmer',
    confirmed: 'Takk. Du har sagt at det stemmer.',
    writtenDown: 'Nokon skreiv ned at du sa dette.',
  },
  en: {
    wrong: 'This is wrong',
    what: 'What is wrong?',
    help: 'Whoever wrote it has to answer you. What you say stays beside it.',
    send: 'Say so',
    said: 'You have said so. Whoever wrote it sees it now.',
    right: 'That is right',
    confirmed: 'Thank you. You have said that it is right.',
    writtenDown: 'Someone wrote down that you said this.',
  },
});
