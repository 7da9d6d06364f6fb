import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import type { Registry } from 'prom-client';
import { kindOfPath } from '#lib/graphql';
import { demoMachines, demoPeople, openEmbeddedProvider, mountProvider } from '#lib/identity';
import { closedAnswer } from './answer-closed.filter.js';
import { addDemoCards } from './demo-cards.js';
import { addDemoClock } from './demo-clock.js';
import { addProbes } from './probes.js';
import type { ServerSettings } from './server-settings.js';
import { addTrustLog } from './trust-log.js';
import { addWebClient } from './web-client.js';

/** Everything but the endpoints: headers, logging, probes, login, role cards and the web client. */
export async function addRoutes(
  server: FastifyInstance,
  settings: ServerSettings,
  base: string,
  registry: Registry,
): Promise<void> {
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: settings.mode === 'production',
  });
  addHooks(server, settings);
  addProbes(server, registry, settings.checks);
  addTrustLog(server, settings.trees);
  if (settings.mode === 'embedded') {
    const { secrets } = settings;
    const provider = await openEmbeddedProvider({ base, people: demoPeople, machines: demoMachines, secrets });
    await mountProvider(server, provider, demoPeople);
    addDemoCards(server);
    if (settings.demoDay !== undefined) addDemoClock(server, settings.demoDay);
  }
  await addWebClient(server, settings.web, settings.mode);
}

/** A log line holds the route's pattern: paths hold ids, query strings more. Endpoints take POST only, for the same reason. */
function addHooks(server: FastifyInstance, { log }: ServerSettings): void {
  server.addHook('onRequest', async (request, reply) => {
    void reply.header('x-correlation-id', request.id);
    if (kindOfPath(request.url) !== undefined && request.method !== 'POST')
      return reply.status(405).header('allow', 'POST').send(closedAnswer('BAD_REQUEST'));
    return undefined;
  });
  server.addHook('onResponse', async (request, reply) => {
    const { id: correlation, method } = request;
    const route = request.routeOptions.url ?? 'none';
    log.info(
      { correlation, method, route, status: reply.raw.statusCode, ms: Math.round(reply.elapsedTime) },
      'request',
    );
  });
}
