import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CannotStart, reachDatabases, type Reached } from '#lib/database';
import {
  configOf,
  configProblems,
  gatewaysOf,
  issuersOf,
  reachEventStore,
  supervisionOf,
  type Config,
} from '#lib/installation';
import { fileKekRing, KekFileUnfit } from '#lib/sealing';
import type { Verb } from '../verb.js';

/** Changes nothing: neither a folder, a file, nor a database. */
export const configCheck: Verb = {
  name: 'config check',
  usage: '',
  about: 'Checks the environment, the files it names and the databases, and says in one sentence each what is wrong.',
  options: {},
  run: async ({ variables }) => {
    const findings = await findingsOn(variables);
    return {
      ok: findings.every(({ ok }) => ok),
      lines: findings.map(({ ok, says }) => `${ok ? 'ok    ' : 'wrong '} ${says}`),
      json: { findings },
    };
  },
};

async function findingsOn(variables: NodeJS.ProcessEnv): Promise<readonly Reached[]> {
  const problems = configProblems(variables).map((says) => ({ ok: false, says }));
  const config = readable(variables);
  if (config === undefined) return problems;
  const { dataFolder, databaseUrl, keysUrl, roleSecret } = config;
  const findings = [
    ...(problems.length > 0 ? problems : [{ ok: true, says: `The environment says ${config.mode} mode.` }]),
    ...(await reachDatabases({ dataFolder, databaseUrl, keysUrl, roleSecret })),
    ...(await eventStore(config)),
    await keyFile(config),
    ...(config.mode === 'production'
      ? [
          await tried(
            () => issuersOf(config),
            ({ length }) => `${length} issuers of logins are trusted.`,
          ),
        ]
      : []),
    await tried(
      () => gatewaysOf(config),
      ({ count }) => `${count} keys of gateways are known.`,
    ),
    await tried(
      () => supervisionOf(config),
      ({ mandates: { length } }) => `${length} mandates of supervision are known.`,
    ),
  ];
  return findings.filter(({ says }, at) => findings.findIndex((other) => other.says === says) === at);
}

function readable(variables: NodeJS.ProcessEnv): Config | undefined {
  try {
    return configOf(variables);
  } catch (cause) {
    if (cause instanceof CannotStart) return undefined;
    throw cause;
  }
}

async function eventStore({ eventStoreUrl }: Config): Promise<readonly Reached[]> {
  if (eventStoreUrl === undefined) return [];
  return [
    await tried(
      () => reachEventStore(eventStoreUrl),
      () => 'The EventStoreDB that EVENT_STORE_URL names answers.',
    ),
  ];
}

async function keyFile({ dataFolder }: Config): Promise<Reached> {
  const file = join(dataFolder, 'key-encryption-keys.json');
  if (!existsSync(file)) return { ok: true, says: `The first start makes key-encryption keys in ${file}.` };
  return tried(
    () => fileKekRing(file),
    () => `The key-encryption keys in ${file} can be read.`,
  );
}

async function tried<T>(look: () => Promise<T>, sentence: (found: T) => string): Promise<Reached> {
  try {
    return { ok: true, says: sentence(await look()) };
  } catch (cause) {
    if (cause instanceof CannotStart || cause instanceof KekFileUnfit) return { ok: false, says: cause.message };
    throw cause;
  }
}
