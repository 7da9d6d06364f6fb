import { z } from 'zod';
import type { Participant } from '#lib/kernel';
import { civilDateSchema, participantSchema } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import type { FieldClass } from '../field-class.js';
import { coded, id, idOf } from '../field.js';

/** Why a body may no longer follow this person up after a day. */
export const authorityGrounds = [
  'end-of-sentence',
  'end-of-probation',
  'twenty-fifth-birthday',
  'end-of-contract',
] as const;
export type AuthorityGround = (typeof authorityGrounds)[number];

/** When a prison's authority ends is when a sentence ends. */
function classOfAuthority({ participant }: { readonly participant: Participant }): FieldClass {
  return participant.kind === 'correctional-service' ? 'release' : 'case';
}

export const AuthorityEndSet = defineEvent({
  name: 'joint-case.AuthorityEndSet',
  version: 1,
  streams: ['case'],
  meaning: 'The last day on which a body may follow this person up, set or moved by that body.',
  class: classOfAuthority,
  fields: {
    participant: idOf(participantSchema),
    on: coded(civilDateSchema),
    ground: coded(z.enum(authorityGrounds)),
  },
  worker: {
    nb: '{participant} kan følge opp til og med {on}',
    nn: '{participant} kan følgje opp til og med {on}',
    en: '{participant} may follow up until {on}',
  },
  person: {
    nb: '{participant} kan følge deg opp til og med {on}',
    nn: '{participant} kan følgje deg opp til og med {on}',
    en: '{participant} can follow you up until {on}',
  },
});

export const AuthorityEndCleared = defineEvent({
  name: 'joint-case.AuthorityEndCleared',
  version: 1,
  streams: ['case'],
  meaning: 'No last day stands any more: the body may follow the person up until it says otherwise.',
  class: classOfAuthority,
  fields: { participant: idOf(participantSchema) },
  worker: {
    nb: '{participant} har ikke lenger en siste dag for oppfølging',
    nn: '{participant} har ikkje lenger ein siste dag for oppfølging',
    en: '{participant} no longer has a last day of follow-up',
  },
  person: {
    nb: '{participant} kan fortsette å følge deg opp',
    nn: '{participant} kan halde fram med å følgje deg opp',
    en: '{participant} can go on following you up',
  },
});

export const AuthorityEnded = defineEvent({
  name: 'joint-case.AuthorityEnded',
  version: 1,
  streams: ['case'],
  meaning:
    'The last day has passed: the body leads no need of this person any more. Its statutory duty does not move by this.',
  class: classOfAuthority,
  fields: {
    participant: idOf(participantSchema),
    on: coded(civilDateSchema),
    ground: coded(z.enum(authorityGrounds)),
  },
  worker: {
    nb: '{participant} kan ikke lenger følge opp. Siste dag var {on}',
    nn: '{participant} kan ikkje lenger følgje opp. Siste dag var {on}',
    en: '{participant} may no longer follow up. The last day was {on}',
  },
  person: {
    nb: '{participant} kan ikke lenger følge deg opp. Siste dag var {on}',
    nn: '{participant} kan ikkje lenger følgje deg opp. Siste dag var {on}',
    en: '{participant} can no longer follow you up. The last day was {on}',
  },
});

export const PersonReleased = defineEvent({
  name: 'correctional-service.PersonReleased',
  version: 1,
  streams: ['case'],
  meaning: 'The person left this prison on a day, free, on probation, or to another custody.',
  class: 'release',
  fields: {
    personId: id('person'),
    participant: idOf(participantSchema),
    on: coded(civilDateSchema),
    to: coded(z.enum(['end-of-sentence', 'probation', 'to-another-custody'])),
  },
  worker: { nb: 'Ute fra {participant} {on}', nn: 'Ute frå {participant} {on}', en: 'Left {participant} on {on}' },
  person: {
    nb: 'Du dro fra {participant} {on}',
    nn: 'Du drog frå {participant} {on}',
    en: 'You left {participant} on {on}',
  },
});

export type AuthorityEvent =
  EventOf<typeof AuthorityEndSet> | EventOf<typeof AuthorityEndCleared> | EventOf<typeof AuthorityEnded>;
