import Provider, { errors, interactionPolicy, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type { DemoCard } from '../demo/people.js';
import type { DemoMachine } from '../demo/machines.js';
import type { InstallationSecrets } from '../installation-secrets.js';
import { embeddedAddresses } from './embedded-addresses.js';
import { providerMemory } from './provider-memory.js';

export interface EmbeddedProviderSettings {
  /** Where the server is reached, without a slash at the end: `http://localhost:3000`. */
  readonly base: string;
  readonly people: readonly DemoCard[];
  readonly machines: readonly DemoMachine[];
  readonly secrets: InstallationSecrets;
  /** Seconds that an access token lasts; a working day by default. */
  readonly tokenLifetime?: number;
}

export const webClientId = 'samhold-web';
export const scope = 'samhold';
const workingDay = 8 * 3_600;

/**
 * A real OpenID provider for demo people and programs, embedded mode only.
 * A person logs in by code + PKCE with `login_hint=<card>`; nobody is remembered, so two tabs can be two people.
 */
export function embeddedProvider(settings: EmbeddedProviderSettings): Provider {
  const { issuer } = embeddedAddresses(settings.base);
  const provider = new Provider(issuer, {
    ...accounts(settings),
    ...clients(settings),
    ...tokens(settings),
    adapter: providerMemory(),
    cookies: { keys: [settings.secrets.cookieSecret] },
    interactions: { url: (_context, { uid }) => `/oidc/interaction/${uid}`, policy: hintedLogin() },
    loadExistingGrant: grantAll(settings.base),
    clientBasedCORS: () => false,
    renderError: plainError,
  });
  return provider;
}

function accounts({ people }: EmbeddedProviderSettings): Configuration {
  return {
    findAccount: (_context, card) => {
      const found = people.find((person) => person.card === card);
      return found && { accountId: card, claims: () => ({ sub: card, name: found.name, kind: found.who.kind }) };
    },
    claims: { openid: ['sub', 'name', 'kind'] },
    conformIdTokenClaims: false,
  };
}

function clients({ base, machines }: EmbeddedProviderSettings): Configuration {
  const common = { id_token_signed_response_alg: 'ES256' } as const;
  return {
    clients: [
      {
        ...common,
        client_id: webClientId,
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code'],
        response_types: ['code'],
        redirect_uris: [`${base}/callback`],
        scope: `openid ${scope}`,
      },
      ...machines.map(({ id }) => ({
        ...common,
        client_id: id,
        client_secret: `${id}-secret`,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
        scope,
      })),
    ],
    pkce: { required: () => true },
  };
}

function tokens({
  base,
  people,
  machines,
  secrets,
  tokenLifetime = workingDay,
}: EmbeddedProviderSettings): Configuration {
  const { audience } = embeddedAddresses(base);
  return {
    jwks: { keys: [secrets.signingKey] },
    scopes: ['openid', scope],
    responseTypes: ['code'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    ttl: {
      AccessToken: tokenLifetime,
      AuthorizationCode: 60,
      ClientCredentials: tokenLifetime,
      Grant: 600,
      IdToken: tokenLifetime,
      Interaction: 600,
      Session: 600,
    },
    extraTokenClaims: (_context, token) => {
      if (token.kind === 'AccessToken') return { ...people.find(({ card }) => card === token.accountId)?.who };
      if (token.kind === 'ClientCredentials') return { ...machines.find(({ id }) => id === token.clientId)?.who };
      return undefined;
    },
    features: features(audience, tokenLifetime),
  };
}

/** Only what a demo login needs; each token is a JWT for our own audience. */
function features(audience: string, tokenLifetime: number): NonNullable<Configuration['features']> {
  return {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    userinfo: { enabled: false },
    rpInitiatedLogout: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    dPoP: { enabled: false },
    resourceIndicators: {
      enabled: true,
      defaultResource: (_context, _client, oneOf) => oneOf ?? audience,
      useGrantedResource: () => true,
      getResourceServerInfo: (_context, resource) => {
        if (resource !== audience) throw new errors.InvalidTarget();
        const jwt = { sign: { alg: 'ES256' } } as const;
        return { scope, audience, accessTokenFormat: 'jwt', accessTokenTTL: tokenLifetime, jwt };
      },
    },
  };
}

/** Each request logs in the card that it names, whoever was logged in before, and none is asked for consent. */
function hintedLogin() {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  policy.get('login')?.checks.add(
    new interactionPolicy.Check('another_card', 'Another card was chosen', ({ oidc }) => {
      return oidc.session?.accountId !== oidc.params?.['login_hint'];
    }),
  );
  return policy;
}

function grantAll(base: string): NonNullable<Configuration['loadExistingGrant']> {
  const { audience } = embeddedAddresses(base);
  return async ({ oidc }: KoaContextWithOIDC) => {
    const accountId = oidc.session?.accountId;
    const clientId = oidc.client?.clientId;
    if (accountId === undefined || clientId === undefined) return undefined;
    const grant = new oidc.provider.Grant({ accountId, clientId });
    grant.addOIDCScope('openid');
    grant.addResourceScope(audience, scope);
    await grant.save();
    return grant;
  };
}

/** The stock page loads a font from elsewhere. `error` is a fixed word of the protocol. */
const plainError: NonNullable<Configuration['renderError']> = (context, { error }) => {
  const word = /^\w+$/.test(error) ? error : 'error';
  context.type = 'html';
  context.body = `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Samhold</title>
<p>Innloggingen ble avbrutt (${word}).</p><p><a href="/">Velg et rollekort på forsiden</a></p></html>`;
};
