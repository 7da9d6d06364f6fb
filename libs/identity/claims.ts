import { z } from 'zod';
import {
  isBodyKind,
  isIdOf,
  type BodyActor,
  type BodyKind,
  type PersonActor,
  type PersonId,
  type WorkerId,
} from '#lib/kernel';
import { isOrganisationNumber } from './organisation-number.js';

export const roles = ['case-worker', 'coordinator', 'duty-officer', 'auditor', 'machine'] as const;

export const bodyClaimsSchema = z.object({
  kind: z.custom<BodyKind>((value) => typeof value === 'string' && isBodyKind(value)),
  organisation: z.string().refine(isOrganisationNumber),
  unit: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
  worker: z.custom<WorkerId>((value) => typeof value === 'string' && isIdOf('worker', value)),
  role: z.enum(roles),
});

export const personClaimsSchema = z.object({ kind: z.literal('client'), pid: z.string() });

/** Who a token speaks for, in our own words, whichever issuer wrote it. `pid` is a national identity number: never log it. */
export type Who = z.output<typeof bodyClaimsSchema> | z.output<typeof personClaimsSchema>;

export interface Claims {
  readonly who: Who;
  readonly issuer: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/**
 * The actor behind claims. `personOf` finds the person of a national identity number;
 * undefined when it knows none, which a caller treats as not logged in.
 */
export async function actorOf(
  { who }: Claims,
  personOf: (nationalId: string) => Promise<PersonId | undefined>,
): Promise<BodyActor | PersonActor | undefined> {
  if (who.kind !== 'client') return who;
  const person = await personOf(who.pid);
  return person === undefined ? undefined : { kind: 'client', person };
}
