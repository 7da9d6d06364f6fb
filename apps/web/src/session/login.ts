import {
  None,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
} from 'openid-client';
import { isKind } from './kinds.ts';
import type { Session } from './session.ts';
import { readStored, writeStored } from './stored.ts';

const key = 'samhold.login';

export interface LoginRequest {
  /** The role card's id, in a demo. */
  readonly card?: string | undefined;
  /** Where to go afterwards, a path of our own. */
  readonly returnTo: string;
}

/** Sends the browser to the login; it comes back to /callback. */
export async function startLogin({ card, returnTo }: LoginRequest): Promise<void> {
  const provider = await findProvider();
  const verifier = randomPKCECodeVerifier();
  const state = randomState();
  writeStored(key, { verifier, state, returnTo, card: card ?? null });
  const address = buildAuthorizationUrl(provider, {
    redirect_uri: `${location.origin}/callback`,
    scope: 'openid samhold',
    resource: `${location.origin}/graphql`,
    prompt: 'login',
    state,
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(card === undefined ? {} : { login_hint: card }),
  });
  location.assign(address);
}

export interface Arrival {
  readonly session: Session;
  readonly returnTo: string;
}

/** Takes the code of /callback and gets the session for it. Throws when the login is not ours, or was refused. */
export async function finishLogin(address: URL): Promise<Arrival> {
  const { verifier, state, returnTo, card } = readStored(key) ?? {};
  sessionStorage.removeItem(key);
  if (typeof verifier !== 'string' || typeof state !== 'string') throw new Error('No login was under way in this tab');
  const tokens = await authorizationCodeGrant(
    await findProvider(),
    address,
    { pkceCodeVerifier: verifier, expectedState: state, idTokenExpected: true },
    { resource: `${location.origin}/graphql` },
  );
  const claims: Readonly<Record<string, unknown>> = tokens.claims() ?? {};
  const { kind, sub } = claims;
  if (!isKind(kind) || typeof sub !== 'string')
    throw new Error('The login does not say which kind of participant this is');
  const session: Session = {
    accessToken: tokens.access_token,
    expiresAt: Date.now() + (tokens.expires_in ?? 600) * 1000,
    kind,
    subject: sub,
    card: typeof card === 'string' ? card : null,
  };
  return { session, returnTo: ownPath(returnTo) };
}

/** Only paths of our own, so that no link can send a person elsewhere after the login. */
function ownPath(path: unknown): string {
  return typeof path === 'string' && /^\/(?![/\\])/.test(path) ? path : '/';
}

async function findProvider(): Promise<Configuration> {
  const insecure = location.protocol === 'http:' ? [allowInsecureRequests] : [];
  return discovery(new URL('/oidc', location.origin), 'samhold-web', undefined, None(), { execute: insecure });
}
