import { readFile } from 'node:fs/promises';
import type pg from 'pg';
import { systemClock } from '#lib/kernel';
import { CannotStart } from '#lib/database';
import {
  Gateways,
  gatewaysSchema,
  intentKeysIn,
  keptReceipts,
  logKeys,
  OwnerFileUnfit,
  parsePolicy,
  policyLines,
  PolicyUnfit,
  publishedTrees,
  type IntentKeys,
  type LogKeys,
  type LogPolicy,
  type PublishedTrees,
  type Receipts,
} from '#lib/trust-log';
import type { Config } from './config.js';
import { settingsIn } from './settings-file.js';

/** What an installation has to prove its log with. */
export interface Trust {
  /** Of the role `samhold_trust`. */
  readonly pool: pg.Pool;
  /** The keys as the file has them now. */
  keys(): Promise<LogKeys>;
  /** The log's own keys, the witnesses and the quorum. */
  readonly policy: LogPolicy;
  readonly receipts: Receipts;
  /** They sign what is ordered in the name of whoever ordered it, but for the bodies that sign for themselves. */
  readonly intents: IntentKeys;
  readonly published: PublishedTrees;
}

/** Signatures bear real time, whatever clock a demo or a seed moves. */
export function secondsNow(): number {
  return Math.floor(Date.parse(systemClock.now()) / 1_000);
}

/** Throws `CannotStart`. */
export async function openTrust(config: Config, pool: pg.Pool): Promise<Trust> {
  const keys = () => logKeys(config.dataFolder, config.logOrigin, systemClock.now());
  const policy = await logPolicyOf(config, await orCannotStart(keys));
  const gateways = await gatewaysOf(config);
  const intents = await orCannotStart(() => intentKeysIn(config.dataFolder, gateways));
  return {
    pool,
    keys,
    policy,
    intents,
    receipts: keptReceipts(pool, policy, secondsNow),
    published: publishedTrees(pool, policy, secondsNow),
  };
}

/** The bodies with a gateway of their own. Throws `CannotStart`. */
export async function gatewaysOf({ gatewaysFile }: Config): Promise<Gateways> {
  return new Gateways(
    gatewaysFile === undefined ? [] : await settingsIn('SAMHOLD_GATEWAYS', gatewaysFile, gatewaysSchema),
  );
}

async function orCannotStart<T>(keys: () => Promise<T>): Promise<T> {
  try {
    return await keys();
  } catch (cause) {
    if (cause instanceof OwnerFileUnfit) throw new CannotStart(cause.message, { cause });
    throw cause;
  }
}

/** The log's own keys come from its key file; the policy file says who the witnesses are. Throws `CannotStart`. */
async function logPolicyOf({ logPolicyFile }: Config, { events, reads }: LogKeys): Promise<LogPolicy> {
  const own = [...policyLines(events), ...policyLines(reads)].join('\n');
  if (logPolicyFile === undefined) return parsePolicy(`${own}\nquorum none\n`);
  const text = await readFile(logPolicyFile, 'utf8').catch((cause: unknown) => {
    throw new CannotStart(`SAMHOLD_LOG_POLICY names ${logPolicyFile}, which cannot be read; correct one of the two.`, {
      cause,
    });
  });
  try {
    return { ...parsePolicy(text), logs: parsePolicy(`${own}\nquorum none\n`).logs };
  } catch (cause) {
    if (!(cause instanceof PolicyUnfit)) throw cause;
    throw new CannotStart(`Correct ${logPolicyFile}, which SAMHOLD_LOG_POLICY names: ${cause.message}.`, { cause });
  }
}
