import { z } from 'zod';
import { civilDateSchema, participantSchema, utteranceForms } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf, sealed, sealedOptional } from '../field.js';
import { grantSchema } from './person.events.js';

export const CaseOpened = defineEvent({
  name: 'joint-case.CaseOpened',
  version: 1,
  streams: ['case'],
  meaning: 'With the person’s consent, or another basis, a joint case exists and its opener takes part.',
  class: 'case',
  fields: {
    caseId: id('case'),
    personId: id('person'),
    proposalId: id('proposal'),
    opener: idOf(participantSchema),
    name: sealed('identity', 'personId'),
  },
  worker: { nb: 'Samarbeidet startet', nn: 'Samarbeidet starta', en: 'The cooperation started' },
  person: {
    nb: 'Samarbeidet rundt deg startet',
    nn: 'Samarbeidet rundt deg starta',
    en: 'The work together around you started',
  },
});

export const GrantGiven = defineEvent({
  name: 'joint-case.GrantGiven',
  version: 1,
  streams: ['case', 'private'],
  meaning:
    'A recipient may know of named classes for a purpose and a period. On a private stream where the recipient’s presence is secret.',
  class: 'disclosure',
  fields: {
    personId: id('person'),
    grant: idOf(grantSchema),
    /** The case, sealed; only on a private stream. */
    caseLink: sealedOptional('own-record', 'personId'),
  },
  worker: { nb: '{grant} fikk tilgang', nn: '{grant} fekk tilgang', en: '{grant} was given access' },
  person: {
    nb: '{grant} kan se det du sa ja til',
    nn: '{grant} kan sjå det du sa ja til',
    en: '{grant} may see what you agreed to',
  },
});

/** Why a grant is over. */
export const grantEndings = ['withdrawn', 'expired', 'replaced', 'cooperation-ended'] as const;
export type GrantEnding = (typeof grantEndings)[number];

export const GrantEnded = defineEvent({
  name: 'joint-case.GrantEnded',
  version: 1,
  streams: ['case', 'private'],
  meaning: 'A grant is over; nothing more is disclosed on it.',
  class: 'disclosure',
  fields: {
    personId: id('person'),
    grantId: id('grant'),
    recipient: idOf(grantSchema.shape.recipient),
    reason: coded(z.enum(grantEndings)),
    caseLink: sealedOptional('own-record', 'personId'),
  },
  worker: {
    nb: '{recipient} har ikke lenger tilgang',
    nn: '{recipient} har ikkje lenger tilgang',
    en: '{recipient} no longer has access',
  },
  person: {
    nb: '{recipient} ser ikke lenger saken din; det de har skrevet i sin egen journal, blir der',
    nn: '{recipient} ser ikkje lenger saka di; det dei har skrive i sin eigen journal, blir der',
    en: '{recipient} no longer sees your case; what they wrote in their own record stays there',
  },
});

export const OrganisationInvited = defineEvent({
  name: 'joint-case.OrganisationInvited',
  version: 1,
  streams: ['case'],
  meaning: 'A participant asked another body to take part.',
  class: 'case',
  fields: { inviter: idOf(participantSchema), invitee: idOf(participantSchema) },
  worker: {
    nb: '{inviter} inviterte {invitee}',
    nn: '{inviter} inviterte {invitee}',
    en: '{inviter} invited {invitee}',
  },
  person: {
    nb: '{inviter} inviterte {invitee} til å hjelpe',
    nn: '{inviter} inviterte {invitee} til å hjelpe',
    en: '{inviter} invited {invitee} to help',
  },
});

export const InvitationAccepted = defineEvent({
  name: 'joint-case.InvitationAccepted',
  version: 1,
  streams: ['case'],
  meaning: 'An invited body takes part from now on.',
  class: 'case',
  fields: { participant: idOf(participantSchema), worker: id('worker') },
  worker: { nb: '{participant} ble med', nn: '{participant} vart med', en: '{participant} joined' },
  person: {
    nb: '{participant} er nå med og hjelper',
    nn: '{participant} er no med og hjelper',
    en: '{participant} is now helping',
  },
});

export const OwnPriorityStated = defineEvent({
  name: 'client.OwnPriorityStated',
  version: 1,
  streams: ['case'],
  meaning: 'The person said what matters most now, in own words (B12).',
  class: 'own-words',
  spokenForm: true,
  fields: {
    personId: id('person'),
    words: sealed('own-words', 'personId'),
    form: coded(z.enum(utteranceForms)),
    registeredBy: idOf(participantSchema.optional()),
  },
  worker: {
    nb: 'Viktigst for personen: «{words}»',
    nn: 'Viktigast for personen: «{words}»',
    en: 'Most important to the person: “{words}”',
  },
  person: {
    nb: 'Du sa hva som er viktigst: «{words}»',
    nn: 'Du sa kva som er viktigast: «{words}»',
    en: 'You said what matters most: “{words}”',
  },
});

/** Why a release date moves. */
export const releaseMoveReasons = ['court', 'good-conduct', 'transfer', 'sentence-recalculated', 'other'] as const;
export type ReleaseMoveReason = (typeof releaseMoveReasons)[number];

export const ReleaseDateSet = defineEvent({
  name: 'correctional-service.ReleaseDateSet',
  version: 1,
  streams: ['case'],
  meaning: 'The prison expects release on this date.',
  class: 'release',
  fields: {
    personId: id('person'),
    on: coded(civilDateSchema),
    participant: idOf(participantSchema),
    /** Why the date moved; a date that is set for the first time has none. */
    reason: coded(z.enum(releaseMoveReasons).optional()),
  },
  worker: { nb: 'Løslatelse er satt til {on}', nn: 'Lauslating er sett til {on}', en: 'Release is set for {on}' },
  person: { nb: 'Du løslates {on}', nn: 'Du blir lauslaten {on}', en: 'You will be released on {on}' },
});

export const ContactReported = defineEvent({
  name: 'partner.ContactReported',
  version: 1,
  streams: ['case'],
  meaning: 'A partner was in contact with the person, or tried.',
  class: 'network',
  fields: {
    personId: id('person'),
    participant: idOf(participantSchema),
    on: coded(civilDateSchema),
    outcome: coded(z.enum(['met', 'talked', 'not-reached'])),
    note: sealedOptional('network', 'personId'),
  },
  worker: {
    nb: '{participant} meldte om kontakt {on}',
    nn: '{participant} melde om kontakt {on}',
    en: '{participant} reported contact on {on}',
  },
  person: {
    nb: '{participant} var i kontakt med deg, eller prøvde, {on}',
    nn: '{participant} var i kontakt med deg, eller prøvde, {on}',
    en: '{participant} was in contact with you, or tried, on {on}',
  },
});

export type CaseFrameEvent =
  | EventOf<typeof CaseOpened>
  | EventOf<typeof GrantGiven>
  | EventOf<typeof GrantEnded>
  | EventOf<typeof OrganisationInvited>
  | EventOf<typeof InvitationAccepted>
  | EventOf<typeof OwnPriorityStated>
  | EventOf<typeof ReleaseDateSet>
  | EventOf<typeof ContactReported>;
