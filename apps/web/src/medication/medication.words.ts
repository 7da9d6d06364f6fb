import type { ConsentForm, MedicationAnswer } from '../operations/partner.ts';
import { defineWords } from '../words/define-words.ts';

export const medicationWords = defineWords({
  nb: {
    confirm: 'Fortell om LAR og medisin',
    help: 'Bare ja eller nei, og bare når personen har sagt ja til at de andre får vite det.',
    continues: 'Fortsetter medisinen etter løslatelsen?',
    naloxone: 'Har personen fått nalokson?',
    consent: 'Hvordan sa personen ja til at dette fortelles?',
    send: 'Fortell det',
    saved: 'Fortalt. De som får vite om helse, ser det.',
  },
  nn: {
    confirm: 'Fortel om LAR og medisin',
    help: 'Berre ja eller nei, og berre når personen har sagt ja til at dei andre får vite det.',
    continues: 'Held medisinen fram etter lauslatinga?',
    naloxone: 'Har personen fått nalokson?',
    consent: 'Korleis sa personen ja til at dette blir fortalt?',
    send: 'Fortel det',
    saved: 'Fortalt. Dei som får vite om helse, ser det.',
  },
  en: {
    confirm: 'Tell about LAR and medicine',
    help: 'Only yes or no, and only when the person has agreed that the others may know.',
    continues: 'Does the medicine go on after the release?',
    naloxone: 'Has the person been given naloxone?',
    consent: 'How did the person agree to this being told?',
    send: 'Tell it',
    saved: 'Told. Those who may know about health see it.',
  },
});

export const medicationAnswerWords = defineWords<Record<MedicationAnswer, string>>({
  nb: { YES: 'Ja', NO: 'Nei' },
  nn: { YES: 'Ja', NO: 'Nei' },
  en: { YES: 'Yes', NO: 'No' },
});

export const consentFormWords = defineWords<Record<ConsentForm, string>>({
  nb: { ORAL: 'Muntlig', SIGNED: 'Signerte på papir', DIGITAL: 'Digitalt' },
  nn: { ORAL: 'Munnleg', SIGNED: 'Signerte på papir', DIGITAL: 'Digitalt' },
  en: { ORAL: 'By word of mouth', SIGNED: 'Signed on paper', DIGITAL: 'Digitally' },
});
