import 'reflect-metadata';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { createEdge, createLiveServer, type EdgeSettings, limits, type LiveServer, type Session } from '#lib/graphql';
import { endpointModule } from '../endpoint.module.js';
import { MunicipalityModule } from './municipality.module.js';
import { PartnerModule } from './partner.module.js';
import { municipalitySdl, partnerSdl } from './sdl.js';

const worker = { unit: 'boligkontor', worker: 'worker-1', role: 'case-worker' } as const;

/** Tokens that the two endpoints take; every other one is forged. */
export const sessions = new Map<string, Session>([
  ['municipal', { actor: { kind: 'municipality', organisation: '310000001', ...worker }, expiresAt: Infinity }],
  ['partner', { actor: { kind: 'partner', organisation: '310000002', ...worker }, expiresAt: Infinity }],
]);

export interface TwoEndpoints {
  readonly app: NestFastifyApplication;
  readonly live: LiveServer;
  readonly url: string;
  readonly logged: readonly Readonly<Record<string, unknown>>[];
  close(): Promise<void>;
}

/** Two endpoints whose `Case` differ, on one port of the machine's choice. */
export async function startTwoEndpoints(
  mode: EdgeSettings['mode'] = 'embedded',
  sdl = municipalitySdl,
): Promise<TwoEndpoints> {
  const logged: Readonly<Record<string, unknown>>[] = [];
  const edge = createEdge({
    mode,
    secret: new Uint8Array(32),
    authenticate: async (token) => sessions.get(token),
    signedOrder: () => undefined,
    log: (entry) => logged.push(entry),
  });
  const live = createLiveServer(edge);
  const imports = [
    endpointModule(edge, live, { kind: 'municipality', sdl, module: MunicipalityModule }),
    endpointModule(edge, live, { kind: 'partner', sdl: partnerSdl, module: PartnerModule }),
    MunicipalityModule,
    PartnerModule,
  ];
  const root: Type = class TwoEndpointsModule {};
  Module({ imports })(root);
  const adapter = new FastifyAdapter({ bodyLimit: limits.body });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, { logger: false, abortOnError: false });
  await app.listen(0, '127.0.0.1');
  live.attach(app.getHttpServer());
  const close = async () => {
    await live.close();
    await app.close();
  };
  return { app, live, url: (await app.getUrl()).replace('[::1]', 'localhost'), logged, close };
}
