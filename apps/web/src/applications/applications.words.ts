import { defineWords } from '../words/define-words.ts';

export const applicationsWords = defineWords({
  nb: {
    title: 'Søknader om bostøtte',
    none: 'Ingen søknader er registrert.',
    noneHelp: 'Registrer en søknad under «Meld inn».',
    number: 'Søknadsnummer',
    applicant: 'Søker',
    received: 'Mottatt',
    alone: 'Husbanken er ikke med i saker. Her er bare Husbankens egne søknader.',
  },
  nn: {
    title: 'Søknader om bustøtte',
    none: 'Ingen søknader er registrerte.',
    noneHelp: 'Registrer ein søknad under «Meld inn».',
    number: 'Søknadsnummer',
    applicant: 'Søkjar',
    received: 'Motteken',
    alone: 'Husbanken er ikkje med i saker. Her er berre Husbankens eigne søknader.',
  },
  en: {
    title: 'Housing allowance applications',
    none: 'No applications are registered.',
    noneHelp: 'Register an application under “Register”.',
    number: 'Application number',
    applicant: 'Applicant',
    received: 'Received',
    alone: 'Husbanken takes part in no case. Here are only Husbanken’s own applications.',
  },
});
