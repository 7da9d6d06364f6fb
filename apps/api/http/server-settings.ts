import type { DynamicModule, Type } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Edge, LiveServer } from '#lib/graphql';
import type { InstallationSecrets, TrustedIssuer } from '#lib/identity';
import type { PersonId } from '#lib/kernel';
import type { IntentCheck, PublishedTrees } from '#lib/trust-log';
import type { DemoDay } from './demo-clock.js';
import type { ReadinessCheck } from './probes.js';

export type ServerSettings = CommonSettings & (EmbeddedSettings | ProductionSettings);

interface CommonSettings {
  readonly port: number;
  /** Address to listen on; by default this machine only in embedded mode, whose secrets everybody knows. */
  readonly host?: string;
  readonly secrets: InstallationSecrets;
  /** The person of a national identity number that a good token names. */
  readonly personOf: (nationalId: string) => Promise<PersonId | undefined>;
  /** Endpoints (`endpointModule`) and the modules they need. */
  readonly modules: (edge: Edge, live: LiveServer) => readonly (DynamicModule | Type)[];
  /** What has to work before the server takes requests, by a name for `/health/ready`. */
  readonly checks: Readonly<Record<string, ReadinessCheck>>;
  /** What everybody may fetch of the log's trees. */
  readonly trees: PublishedTrees;
  /** Which bodies sign for themselves, and by which keys. */
  readonly intents: IntentCheck;
  readonly log: Logger;
  /** The folder of the built web client. */
  readonly web: string;
}

interface EmbeddedSettings {
  readonly mode: 'embedded';
  /** The day of the demo; a server without a demo has none. */
  readonly demoDay?: DemoDay;
}

interface ProductionSettings {
  readonly mode: 'production';
  readonly issuers: readonly TrustedIssuer[];
}
