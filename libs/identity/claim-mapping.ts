import type { JWTPayload } from 'jose';
import { z } from 'zod';
import { derivedUuid, isBodyKind, type BodyKind } from '#lib/kernel';
import { bodyClaimsSchema, personClaimsSchema, roles, type Who } from './claims.js';
import { isOrganisationNumber } from './organisation-number.js';

/** A claim by its name, if need be translated, or a value that is the same for all tokens of the issuer. */
const source = z.union([
  z.strictObject({ claim: z.string(), values: z.record(z.string(), z.string()).optional() }),
  z.strictObject({ value: z.string() }),
]);
type Source = z.output<typeof source>;

const place = z.strictObject({
  kind: z.custom<BodyKind>((value) => typeof value === 'string' && isBodyKind(value)),
  unit: z.string(),
});
/** Which kind and unit an organisation's tokens speak for, by organisation number. */
const places = z.record(z.string().refine(isOrganisationNumber), place);

/**
 * How an issuer's tokens are read. The client id is never looked at: it names a program, not a body.
 * - `own`: our own provider's claims, as they are.
 * - `claims`: an organisation's provider, such as Entra ID; each of our words is found in a claim.
 * - `ansattporten`: a worker who represents exactly one organisation for the configured resource.
 * - `maskinporten`: a system user (*systembruker*); the body is `systemuser_org`, not the consumer.
 * - `person`: ID-porten; the person by national identity number.
 */
export const mappingSchema = z.discriminatedUnion('style', [
  z.strictObject({ style: z.literal('own') }),
  z.strictObject({
    style: z.literal('claims'),
    kind: source,
    organisation: source,
    unit: source,
    role: source,
    worker: z.string().default('sub'),
  }),
  z.strictObject({ style: z.literal('ansattporten'), resource: z.string(), places, role: z.enum(roles) }),
  z.strictObject({ style: z.literal('maskinporten'), places }),
  z.strictObject({ style: z.literal('person'), claim: z.string().default('pid') }),
]);
export type ClaimMapping = z.output<typeof mappingSchema>;

/** Who a verified payload speaks for; undefined when it does not say all that is needed. */
export function whoOf(payload: JWTPayload, issuer: string, mapping: ClaimMapping): Who | undefined {
  switch (mapping.style) {
    case 'own':
      return parsed(z.union([bodyClaimsSchema, personClaimsSchema]), payload);
    case 'claims':
      return parsed(bodyClaimsSchema, {
        kind: valueOf(payload, mapping.kind),
        organisation: valueOf(payload, mapping.organisation),
        unit: valueOf(payload, mapping.unit),
        role: valueOf(payload, mapping.role),
        worker: workerOf(issuer, payload[mapping.worker]),
      });
    case 'ansattporten': {
      const [organisation, ...more] = represented(payload, mapping.resource);
      return more.length === 0
        ? placed(organisation, mapping.places, mapping.role, workerOf(issuer, payload.sub))
        : undefined;
    }
    case 'maskinporten': {
      const [user, ...more] = parsed(systemUsers, payload['authorization_details']) ?? [];
      return more.length === 0
        ? placed(user?.organisation, mapping.places, 'machine', workerOf(issuer, user?.id))
        : undefined;
    }
    case 'person':
      return parsed(personClaimsSchema, { kind: 'client', pid: payload[mapping.claim] });
  }
}

function parsed<T>(schema: z.ZodType<T>, value: unknown): T | undefined {
  return schema.safeParse(value).data;
}

function valueOf(payload: JWTPayload, from: Source): string | undefined {
  if ('value' in from) return from.value;
  const claimed = payload[from.claim];
  if (typeof claimed !== 'string') return undefined;
  return from.values ? from.values[claimed] : claimed;
}

/** A pseudonym of the worker: the same at every login, and nothing that another register could look up. */
function workerOf(issuer: string, subject: unknown): string | undefined {
  return typeof subject === 'string' && subject !== '' ? `worker-${derivedUuid(issuer, subject)}` : undefined;
}

function placed(
  organisation: string | undefined,
  known: z.output<typeof places>,
  role: string,
  worker: string | undefined,
): Who | undefined {
  const there = organisation === undefined || !Object.hasOwn(known, organisation) ? undefined : known[organisation];
  return there && parsed(bodyClaimsSchema, { ...there, organisation, role, worker });
}

/** An ISO 6523 actor id of a Norwegian organisation: scheme 0192 and the organisation number. */
const actorId = z
  .string()
  .regex(/^0192:\d{9}$/)
  .transform((text) => text.slice(5));

/** Maskinporten has been seen to write both `ID` and `id`. */
const systemUsers = z.array(
  z
    .object({
      type: z.literal('urn:altinn:systemuser'),
      systemuser_org: z.union([z.object({ ID: actorId }), z.object({ id: actorId })]),
      systemuser_id: z.tuple([z.string()]),
    })
    .transform(({ systemuser_org: org, systemuser_id: [id] }) => ({ organisation: 'ID' in org ? org.ID : org.id, id })),
);

const representations = z.array(
  z.object({
    type: z.string().startsWith('ansattporten:'),
    resource: z.string(),
    authorized_parties: z.array(z.object({ orgno: z.object({ ID: actorId }) })),
  }),
);

function represented(payload: JWTPayload, resource: string): readonly string[] {
  return (parsed(representations, payload['authorization_details']) ?? [])
    .filter((detail) => detail.resource === resource)
    .flatMap((detail) => detail.authorized_parties.map((party) => party.orgno.ID));
}
