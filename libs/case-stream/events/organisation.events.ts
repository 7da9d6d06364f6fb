import { z } from 'zod';
import { isBodyKind, type BodyKind } from '#lib/kernel';
import { defineEvent, type EventOf } from '../define-event.js';
import { coded, id, idOf, sealed } from '../field.js';

const organisation = idOf(z.string().regex(/^\d{9}$/));
const unit = idOf(z.string().regex(/^[a-z][a-z0-9-]{0,39}$/));

export const OrganisationRegistered = defineEvent({
  name: 'platform.OrganisationRegistered',
  version: 1,
  streams: ['platform'],
  meaning: 'An organisation of one kind can take part in this installation.',
  class: 'directory',
  fields: {
    organisation,
    kind: coded(z.custom<BodyKind>((value) => typeof value === 'string' && isBodyKind(value))),
    name: coded(z.string().min(1).max(120)),
    synthetic: coded(z.boolean()),
  },
  worker: { nb: '{name} er med i Samhold', nn: '{name} er med i Samhold', en: '{name} takes part in Samhold' },
  person: { nb: '{name} er med i Samhold', nn: '{name} er med i Samhold', en: '{name} takes part in Samhold' },
});

export const UnitOpened = defineEvent({
  name: 'platform.UnitOpened',
  version: 1,
  streams: ['organisation'],
  meaning: 'A unit of the organisation can hold needs and be reached on a direct number.',
  class: 'directory',
  fields: {
    organisation,
    unit,
    name: coded(z.string().min(1).max(120)),
    phone: coded(z.string().regex(/^\+\d{8,15}$/)),
    /** What this unit can do and cannot do, shown on its card (B21). */
    can: coded(z.array(z.string().max(160)).max(8)),
    cannot: coded(z.array(z.string().max(160)).max(8)),
  },
  worker: { nb: '{name} kan ta imot', nn: '{name} kan ta imot', en: '{name} can receive' },
  person: { nb: '{name} kan ta imot', nn: '{name} kan ta imot', en: '{name} can receive' },
});

export const WorkerEmployed = defineEvent({
  name: 'platform.WorkerEmployed',
  version: 1,
  streams: ['organisation'],
  meaning: 'A worker acts for a unit in a role.',
  class: 'directory',
  fields: {
    organisation,
    unit,
    worker: id('worker'),
    role: coded(z.enum(['case-worker', 'coordinator', 'duty-officer', 'auditor', 'machine'])),
    name: sealed('directory', 'worker'),
    phone: sealed('directory', 'worker'),
  },
  worker: { nb: '{name} arbeider her', nn: '{name} arbeider her', en: '{name} works here' },
  person: { nb: '{name} arbeider her', nn: '{name} arbeider her', en: '{name} works here' },
});

export type OrganisationEvent =
  EventOf<typeof OrganisationRegistered> | EventOf<typeof UnitOpened> | EventOf<typeof WorkerEmployed>;
