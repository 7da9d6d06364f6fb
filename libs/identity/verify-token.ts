import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTVerifyGetKey, type JWTVerifyOptions } from 'jose';
import { z } from 'zod';
import { whoOf, mappingSchema } from './claim-mapping.js';
import type { Claims } from './claims.js';

/** An issuer whose tokens are taken, and how they are read. Part of an installation's configuration. */
export const trustedIssuerSchema = z.strictObject({
  /** Exactly as in the `iss` claim. */
  issuer: z.url(),
  jwks: z.url(),
  audience: z.string().min(1),
  algorithms: z.array(z.enum(['ES256', 'ES384', 'EdDSA', 'PS256', 'RS256', 'RS512'])).min(1),
  /** The `typ` of the header. `absent` for Maskinporten and ID-porten, which write none. */
  type: z.enum(['at+jwt', 'JWT', 'absent']).default('at+jwt'),
  /** Seconds since a token was issued after which it is not taken, however long it would last. */
  maxAge: z.int().min(60).max(86_400).default(3_600),
  mapping: mappingSchema,
});
export const trustedIssuersSchema = z.array(trustedIssuerSchema).min(1);
export type TrustedIssuer = z.output<typeof trustedIssuerSchema>;

/** Undefined for every token that is not good: whoever is refused learns no reason. */
export type VerifyToken = (token: string) => Promise<Claims | undefined>;

/**
 * Verifies access tokens of the trusted issuers: signature by a fixed algorithm, issuer, exactly one audience, age, type,
 * and claims that say who. `keysOf` replaces the fetch of keys, for an issuer in the same process.
 * Rejects with `KeysOutOfReach` when an issuer's keys cannot be fetched.
 */
export function tokenVerifier(
  issuers: readonly TrustedIssuer[],
  keysOf: (issuer: TrustedIssuer) => JWTVerifyGetKey = ({ jwks }) => createRemoteJWKSet(new URL(jwks)),
): VerifyToken {
  const known = new Map(issuers.map((trusted) => [trusted.issuer, { trusted, keys: keysOf(trusted) }]));
  return async (token) => {
    const found = known.get(issuerOf(token) ?? '');
    return found === undefined ? undefined : claimsOf(token, found.trusted, found.keys);
  };
}

/** Not verified yet: it only chooses whose keys decide. */
function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss;
  } catch {
    return undefined;
  }
}

async function claimsOf(token: string, trusted: TrustedIssuer, keys: JWTVerifyGetKey): Promise<Claims | undefined> {
  const verified = await jwtVerify(token, keys, optionsOf(trusted)).catch(refusedOrThrown);
  if (verified === undefined) return undefined;
  const { payload, protectedHeader } = verified;
  const oneAudience = typeof payload.aud === 'string' || payload.aud?.length === 1;
  const typeIsRight = trusted.type !== 'absent' || protectedHeader.typ === undefined;
  if (!oneAudience || !typeIsRight || payload.exp === undefined) return undefined;
  const who = whoOf(payload, trusted.issuer, trusted.mapping);
  return who && { who, issuer: trusted.issuer, expiresAt: payload.exp * 1_000 };
}

function optionsOf({ issuer, audience, algorithms, type, maxAge }: TrustedIssuer): JWTVerifyOptions {
  return {
    issuer,
    audience,
    algorithms,
    maxTokenAge: maxAge,
    clockTolerance: 5,
    requiredClaims: ['exp', 'iat', 'aud'],
    ...(type === 'absent' ? {} : { typ: type }),
  };
}

export class KeysOutOfReach extends Error {
  override readonly name = 'KeysOutOfReach';
}

/** A token that jose refuses is the caller's matter; keys that cannot be had are ours. */
function refusedOrThrown(error: unknown): undefined {
  const code = error instanceof errors.JOSEError ? error.code : 'no JOSE error';
  if (refusals.has(code)) return undefined;
  throw new KeysOutOfReach('The keys of an issuer are out of reach', { cause: error });
}

const refusals: ReadonlySet<string> = new Set([
  errors.JOSEAlgNotAllowed.code,
  errors.JOSENotSupported.code,
  errors.JWKSMultipleMatchingKeys.code,
  errors.JWKSNoMatchingKey.code,
  errors.JWSInvalid.code,
  errors.JWSSignatureVerificationFailed.code,
  errors.JWTClaimValidationFailed.code,
  errors.JWTExpired.code,
  errors.JWTInvalid.code,
]);
