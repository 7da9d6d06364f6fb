import type { CorrectionReason, KeepingReason } from '../operations/joint-decisions.ts';
import { defineWords } from '../words/define-words.ts';

/** What was recorded and is not right: put right, taken back, or stood by. */
export const correctionWords = defineWords({
  nb: {
    correct: 'Rett',
    takeBack: 'Ta tilbake',
    text: 'Hva skal stå?',
    textHelp: 'Skriv hele teksten på nytt. Det som sto før, blir stående overstrøket.',
    on: 'Riktig dag',
    why: 'Hvorfor?',
    save: 'Lagre rettelsen',
    saved: 'Rettet. Det som sto før, er strøket over.',
    takeBackHelp: 'Det gjelder ikke lenger, og blir stående overstrøket.',
    takeBackSend: 'Ta det tilbake',
    takenBack: 'Tatt tilbake.',
    disputed: 'Personen sier at dette er feil. Ingen har svart ennå.',
    yours: 'Personen venter på svar fra dere',
    answer: 'Svar personen',
    answerHelp:
      'Er det feil, så rett det eller registrer det på nytt. Står dere ved det, blir personens ord stående ved siden av.',
    answerWhy: 'Hvorfor står dere ved det?',
    answerSend: 'Vi står ved det',
    answered: 'Svaret er lagret. Personen ser det.',
  },
  nn: {
    correct: 'Rett',
    takeBack: 'Ta tilbake',
    text: 'Kva skal stå?',
    textHelp: 'Skriv heile teksten på nytt. Det som stod før, blir ståande overstroke.',
    on: 'Rett dag',
    why: 'Kvifor?',
    save: 'Lagre rettinga',
    saved: 'Retta. Det som stod før, er stroke over.',
    takeBackHelp: 'Det gjeld ikkje lenger, og blir ståande overstroke.',
    takeBackSend: 'Ta det tilbake',
    takenBack: 'Teke tilbake.',
    disputed: 'Personen seier at dette er feil. Ingen har svart enno.',
    yours: 'Personen ventar på svar frå dykk',
    answer: 'Svar personen',
    answerHelp:
      'Er det feil, så rett det eller registrer det på nytt. Står de ved det, blir orda til personen ståande ved sida av.',
    answerWhy: 'Kvifor står de ved det?',
    answerSend: 'Vi står ved det',
    answered: 'Svaret er lagra. Personen ser det.',
  },
  en: {
    correct: 'Correct',
    takeBack: 'Take back',
    text: 'What should it say?',
    textHelp: 'Write the whole text anew. What stood before stays, struck through.',
    on: 'The right day',
    why: 'Why?',
    save: 'Save the correction',
    saved: 'Corrected. What stood before is struck through.',
    takeBackHelp: 'It counts no more, and stays struck through.',
    takeBackSend: 'Take it back',
    takenBack: 'Taken back.',
    disputed: 'The person says that this is wrong. Nobody has answered yet.',
    yours: 'The person waits for your answer',
    answer: 'Answer the person',
    answerHelp: 'If it is wrong, correct it or record it anew. If you stand by it, the person’s words stay beside it.',
    answerWhy: 'Why do you stand by it?',
    answerSend: 'We stand by it',
    answered: 'The answer is saved. The person sees it.',
  },
});

export const correctionReasonWords = defineWords<Record<CorrectionReason, string>>({
  nb: {
    TYPING_ERROR: 'Skrivefeil',
    MISUNDERSTOOD: 'Vi misforsto',
    WRONG_CASE: 'Det gjelder en annen sak',
    THE_PERSON_SAYS_SO: 'Personen sier det er annerledes',
  },
  nn: {
    TYPING_ERROR: 'Skrivefeil',
    MISUNDERSTOOD: 'Vi misforstod',
    WRONG_CASE: 'Det gjeld ei anna sak',
    THE_PERSON_SAYS_SO: 'Personen seier det er annleis',
  },
  en: {
    TYPING_ERROR: 'A typing error',
    MISUNDERSTOOD: 'We misunderstood',
    WRONG_CASE: 'It belongs to another case',
    THE_PERSON_SAYS_SO: 'The person says otherwise',
  },
});

export const keepingReasonWords = defineWords<Record<KeepingReason, string>>({
  nb: {
    AS_OBSERVED: 'Vi så det selv',
    AS_DECIDED: 'Det ble vedtatt slik',
    AS_TOLD_BY_OTHERS: 'Andre har fortalt oss det',
  },
  nn: {
    AS_OBSERVED: 'Vi såg det sjølve',
    AS_DECIDED: 'Det vart vedteke slik',
    AS_TOLD_BY_OTHERS: 'Andre har fortalt oss det',
  },
  en: {
    AS_OBSERVED: 'We saw it ourselves',
    AS_DECIDED: 'It was decided so',
    AS_TOLD_BY_OTHERS: 'Others have told us',
  },
});
