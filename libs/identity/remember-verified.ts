import { createHash } from 'node:crypto';
import type { Claims } from './claims.js';
import type { VerifyToken } from './verify-token.js';

const capacity = 4_000;
const longest = 60_000;

/**
 * The same verifier, which judges a good token once a minute rather than at every request: a signature costs more
 * than the rest of a small query. Refusals are not remembered. A token is kept as its digest, and never past its end.
 */
export function rememberVerified(verify: VerifyToken, now: () => number = Date.now): VerifyToken {
  const good = new Map<string, { readonly claims: Claims; readonly until: number }>();
  return async (token) => {
    const digest = createHash('sha256').update(token).digest('base64');
    const known = good.get(digest);
    if (known !== undefined && known.until > now()) return known.claims;
    good.delete(digest);
    const claims = await verify(token);
    if (claims === undefined) return undefined;
    good.set(digest, { claims, until: Math.min(claims.expiresAt, now() + longest) });
    for (const oldest of good.keys()) {
      if (good.size <= capacity) break;
      good.delete(oldest);
    }
    return claims;
  };
}
