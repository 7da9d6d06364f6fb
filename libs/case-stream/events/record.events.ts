import { z } from 'zod';
import { civilDateSchema, participantSchema } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf, sealed, sealedOptional } from '../field.js';

/* A body's own record: one private stream each, known to that body alone until something is shared. */

const own = { recordId: id('private'), participant: idOf(participantSchema), personId: id('person') };

export const AdmissionRegistered = defineEvent({
  name: 'correctional-service.AdmissionRegistered',
  version: 1,
  streams: ['private'],
  meaning: 'The prison received the person.',
  class: 'own-record',
  fields: {
    ...own,
    admittedOn: coded(civilDateSchema),
    ground: coded(z.enum(['remand', 'sentence'])),
    releaseExpectedOn: coded(civilDateSchema.optional()),
    name: sealed('identity', 'personId'),
    nationalId: sealed('national-id', 'personId'),
  },
  worker: { nb: 'Innsettelse registrert', nn: 'Innsetjing registrert', en: 'Admission registered' },
  person: {
    nb: 'Fengselet registrerte at du kom',
    nn: 'Fengselet registrerte at du kom',
    en: 'The prison recorded your arrival',
  },
});

export const EnquiryReceived = defineEvent({
  name: 'municipality.EnquiryReceived',
  version: 1,
  streams: ['private'],
  meaning: 'Someone asked for help by phone, drop-in or self-referral, in five fields.',
  class: 'own-record',
  fields: {
    ...own,
    channel: coded(z.enum(['phone', 'drop-in', 'self-referral', 'other-body'])),
    /** Name or alias. */
    name: sealed('identity', 'personId'),
    reach: sealed('contact', 'personId'),
    sleepsTonight: coded(z.enum(['own-home', 'with-others', 'shelter', 'institution', 'nowhere', 'unknown'])),
    children: coded(z.enum(['yes', 'no', 'unknown'])),
    dangerNow: coded(z.boolean()),
    nationalId: sealedOptional('national-id', 'personId'),
  },
  worker: { nb: 'Henvendelse mottatt', nn: 'Førespurnad motteken', en: 'Enquiry received' },
  person: { nb: 'Du tok kontakt', nn: 'Du tok kontakt', en: 'You got in touch' },
});

export const OutreachContactMade = defineEvent({
  name: 'kirkens-bymisjon.OutreachContactMade',
  version: 1,
  streams: ['private'],
  meaning: 'An outreach worker met the person where the person was.',
  class: 'own-record',
  fields: {
    ...own,
    on: coded(civilDateSchema),
    place: coded(z.enum(['street', 'meeting-place', 'prison', 'home', 'phone'])),
    name: sealed('identity', 'personId'),
    reach: sealedOptional('contact', 'personId'),
    nationalId: sealedOptional('national-id', 'personId'),
  },
  worker: { nb: 'Oppsøkende kontakt', nn: 'Oppsøkjande kontakt', en: 'Outreach contact' },
  person: { nb: 'Kirkens Bymisjon møtte deg', nn: 'Kirkens Bymisjon møtte deg', en: 'Kirkens Bymisjon met you' },
});

export const HousingAllowanceApplicationReceived = defineEvent({
  name: 'husbanken.HousingAllowanceApplicationReceived',
  version: 1,
  streams: ['private'],
  meaning: 'Husbanken received an application for bostøtte under its own number.',
  class: 'own-record',
  fields: {
    ...own,
    applicationNumber: idOf(z.string().regex(/^BO-\d{4}-\d{6}$/)),
    receivedOn: coded(civilDateSchema),
    name: sealed('identity', 'personId'),
    nationalId: sealed('national-id', 'personId'),
  },
  worker: {
    nb: 'Søknad om bostøtte mottatt',
    nn: 'Søknad om bustøtte motteken',
    en: 'Housing allowance application received',
  },
  person: {
    nb: 'Husbanken fikk søknaden din',
    nn: 'Husbanken fekk søknaden din',
    en: 'Husbanken received your application',
  },
});

export const AftercareAgreed = defineEvent({
  name: 'child-welfare.AftercareAgreed',
  version: 1,
  streams: ['private'],
  meaning: 'Barnevernstjenesten and the young adult agreed on ettervern until a date, at most the 25th birthday.',
  class: 'own-record',
  fields: {
    ...own,
    until: coded(civilDateSchema),
    name: sealed('identity', 'personId'),
    nationalId: sealed('national-id', 'personId'),
  },
  worker: {
    nb: 'Ettervern avtalt til {until}',
    nn: 'Ettervern avtalt til {until}',
    en: 'Aftercare agreed until {until}',
  },
  person: {
    nb: 'Du og barnevernstjenesten avtalte ettervern til {until}',
    nn: 'Du og barnevernstenesta avtalte ettervern til {until}',
    en: 'You and child welfare agreed on aftercare until {until}',
  },
});

export type RecordEvent =
  | EventOf<typeof AdmissionRegistered>
  | EventOf<typeof EnquiryReceived>
  | EventOf<typeof OutreachContactMade>
  | EventOf<typeof HousingAllowanceApplicationReceived>
  | EventOf<typeof AftercareAgreed>;
