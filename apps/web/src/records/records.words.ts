import type { ProposalStatus } from '../operations/joint-case.ts';
import { defineWords } from '../words/define-words.ts';

export const recordsWords = defineWords({
  nb: {
    title: 'Egne registreringer',
    none: 'Dere har ikke registrert noen ennå.',
    ask: 'Spør om samarbeid',
    whom: 'Hvem kan det være aktuelt å samarbeide med?',
    whomHelp: 'Personen ser listen, kan stryke noen, og kan si nei. Dere selv er alltid med.',
    why: 'Hvorfor spør dere?',
    whyHelp: 'Skriv til personen, med vanlige ord.',
    send: 'Spør personen',
    sent: 'Personen er spurt. Ingenting deles før svaret kommer.',
    openCase: 'Åpne saken',
  },
  nn: {
    title: 'Eigne registreringar',
    none: 'De har ikkje registrert nokon enno.',
    ask: 'Spør om samarbeid',
    whom: 'Kven kan det vere aktuelt å samarbeide med?',
    whomHelp: 'Personen ser lista, kan stryke nokon, og kan seie nei. De sjølve er alltid med.',
    why: 'Kvifor spør de?',
    whyHelp: 'Skriv til personen, med vanlege ord.',
    send: 'Spør personen',
    sent: 'Personen er spurd. Ingenting blir delt før svaret kjem.',
    openCase: 'Opne saka',
  },
  en: {
    title: 'Own registrations',
    none: 'You have not registered anyone yet.',
    ask: 'Ask about cooperation',
    whom: 'Who could it be right to work with?',
    whomHelp: 'The person sees the list, can strike out some, and can say no. You are always on it.',
    why: 'Why do you ask?',
    whyHelp: 'Write to the person, in plain words.',
    send: 'Ask the person',
    sent: 'The person is asked. Nothing is shared before the answer comes.',
    openCase: 'Open the case',
  },
});

export const proposalStatusWords = defineWords<Record<ProposalStatus, string>>({
  nb: { ASKED: 'Spurt – venter på svar', AGREED: 'Personen sa ja', DECLINED: 'Takket nei' },
  nn: { ASKED: 'Spurd – ventar på svar', AGREED: 'Personen sa ja', DECLINED: 'Takka nei' },
  en: { ASKED: 'Asked – waiting for an answer', AGREED: 'The person said yes', DECLINED: 'Said no' },
});
