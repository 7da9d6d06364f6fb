import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { Clock } from '#lib/kernel';
import { installationSecrets } from '#lib/identity';
import { issuersOf, openAllViews, openInstallation, type Config, type Installation } from '#lib/installation';
import { Directory } from '#lib/joint-case';
import { listenTo, ViewFeed } from '#lib/projections';
import { runWorker, type RunningWorker } from '../worker/index.js';
import { caughtUp, measured } from './caught-up.js';
import { DeskModule } from './desk.module.js';
import { endpoints } from './endpoints.js';
import { createServer, type SamholdServer, type ServerSettings } from './http/index.js';
import { seedDemo } from './seed/seed-demo.js';

export interface RunningSamhold {
  /** For example `http://localhost:3000`. */
  readonly url: string;
  /** Stops everything in order; safe to call twice. */
  stop(): Promise<void>;
}

/** The whole of Samhold in this process. Throws `CannotStart` or `PortTaken` with one sentence. */
export async function startSamhold(config: Config, log: Logger, clock?: Clock): Promise<RunningSamhold> {
  const closers: (() => Promise<unknown>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const server = await assemble(config, log, clock, closers);
    await server.listen();
    closers.push(() => server.close());
    return { url: server.base, stop };
  } catch (cause) {
    await stop();
    throw cause;
  }
}

async function assemble(
  config: Config,
  log: Logger,
  clock: Clock | undefined,
  closers: (() => Promise<unknown>)[],
): Promise<SamholdServer> {
  const installation = await openInstallation(config, clock);
  closers.push(() => installation.close());
  if (config.mode === 'embedded') await seedDemo(installation);

  const feed = new ViewFeed();
  closers.push(await listenTo(feed, installation.database.pool('samhold_reads', { max: 1 })));
  const worker = await runWorker(installation, log);
  closers.push(() => worker.stop());
  const states = await caughtUp(installation, feed);
  const views = await openAllViews(installation.database);
  closers.push(() => Promise.all([...views.values()].map((compartment) => compartment.close())));

  const directory = new Directory(installation.store);
  await directory.refresh();
  const { sealing, readLog, drafts, policy, store, trust } = installation;
  const desk = DeskModule.of(installation, {
    ...{ store, directory, sealing, readLog, drafts, feed, policy },
    clock: installation.clock,
    receipts: trust.receipts,
    mode: config.mode,
    views: (kind) => {
      const found = views.get(kind);
      if (found === undefined) throw new Error(`No views of ${kind}`);
      return found;
    },
  });
  const modules: ServerSettings['modules'] = (edge, live) => [desk, ...endpoints(edge, live)];
  const server = await createServer(await settingsOf(config, log, installation, worker, modules));
  return measured(server, states, installation);
}

async function settingsOf(
  config: Config,
  log: Logger,
  installation: Installation,
  worker: RunningWorker,
  modules: ServerSettings['modules'],
): Promise<ServerSettings> {
  const { sealing, store, trust } = installation;
  const common = {
    port: config.port,
    secrets: await installationSecrets(config.dataFolder),
    personOf: (nationalId: string) => sealing.personOf(nationalId, `person-${randomUUID()}`),
    modules,
    checks: { log: () => store.head() },
    trees: trust.published,
    intents: trust.intents,
    log,
    web: join(fileURLToPath(new URL('../..', import.meta.url)), 'web'),
  };
  const { clock } = installation;
  if (config.mode === 'embedded')
    return { ...common, mode: 'embedded', demoDay: { now: () => clock.now(), advanceTo: worker.advanceTo } };
  return { ...common, mode: 'production', issuers: await issuersOf(config) };
}
