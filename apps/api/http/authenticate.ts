import type { PersonId } from '#lib/kernel';
import { problem, type Session } from '#lib/graphql';
import { actorOf, KeysOutOfReach, parseNationalId, type Claims, type VerifyToken } from '#lib/identity';

/**
 * From a token to a session, undefined for every one that is not good.
 * Throws UNAVAILABLE when an issuer's keys are out of reach.
 */
export function authenticator(
  verify: VerifyToken,
  personOf: (nationalId: string) => Promise<PersonId | undefined>,
  mode: 'embedded' | 'production',
): (token: string) => Promise<Session | undefined> {
  const known = async (text: string) => {
    const read = parseNationalId(text, mode);
    return read.status === 'read' ? personOf(read.nationalId) : undefined;
  };
  return async (token) => {
    const claims = await verify(token).catch(asUnavailable);
    const actor = claims && (await actorOf(claims, known));
    return actor && claims && { actor, expiresAt: claims.expiresAt };
  };
}

function asUnavailable(error: unknown): Claims | undefined {
  if (error instanceof KeysOutOfReach) throw problem('UNAVAILABLE');
  throw error;
}
