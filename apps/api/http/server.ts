import 'reflect-metadata';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { Registry } from 'prom-client';
import { createEdge, createLiveServer, limits, type Edge, type LiveServer } from '#lib/graphql';
import { orderAdmission } from '#lib/gateway';
import { embeddedVerifier, rememberVerified, tokenVerifier } from '#lib/identity';
import { isUuid } from '#lib/kernel';
import { AnswerClosedFilter } from './answer-closed.filter.js';
import { authenticator } from './authenticate.js';
import { addLiveMetrics } from './live-metrics.js';
import { nestLog } from './log.js';
import { listening } from './port-taken.js';
import { addRoutes } from './routes.js';
import { ServerModule } from './server.module.js';
import type { ServerSettings } from './server-settings.js';

export interface SamholdServer {
  readonly app: NestFastifyApplication;
  readonly base: string;
  /** Numbers for `/metrics`; others may add theirs. */
  readonly registry: Registry;
  /** Throws `PortTaken`. */
  listen(): Promise<void>;
  /** Lets requests in hand finish, at most five seconds. */
  close(): Promise<void>;
}

/** The whole HTTP side, ready to listen. Rejects when a resolver and its SDL do not fit. */
export async function createServer(settings: ServerSettings): Promise<SamholdServer> {
  const base = `http://localhost:${settings.port}`;
  const edge = edgeOf(settings, base);
  const live = createLiveServer(edge);
  const registry = new Registry();
  addLiveMetrics(registry, live);
  const app = await createApp(settings, settings.modules(edge, live));
  await addRoutes(app.getHttpAdapter().getInstance(), settings, base, registry);
  await app.init();
  live.attach(app.getHttpServer());
  return {
    app,
    base,
    registry,
    listen: () =>
      listening(app, settings.port, settings.host ?? (settings.mode === 'embedded' ? 'localhost' : '0.0.0.0')),
    close: () => close(app, live),
  };
}

function edgeOf(settings: ServerSettings, base: string): Edge {
  const verify =
    settings.mode === 'embedded' ? embeddedVerifier(base, settings.secrets) : tokenVerifier(settings.issuers);
  return createEdge({
    mode: settings.mode,
    secret: Buffer.from(settings.secrets.endpointSecret, 'base64url'),
    authenticate: authenticator(rememberVerified(verify), settings.personOf, settings.mode),
    signedOrder: orderAdmission(settings.intents),
    log: (entry, message) => settings.log.error(entry, message),
  });
}

async function createApp({ log }: ServerSettings, imports: readonly (DynamicModule | Type)[]) {
  const adapter = new FastifyAdapter({
    bodyLimit: limits.body,
    genReqId: ({ headers }: { readonly headers: IncomingHttpHeaders }) => correlationOf(headers['x-correlation-id']),
    requestIdHeader: false,
    forceCloseConnections: 'idle',
  });
  const root = { module: ServerModule, imports: [...imports] };
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: nestLog(log),
    abortOnError: false,
  });
  app.useGlobalFilters(new AnswerClosedFilter(log));
  return app;
}

/** A caller may bring an id of its own to follow a command by, as long as it says nothing. */
function correlationOf(given: unknown): string {
  return typeof given === 'string' && isUuid(given) ? given : randomUUID();
}

async function close(app: NestFastifyApplication, live: LiveServer): Promise<void> {
  const patience = setTimeout(() => app.getHttpServer().closeAllConnections(), 5_000);
  await live.close();
  await app.close();
  clearTimeout(patience);
}
