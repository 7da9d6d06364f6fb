import { isKind, type Kind } from '#lib/kernel';
import type { SignedOrder } from '#lib/case-stream';
import { answerOf, faultOf, isOurFault } from './answer-error.js';
import { endpointSeals, type EndpointSeals } from './endpoint-seals.js';
import { problem } from './problem.js';
import { RequestScope, type EdgeContext, type EndpointActor } from './request-scope.js';

/** What a verified token says. `expiresAt` in milliseconds since 1970. */
export interface Session {
  readonly actor: EndpointActor;
  readonly expiresAt: number;
}

export interface EdgeSettings {
  readonly mode: 'embedded' | 'production';
  /** At least 32 bytes; ids and cursors of another secret do not open. */
  readonly secret: Uint8Array;
  /** Undefined for every token that is not good, whatever the reason. */
  readonly authenticate: (token: string) => Promise<Session | undefined>;
  /** What came signed; undefined where nothing need be. Throws UNSIGNED where the actor's body signs for itself, and has not signed this. */
  readonly signedOrder: (actor: EndpointActor, request: SentRequest) => SignedOrder | undefined;
  /** Entries hold codes, correlation ids and places in the code; never content. */
  readonly log: (entry: Readonly<Record<string, unknown>>, message: string) => void;
}

/** A request over HTTP, before anything of it is believed. */
export interface SentRequest {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
}

/** What all endpoints of one server share. */
export interface Edge {
  readonly settings: EdgeSettings;
  /** The session behind a token at one kind's endpoint; otherwise throws UNAUTHENTICATED, the same for every reason. */
  admit(kind: Kind, token: string | undefined): Promise<Session>;
  /** A context of its own. Whoever opens it ends its scope. */
  context(kind: Kind, actor: EndpointActor, correlation: string): EdgeContext;
  /** Logs the errors that are our own fault. */
  report(kind: Kind, correlation: string, errors: readonly unknown[]): void;
}

export function createEdge(settings: EdgeSettings): Edge {
  if (settings.secret.length < 32) throw new Error('The secret of the endpoints has at least 32 bytes');
  const seals = new Map<Kind, EndpointSeals>();
  const sealsOf = (kind: Kind) => {
    const own = seals.get(kind) ?? endpointSeals(settings.secret, kind);
    seals.set(kind, own);
    return own;
  };
  return {
    settings,
    admit: async (kind, token) => {
      const session = token === undefined ? undefined : await settings.authenticate(token);
      if (session === undefined || session.actor.kind !== kind) throw problem('UNAUTHENTICATED');
      return session;
    },
    context: (kind, actor, correlation) => ({
      kind,
      actor,
      correlation,
      seals: sealsOf(kind),
      scope: new RequestScope(),
    }),
    report: (endpoint, correlation, errors) => {
      for (const error of errors) {
        const answer = answerOf(error);
        if (isOurFault(answer))
          settings.log(
            { endpoint, correlation, code: answer.extensions?.['code'], ...faultOf(error) },
            'request failed',
          );
      }
    },
  };
}

/** The kind that a path `/graphql/<kind>` names. */
export function kindOfPath(url: string): Kind | undefined {
  const [path = ''] = url.split('?');
  const text = path.startsWith('/graphql/') ? path.slice('/graphql/'.length) : '';
  return isKind(text) ? text : undefined;
}

/** The token of an `Authorization: Bearer` header or of the same member of `connection_init`. */
export function bearerToken(header: unknown): string | undefined {
  return typeof header === 'string' ? /^Bearer ([\w.~+/=-]+)$/i.exec(header)?.[1] : undefined;
}
