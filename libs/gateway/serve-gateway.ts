import proxy from '@fastify/http-proxy';
import fastify, { type FastifyReply } from 'fastify';
import type { AddressInfo } from 'node:net';
import type { SignedOrder } from '#lib/case-stream';
import { advice, bearerToken, limits } from '#lib/graphql';
import { headerOf, orderHeader } from './order-header.js';
import { signOrder, type Signing } from './sign-order.js';

export interface RunningGateway {
  readonly port: number;
  close(): Promise<void>;
}

export interface GatewayParts extends Signing {
  /** The server that it stands before. */
  readonly upstream: string;
  readonly port: number;
  readonly host: string;
  /** One sentence for each request that got no further, without content. */
  readonly report: (sentence: string) => void;
}

/** Passes everything on as it came, live updates too, and signs what is ordered on its way. */
export async function serveGateway(parts: GatewayParts): Promise<RunningGateway> {
  const app = fastify({ bodyLimit: limits.body, forceCloseConnections: true });
  const signed = new WeakMap<object, SignedOrder>();
  // JSON is read, to be signed; whatever else is sent passes unread.
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  app.setErrorHandler((failure, _request, reply) => {
    parts.report(`Nothing was passed on: ${nameOf(failure)}.`);
    return unavailable(reply);
  });
  await app.register(proxy, {
    upstream: parts.upstream,
    websocket: true,
    proxyPayloads: false,
    preHandler: (request, _reply, done) => {
      signOrder(parts, bearerToken(request.headers.authorization), request.body).then((order) => {
        if (order !== undefined) signed.set(request, order);
        done();
      }, done);
    },
    replyOptions: {
      rewriteRequestHeaders: (request, { [orderHeader]: _foreign, ...headers }) => {
        const order = signed.get(request);
        return order === undefined ? headers : { ...headers, [orderHeader]: headerOf(order) };
      },
      onError: (reply, { error }) => {
        parts.report(`Samhold was not reached: ${nameOf(error)}.`);
        // What the plugin calls a raw reply is the one of this server.
        void unavailable(reply as unknown as FastifyReply);
      },
    },
  });
  await app.listen({ port: parts.port, host: parts.host });
  // A server that listens on a port has an address with one; only pipes have a name instead.
  const { port } = app.server.address() as AddressInfo;
  return { port, close: () => app.close() };
}

function unavailable(reply: FastifyReply): FastifyReply {
  return reply.code(503).send({ errors: [{ message: advice.UNAVAILABLE, extensions: { code: 'UNAVAILABLE' } }] });
}

/** Messages may hold content; names and codes do not. */
function nameOf(failure: unknown): string {
  if (!(failure instanceof Error)) return 'unknown cause';
  return 'code' in failure ? `${failure.name} (${String(failure.code)})` : failure.name;
}
