import { isKind, type Kind } from '../session/kinds.ts';
import { isObject } from '../session/stored.ts';

/** Who asks, and with what. */
export interface Asker {
  readonly kind: Kind;
  readonly accessToken: string;
}

/** Logs in as the demo machine client of a kind. Throws when the provider refuses. */
export async function logInAsMachine(kind: Kind): Promise<Asker> {
  const answer = await fetch('/oidc/token', {
    method: 'POST',
    headers: {
      authorization: `Basic ${btoa(`demo-${kind}:demo-${kind}-secret`)}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'samhold',
      resource: `${location.origin}/graphql`,
    }),
  });
  const token: unknown = await answer.json();
  if (!answer.ok || !isObject(token) || typeof token['access_token'] !== 'string')
    throw new Error('No token was given');
  return { kind, accessToken: token['access_token'] };
}

export function kindIn(text: string): Kind | undefined {
  return isKind(text) ? text : undefined;
}
