import { defineWords } from '../words/define-words.ts';

export const applicationsWords = defineWords({
  nb: {
    title: 'Søknader om bostøtte',
    none: 'Ingen søknader er registrert.',
    noneHelp: 'Registrer en søknad under «Meld inn».',
    received: 'Mottatt',
    undecided: 'Ikke avgjort ennå.',
    decided: (day: string) => `Vedtatt ${day}.`,
    monthly: (amount: string, month: string) => `${amount} i måneden fra ${month}`,
    alone: 'Husbanken er ikke med i saker. Her er bare Husbankens egne søknader.',
  },
  nn: {
    title: 'Søknader om bustøtte',
    none: 'Ingen søknader er registrerte.',
    noneHelp: 'Registrer ein søknad under «Meld inn».',
    received: 'Motteken',
    undecided: 'Ikkje avgjort enno.',
    decided: (day: string) => `Vedteke ${day}.`,
    monthly: (amount: string, month: string) => `${amount} i månaden frå ${month}`,
    alone: 'Husbanken er ikkje med i saker. Her er berre Husbankens eigne søknader.',
  },
  en: {
    title: 'Housing allowance applications',
    none: 'No applications are registered.',
    noneHelp: 'Register an application under “Register”.',
    received: 'Received',
    undecided: 'Not decided yet.',
    decided: (day: string) => `Decided ${day}.`,
    monthly: (amount: string, month: string) => `${amount} a month from ${month}`,
    alone: 'Husbanken takes part in no case. Here are only Husbanken’s own applications.',
  },
});
