import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import type { DemoCard } from '../demo/people.js';

const prefix = '/oidc';

/**
 * Serves the provider at `/oidc`, in a scope of its own: it reads bodies itself,
 * and the headers that hooks have set, such as the content security policy, go with every answer.
 */
export async function mountProvider(
  server: FastifyInstance,
  provider: Provider,
  people: readonly DemoCard[],
): Promise<void> {
  const answer = provider.callback();
  await server.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, _payload, done) => done(null));
    scope.get(`${prefix}/interaction/:uid`, (request, reply) => logIn(provider, people, request, reply));
    scope.all(`${prefix}/*`, (request, reply) => {
      handOver(request, reply);
      void answer(request.raw, reply.raw);
    });
  });
}

/** Finishes a login without a form: the card was chosen before. */
async function logIn(
  provider: Provider,
  people: readonly DemoCard[],
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  handOver(request, reply);
  const found = await provider.interactionDetails(request.raw, reply.raw).catch(() => undefined);
  if (found === undefined) return sendHome(reply);
  const hint = found.params['login_hint'];
  const card = people.find((person) => person.card === hint);
  const result = card
    ? { login: { accountId: card.card, remember: false } }
    : { error: 'access_denied', error_description: 'Choose a role card' };
  await provider.interactionFinished(request.raw, reply.raw, result, { mergeWithLastSubmission: false });
}

function sendHome(reply: FastifyReply): void {
  reply.raw.writeHead(303, { location: '/' }).end();
}

/** From here on the raw request and reply belong to the provider. */
function handOver({ raw }: FastifyRequest, reply: FastifyReply): void {
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) reply.raw.setHeader(name, value);
  const request: IncomingMessage & { originalUrl?: string } = raw;
  request.originalUrl = request.url ?? '';
  request.url = request.originalUrl.slice(prefix.length) || '/';
  forgetSession(request);
}

/** No single sign-on here: a session would make the second tab the person of the first, or ask to log that one out. */
function forgetSession(request: IncomingMessage): void {
  const kept = (request.headers.cookie ?? '').split(/; */).filter((cookie) => !/^_session(\.|=)/.test(cookie));
  if (kept.length > 0 && kept[0] !== '') request.headers.cookie = kept.join('; ');
  else delete request.headers.cookie;
}
