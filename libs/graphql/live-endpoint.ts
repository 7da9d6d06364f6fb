import { randomUUID } from 'node:crypto';
import { getOperationAST, GraphQLError, type ExecutionArgs, type GraphQLSchema } from 'graphql';
import { makeServer, type Context, type Server, type SubscribePayload } from 'graphql-ws';
import { participantCode, type Kind } from '#lib/kernel';
import { answerOf } from './answer-error.js';
import { bearerToken, type Edge, type Session } from './edge.js';
import { readDocument } from './limit-rules.js';
import { limits } from './limits.js';
import { subscribeAnew, type Standing } from './live-events.js';
import { Problem, problem } from './problem.js';
import type { EndpointActor } from './request-scope.js';

/** What we know of one socket. `admitted` is there from an accepted `connection_init` on. */
export interface SocketState {
  readonly close: (code: number, reason: string) => void;
  admitted?: { readonly session: Session; readonly correlation: string; readonly expiry: NodeJS.Timeout };
  closed?: true;
}

export type LiveEndpoint = Server<SocketState>;
type Connection = Context<Record<string, unknown> | undefined, SocketState>;

/** Close codes of our own: 4401 for a token that is not good, or not any longer; 4429 for too many sockets. */
const unauthenticated = [4401, 'UNAUTHENTICATED'] as const;
const tooMany = [4429, 'LIMIT_EXCEEDED'] as const;
const longestTimer = 2_147_483_647;

/** The graphql-ws side of one endpoint. Only subscriptions are taken; the rest has its place on HTTP. */
export function liveEndpoint(edge: Edge, kind: Kind, schema: GraphQLSchema, standing: Standing): LiveEndpoint {
  const open = new Map<string, number>();
  const answered = (connection: Connection, errors: readonly GraphQLError[]) => {
    edge.report(kind, connection.extra.admitted?.correlation ?? 'none', errors);
    return errors.map(answerOf);
  };
  return makeServer<Record<string, unknown> | undefined, SocketState>({
    connectionInitWaitTimeout: limits.initWait,
    onConnect: (connection) => connect(edge, kind, open, connection),
    onSubscribe: (connection, _id, payload) => argumentsOf(edge, kind, schema, connection, payload),
    subscribe: (args) =>
      subscribeAnew(args, ({ actor, correlation }) => edge.context(kind, actor, correlation), standing),
    onNext: (connection, _id, _payload, _args, result) =>
      result.errors ? { data: result.data ?? null, errors: answered(connection, result.errors) } : undefined,
    onError: (connection, _id, _payload, errors) => answered(connection, errors),
    onClose: ({ extra }) => leave(open, extra),
  });
}

async function connect(edge: Edge, kind: Kind, open: Map<string, number>, connection: Connection): Promise<boolean> {
  const { connectionParams, extra } = connection;
  const session = await sessionOf(
    edge,
    kind,
    connectionParams?.['authorization'] ?? connectionParams?.['Authorization'],
  );
  if (extra.closed) return false;
  const lifetime = (session?.expiresAt ?? 0) - Date.now();
  if (session === undefined || lifetime <= 0) return refuse(extra, unauthenticated);
  const name = nameOf(session.actor);
  const sockets = (open.get(name) ?? 0) + 1;
  if (sockets > limits.socketsPerActor) return refuse(extra, tooMany);
  open.set(name, sockets);
  const expiry = setTimeout(() => extra.close(...unauthenticated), Math.min(lifetime, longestTimer)).unref();
  extra.admitted = { session, correlation: randomUUID(), expiry };
  return true;
}

async function sessionOf(edge: Edge, kind: Kind, header: unknown): Promise<Session | undefined> {
  try {
    return await edge.admit(kind, bearerToken(header));
  } catch (error) {
    edge.report(kind, 'none', [error]);
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

/** Closes first: graphql-ws would say 4403 for every refusal. */
function refuse(socket: SocketState, reason: readonly [number, string]): false {
  socket.close(...reason);
  return false;
}

function leave(open: Map<string, number>, socket: SocketState): void {
  socket.closed = true;
  if (!socket.admitted) return;
  clearTimeout(socket.admitted.expiry);
  const name = nameOf(socket.admitted.session.actor);
  const left = (open.get(name) ?? 1) - 1;
  if (left > 0) open.set(name, left);
  else open.delete(name);
}

function argumentsOf(
  edge: Edge,
  kind: Kind,
  schema: GraphQLSchema,
  { extra: { admitted }, subscriptions }: Connection,
  { query, operationName, variables }: SubscribePayload,
): ExecutionArgs | readonly GraphQLError[] {
  if (admitted === undefined) return [problem('UNAUTHENTICATED')];
  if (Object.keys(subscriptions).length > limits.subscriptionsPerSocket)
    return [problem('LIMIT_EXCEEDED', { message: `A socket carries ${limits.subscriptionsPerSocket} subscriptions.` })];
  const read = readDocument(query, schema, edge.settings.mode === 'embedded');
  if (read.document === undefined) return read.errors;
  if (getOperationAST(read.document, operationName)?.operation !== 'subscription')
    return [
      problem('BAD_REQUEST', { message: 'A socket carries subscriptions only; send the rest as POST requests.' }),
    ];
  const contextValue = edge.context(kind, admitted.session.actor, admitted.correlation);
  return { schema, document: read.document, operationName, variableValues: variables, contextValue };
}

function nameOf(actor: EndpointActor): string {
  return actor.kind === 'client' ? actor.person : `${participantCode(actor)}/${actor.worker}`;
}
