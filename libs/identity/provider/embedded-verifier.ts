import { createLocalJWKSet } from 'jose';
import type { InstallationSecrets } from '../installation-secrets.js';
import { tokenVerifier, type VerifyToken } from '../verify-token.js';
import { embeddedAddresses } from './embedded-addresses.js';

/** Takes the tokens of the embedded provider, by its key in this process: no request to itself is needed. */
export function embeddedVerifier(base: string, { signingKey }: InstallationSecrets): VerifyToken {
  const { kty, crv, x, y, kid, alg, use } = signingKey;
  const keys = createLocalJWKSet({ keys: [{ kty, crv, x, y, kid, alg, use }] });
  const trusted = {
    ...embeddedAddresses(base),
    jwks: `${base}/oidc/jwks`,
    algorithms: ['ES256' as const],
    type: 'at+jwt' as const,
    maxAge: 86_400,
    mapping: { style: 'own' as const },
  };
  return tokenVerifier([trusted], () => keys);
}
