import { z } from 'zod';
import { civilDateSchema, participantSchema } from '../codes.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf, sealedOptional } from '../field.js';

/* What a municipality decides on a case: whose duty it is, what home is needed, and what it grants. */

const onCase = { personId: id('person'), participant: idOf(participantSchema) };

export const ResponsibleMunicipalityDisputed = defineEvent({
  name: 'municipality.ResponsibleMunicipalityDisputed',
  version: 1,
  streams: ['case'],
  meaning: 'A municipality says that another is responsible. A clock runs, and whoever holds a need keeps holding it.',
  class: 'housing',
  fields: {
    ...onCase,
    reason: coded(z.enum(['registered-elsewhere', 'stays-elsewhere', 'institution-rule'])),
    /** The day by which it should be settled, by the version of the term that it was counted on. */
    dueOn: coded(civilDateSchema),
    termVersion: coded(z.string().max(20)),
  },
  worker: {
    nb: '{participant} mener en annen kommune er ansvarlig. Skal avklares innen {dueOn}',
    nn: '{participant} meiner at ein annan kommune er ansvarleg. Skal avklarast innan {dueOn}',
    en: '{participant} holds another municipality responsible. To be settled by {dueOn}',
  },
  person: {
    nb: 'Kommunene må avklare hvem som har ansvaret, innen {dueOn}. Ingen slipper deg imens',
    nn: 'Kommunane må avklare kven som har ansvaret, innan {dueOn}. Ingen slepper deg imens',
    en: 'The municipalities must settle who is responsible by {dueOn}. Nobody lets go of you meanwhile',
  },
});

export const ResponsibleMunicipalityProposed = defineEvent({
  name: 'municipality.ResponsibleMunicipalityProposed',
  version: 1,
  streams: ['case'],
  meaning: 'A municipality proposes which of them is responsible; another has to agree.',
  class: 'housing',
  fields: { ...onCase, responsible: idOf(participantSchema) },
  worker: {
    nb: '{participant} foreslo {responsible} som ansvarlig',
    nn: '{participant} føreslo {responsible} som ansvarleg',
    en: '{participant} proposed {responsible} as responsible',
  },
  person: {
    nb: '{participant} foreslo at {responsible} har ansvaret',
    nn: '{participant} føreslo at {responsible} har ansvaret',
    en: '{participant} proposed that {responsible} is responsible',
  },
});

export const ResponsibleMunicipalitySettled = defineEvent({
  name: 'municipality.ResponsibleMunicipalitySettled',
  version: 1,
  streams: ['case'],
  meaning: 'Which municipality is responsible is settled: they agreed, or statsforvalteren decided.',
  class: 'housing',
  fields: {
    ...onCase,
    responsible: idOf(participantSchema),
    by: coded(z.enum(['agreement', 'decision'])),
    /** Statsforvalteren’s reference; only where the state decided. */
    reference: sealedOptional('housing', 'personId'),
    decidedOn: coded(civilDateSchema),
  },
  worker: {
    nb: '{responsible} er ansvarlig kommune',
    nn: '{responsible} er ansvarleg kommune',
    en: '{responsible} is the responsible municipality',
  },
  person: {
    nb: '{responsible} har ansvaret for hjelpen til deg',
    nn: '{responsible} har ansvaret for hjelpa til deg',
    en: '{responsible} is responsible for helping you',
  },
});

export const HousingNeedAssessed = defineEvent({
  name: 'municipality.HousingNeedAssessed',
  version: 1,
  streams: ['case'],
  meaning:
    'The municipality assessed whether the person needs help to get or keep a home, and what helps and hinders (H17). The statistics code gates nothing.',
  class: 'housing',
  fields: {
    ...onCase,
    disadvantaged: coded(z.enum(['yes', 'no', 'under-assessment'])),
    resources: sealedOptional('housing', 'personId'),
    hindrances: sealedOptional('housing', 'personId'),
    household: coded(z.number().int().min(1).max(30)),
    children: coded(z.number().int().min(0).max(29)),
    /** Statistics only: where the person stays, as ETHOS Light sorts it (K). */
    stayCode: coded(
      z
        .enum(['no-roof', 'emergency-shelter', 'temporary-stay', 'institution-without-home', 'with-others', 'own-home'])
        .optional(),
    ),
    assessedOn: coded(civilDateSchema),
  },
  worker: {
    nb: '{participant} vurderte boligbehovet {assessedOn}',
    nn: '{participant} vurderte bustadbehovet {assessedOn}',
    en: '{participant} assessed the housing need on {assessedOn}',
  },
  person: {
    nb: '{participant} vurderte hva du trenger for å bo, {assessedOn}',
    nn: '{participant} vurderte kva du treng for å bu, {assessedOn}',
    en: '{participant} assessed what you need for a home on {assessedOn}',
  },
});

const vedtak = {
  ...onCase,
  outcome: coded(z.enum(['granted', 'refused'])),
  amountNok: coded(z.number().int().min(1).max(100_000_000).optional()),
  decidedOn: coded(civilDateSchema),
  /** Three calendar weeks after the decision (forvaltningsloven § 29). */
  complaintBy: coded(civilDateSchema),
};

export const DepositGuaranteeDecided = defineEvent({
  name: 'municipality.DepositGuaranteeDecided',
  version: 1,
  streams: ['case'],
  meaning: 'The municipality decided, by vedtak, whether it answers for the deposit of a tenancy.',
  class: 'economy',
  fields: { ...vedtak, until: coded(civilDateSchema.optional()) },
  worker: {
    nb: '{participant} gjorde vedtak om depositum {decidedOn}. Klagefrist {complaintBy}',
    nn: '{participant} gjorde vedtak om depositum {decidedOn}. Klagefrist {complaintBy}',
    en: '{participant} decided on the deposit on {decidedOn}. Complaint by {complaintBy}',
  },
  person: {
    nb: '{participant} gjorde vedtak om depositum {decidedOn}. Du kan klage til og med {complaintBy}',
    nn: '{participant} gjorde vedtak om depositum {decidedOn}. Du kan klage til og med {complaintBy}',
    en: '{participant} decided on your deposit on {decidedOn}. You can complain until {complaintBy}',
  },
});

export const StartLoanDecided = defineEvent({
  name: 'municipality.StartLoanDecided',
  version: 1,
  streams: ['case'],
  meaning: 'The municipality, which alone decides it, decided on a startlån by vedtak.',
  class: 'economy',
  fields: vedtak,
  worker: {
    nb: '{participant} gjorde vedtak om startlån {decidedOn}. Klagefrist {complaintBy}',
    nn: '{participant} gjorde vedtak om startlån {decidedOn}. Klagefrist {complaintBy}',
    en: '{participant} decided on a startlån on {decidedOn}. Complaint by {complaintBy}',
  },
  person: {
    nb: '{participant} gjorde vedtak om startlån {decidedOn}. Du kan klage til og med {complaintBy}',
    nn: '{participant} gjorde vedtak om startlån {decidedOn}. Du kan klage til og med {complaintBy}',
    en: '{participant} decided on your startlån on {decidedOn}. You can complain until {complaintBy}',
  },
});

export type MunicipalEvent =
  | EventOf<typeof ResponsibleMunicipalityDisputed>
  | EventOf<typeof ResponsibleMunicipalityProposed>
  | EventOf<typeof ResponsibleMunicipalitySettled>
  | EventOf<typeof HousingNeedAssessed>
  | EventOf<typeof DepositGuaranteeDecided>
  | EventOf<typeof StartLoanDecided>;
