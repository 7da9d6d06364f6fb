import { createClient } from 'graphql-ws';
import { Client, fetchExchange, mapExchange, subscriptionExchange, type CombinedError } from 'urql';
import type { Session } from '../session/session.ts';

/** One endpoint, one session. Nothing is cached: what may be seen is decided at each question. */
export function connect(
  session: Session,
  onExpired: () => void,
): { readonly client: Client; readonly close: () => void } {
  const authorization = `Bearer ${session.accessToken}`;
  const path = `/graphql/${session.kind}`;
  const socket = createClient({
    url: `${location.origin.replace(/^http/, 'ws')}${path}`,
    connectionParams: { authorization },
    lazy: true,
    retryAttempts: 1_000,
    shouldRetry: () => true,
  });
  const client = new Client({
    url: path,
    preferGetMethod: false,
    requestPolicy: 'network-only',
    fetchOptions: { headers: { authorization, 'apollo-require-preflight': 'true' } },
    exchanges: [
      mapExchange({ onError: (error) => void (isExpired(error) && onExpired()) }),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe(
              { query, ...(isRecord(variables) ? { variables } : {}) },
              {
                ...sink,
                next: ({ data = null, errors }) => sink.next({ data, ...(errors ? { errors: [...errors] } : {}) }),
              },
            ),
          }),
        }),
      }),
    ],
  });
  // Closing awaits a connection that may just have been refused.
  const close = () => void Promise.resolve(socket.dispose()).catch(() => undefined);
  return { client, close };
}

function isExpired(error: CombinedError): boolean {
  return error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
