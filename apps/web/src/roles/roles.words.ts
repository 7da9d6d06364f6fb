import { defineWords } from '../words/define-words.ts';

export const roleCardWords = defineWords({
  nb: {
    title: 'Hvem vil du være?',
    lead: 'Samhold holder sammen om ett menneske og et hjem, på tvers av tjenestene. Velg en rolle og se saken slik akkurat den får se den.',
    invented: 'Alle er oppdiktede personer. Åpne to vinduer, og vær to av dem samtidig.',
    cards: 'Roller',
    person: 'Personen det gjelder',
    logInTitle: 'Logg inn i Samhold',
    logInLead: 'Du logger inn der du jobber, eller som deg selv.',
    failed: 'Fikk ikke kontakt med innloggingen. Prøv igjen om litt.',
    integrators: 'For integratorer',
  },
  nn: {
    title: 'Kven vil du vere?',
    lead: 'Samhold held saman om eitt menneske og ein heim, på tvers av tenestene. Vel ei rolle og sjå saka slik akkurat den får sjå ho.',
    invented: 'Alle er oppdikta personar. Opne to vindauge, og ver to av dei samstundes.',
    cards: 'Roller',
    person: 'Personen det gjeld',
    logInTitle: 'Logg inn i Samhold',
    logInLead: 'Du loggar inn der du jobbar, eller som deg sjølv.',
    failed: 'Fekk ikkje kontakt med innlogginga. Prøv igjen om litt.',
    integrators: 'For integratorar',
  },
  en: {
    title: 'Who do you want to be?',
    lead: 'Samhold holds together around one person and a home, across the services. Choose a role and see the case exactly as that role may see it.',
    invented: 'Everyone is invented. Open two windows, and be two of them at once.',
    cards: 'Roles',
    person: 'The person it is about',
    logInTitle: 'Log in to Samhold',
    logInLead: 'You log in where you work, or as yourself.',
    failed: 'Could not reach the login. Try again in a moment.',
    integrators: 'For integrators',
  },
});
