import type { Urgency } from '../operations/joint-case.ts';
import type { ReleaseMoveReason } from '../operations/correctional-service.ts';
import type { ContactOutcome } from '../operations/partner.ts';
import { defineWords } from '../words/define-words.ts';

/** What can be ordered on a case besides handovers. */
export const caseOrderWords = defineWords({
  nb: {
    registerNeed: 'Registrer et behov',
    needHelp: 'Dere følger det opp til noen andre har tatt over og møtt personen.',
    area: 'Hva gjelder det?',
    urgency: 'Når gjør det skade hvis ingen følger opp?',
    description: 'Hva trengs, helt konkret?',
    needRegistered: 'Behovet er registrert. Dere følger det opp.',
    invite: 'Inviter noen',
    inviteWhom: 'Hvem skal inviteres?',
    inviteHelp: 'Bare de som personen har sagt ja til, kan inviteres.',
    inviteSend: 'Send invitasjonen',
    inviteSent: 'Invitasjonen er sendt.',
    releaseDate: 'Sett dato for løslatelse',
    releaseOn: 'Løslates',
    releaseWhy: 'Hvorfor flyttes datoen?',
    releaseSave: 'Lagre datoen',
    releaseSaved: 'Datoen er lagret. De andre ser den nå.',
    contact: 'Meld om kontakt',
    contactOn: 'Når?',
    contactOutcome: 'Hvordan gikk det?',
    contactNote: 'Noe de andre bør vite?',
    contactSend: 'Meld fra',
    contactSent: 'Kontakten er meldt.',
  },
  nn: {
    registerNeed: 'Registrer eit behov',
    needHelp: 'De følgjer det opp til nokon andre har teke over og møtt personen.',
    area: 'Kva gjeld det?',
    urgency: 'Når gjer det skade om ingen følgjer opp?',
    description: 'Kva trengst, heilt konkret?',
    needRegistered: 'Behovet er registrert. De følgjer det opp.',
    invite: 'Inviter nokon',
    inviteWhom: 'Kven skal inviterast?',
    inviteHelp: 'Berre dei som personen har sagt ja til, kan inviterast.',
    inviteSend: 'Send invitasjonen',
    inviteSent: 'Invitasjonen er send.',
    releaseDate: 'Set dato for lauslating',
    releaseOn: 'Blir lauslaten',
    releaseWhy: 'Kvifor blir datoen flytta?',
    releaseSave: 'Lagre datoen',
    releaseSaved: 'Datoen er lagra. Dei andre ser han no.',
    contact: 'Meld om kontakt',
    contactOn: 'Når?',
    contactOutcome: 'Korleis gjekk det?',
    contactNote: 'Noko dei andre bør vite?',
    contactSend: 'Meld frå',
    contactSent: 'Kontakten er meld.',
  },
  en: {
    registerNeed: 'Register a need',
    needHelp: 'You follow it up until someone else has taken over and met the person.',
    area: 'What is it about?',
    urgency: 'When is harm done if nobody follows up?',
    description: 'What is needed, concretely?',
    needRegistered: 'The need is registered. You follow it up.',
    invite: 'Invite someone',
    inviteWhom: 'Who should be invited?',
    inviteHelp: 'Only those the person has agreed to can be invited.',
    inviteSend: 'Send the invitation',
    inviteSent: 'The invitation is sent.',
    releaseDate: 'Set the release date',
    releaseOn: 'Released on',
    releaseWhy: 'Why does the date move?',
    releaseSave: 'Save the date',
    releaseSaved: 'The date is saved. The others see it now.',
    contact: 'Report contact',
    contactOn: 'When?',
    contactOutcome: 'How did it go?',
    contactNote: 'Anything the others should know?',
    contactSend: 'Report',
    contactSent: 'The contact is reported.',
  },
});

/** The urgencies as answers to when harm is done. */
export const harmWords = defineWords<Record<Urgency, string>>({
  nb: { TONIGHT: 'I natt', THIS_WEEK: 'Denne uka', LATER: 'Senere' },
  nn: { TONIGHT: 'I natt', THIS_WEEK: 'Denne veka', LATER: 'Seinare' },
  en: { TONIGHT: 'Tonight', THIS_WEEK: 'This week', LATER: 'Later' },
});

export const contactOutcomeWords = defineWords<Record<ContactOutcome, string>>({
  nb: { MET: 'Vi møttes', TALKED: 'Vi snakket sammen', NOT_REACHED: 'Fikk ikke tak i personen' },
  nn: { MET: 'Vi møttest', TALKED: 'Vi snakka saman', NOT_REACHED: 'Fekk ikkje tak i personen' },
  en: { MET: 'We met', TALKED: 'We talked', NOT_REACHED: 'Could not reach the person' },
});

export const releaseMoveWords = defineWords<Record<ReleaseMoveReason, string>>({
  nb: {
    COURT: 'Avgjørelse i retten',
    GOOD_CONDUCT: 'God oppførsel',
    TRANSFER: 'Overføring',
    SENTENCE_RECALCULATED: 'Straffen er regnet ut på nytt',
    OTHER: 'Noe annet',
  },
  nn: {
    COURT: 'Avgjerd i retten',
    GOOD_CONDUCT: 'God oppførsel',
    TRANSFER: 'Overføring',
    SENTENCE_RECALCULATED: 'Straffa er rekna ut på nytt',
    OTHER: 'Noko anna',
  },
  en: {
    COURT: 'A court decision',
    GOOD_CONDUCT: 'Good conduct',
    TRANSFER: 'A transfer',
    SENTENCE_RECALCULATED: 'The sentence was recalculated',
    OTHER: 'Something else',
  },
});
