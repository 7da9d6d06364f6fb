import { z } from 'zod';
import {
  instantOf,
  isBodyKind,
  type BodyKind,
  type CaseId,
  type GrantId,
  type PersonId,
  type WorkerId,
} from '#lib/kernel';
import { fieldClassSchema, purposes, signedOrderSchema, utteranceForms } from '#lib/case-stream';
import { actionCodes } from '../policy.schema.js';
import type { Deny, LoggedRead, ReadEntry, Said } from './read-log.port.js';

/** A look as the function `reads.log_reads` takes it. */
export function columnsOf({ actor, basis, ...entry }: ReadEntry) {
  return { ...entry, ...readerOf(actor), basisCode: basis?.code ?? null, basisVersion: basis?.version ?? null };
}

function readerOf(actor: ReadEntry['actor']) {
  if (actor.kind === 'client')
    return { kind: actor.kind, organisation: null, unit: null, actor: actor.person, role: 'person' };
  const { worker, ...rest } = actor;
  return { ...rest, actor: worker };
}

function prefixed<P extends string>(prefix: P) {
  return z.custom<`${P}-${string}`>((value) => typeof value === 'string' && value.startsWith(`${prefix}-`));
}

const caseId: z.ZodType<CaseId> = prefixed('case');
const personId: z.ZodType<PersonId> = prefixed('person');
const grantId: z.ZodType<GrantId> = prefixed('grant');
const workerId: z.ZodType<WorkerId> = prefixed('worker');
const bodyKind = z.custom<BodyKind>((value) => typeof value === 'string' && isBodyKind(value));
const instant = z.date().transform(instantOf);

const person = z.object({ kind: z.literal('client'), actor: personId });
const body = z.object({
  kind: bodyKind,
  organisation: z.string(),
  unit: z.string(),
  actor: workerId,
  role: z.enum(['case-worker', 'coordinator', 'duty-officer', 'auditor', 'machine']),
});

const look = z.object({
  id: z.string(),
  at: instant,
  case_id: caseId.nullable(),
  person_id: personId.nullable(),
  purpose: z.enum(purposes),
  action: z.enum(actionCodes),
  classes: z.array(fieldClassSchema),
  basis_code: z.string().nullable(),
  basis_version: z.string().nullable(),
  grants: z.array(grantId),
  outcome: z.enum(['allowed', 'denied']),
  correlation: z.string(),
});

export const lookRow = look.and(z.union([person, body])).transform((row): LoggedRead => {
  const { case_id, person_id, basis_code: code, basis_version: version, ...rest } = row;
  const { id, at, purpose, action, classes, grants, outcome, correlation } = rest;
  const basis = code === null || version === null ? null : { code, version };
  return {
    ...{ id, at, purpose, action, classes, grants, outcome, correlation, basis },
    caseId: case_id,
    personId: person_id,
    actor: actorOf(row),
  };
});

function actorOf(row: z.infer<typeof person> | z.infer<typeof body>): LoggedRead['actor'] {
  if (row.kind === 'client') return { kind: 'client', person: row.actor };
  const { kind, organisation, unit, role, actor: worker } = row;
  return { kind, organisation, unit, role, worker };
}

const signed = signedOrderSchema.extend({ part: z.string().nullable() });
const scribe = body.omit({ actor: true }).extend({ worker: workerId, signed: signed.optional() });

const denyColumns = z.object({
  command_id: z.string(),
  case_id: caseId,
  grant_id: grantId,
  kind: bodyKind,
  organisation: z.string(),
  unit: z.string().nullable(),
  set_at: instant,
  form: z.enum(utteranceForms),
  scribe: scribe.nullable(),
  sent: z.json().nullable(),
});

/** The signature lies with the scribe whose body has signed. */
function saidOf({ form, scribe: row, sent }: Pick<z.output<typeof denyColumns>, 'form' | 'scribe' | 'sent'>): Said {
  if (row === null) return { form, scribe: null, sent };
  const { signed, ...scribe } = row;
  return { form, scribe, sent, ...(signed === undefined ? {} : { signed }) };
}

export const denyRow = denyColumns.transform(
  ({ command_id, case_id, grant_id, kind, organisation, unit, set_at, ...said }): Deny => ({
    commandId: command_id,
    caseId: case_id,
    grantId: grant_id,
    recipient: { kind, organisation, unit },
    setAt: set_at,
    said: saidOf(said),
  }),
);
