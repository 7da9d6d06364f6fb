import type { VisitOutcome } from '../operations/kirkens-bymisjon.ts';
import { defineWords } from '../words/define-words.ts';

export const visitWords = defineWords({
  nb: {
    visit: 'Registrer et besøk',
    need: 'Hva gjaldt besøket?',
    on: 'Hvilken dag?',
    outcome: 'Hvordan gikk det?',
    send: 'Lagre besøket',
    saved: 'Besøket er lagret.',
  },
  nn: {
    visit: 'Registrer eit besøk',
    need: 'Kva gjaldt besøket?',
    on: 'Kva dag?',
    outcome: 'Korleis gjekk det?',
    send: 'Lagre besøket',
    saved: 'Besøket er lagra.',
  },
  en: {
    visit: 'Record a visit',
    need: 'What was the visit about?',
    on: 'Which day?',
    outcome: 'How did it go?',
    send: 'Save the visit',
    saved: 'The visit is saved.',
  },
});

export const visitOutcomeWords = defineWords<Record<VisitOutcome, string>>({
  nb: { MET: 'Vi møttes', NOT_AT_HOME: 'Personen var ikke hjemme', PERSON_DECLINED: 'Takket nei' },
  nn: { MET: 'Vi møttest', NOT_AT_HOME: 'Personen var ikkje heime', PERSON_DECLINED: 'Takka nei' },
  en: { MET: 'We met', NOT_AT_HOME: 'The person was not at home', PERSON_DECLINED: 'Said no' },
});
