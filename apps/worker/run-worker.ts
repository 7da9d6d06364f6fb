import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { kinds, type Kind } from '#lib/kernel';
import { compartmentNames } from '#lib/database';
import { keptCheckpoint, placeOf, type Installation } from '#lib/installation';
import { runProjection, type RunningProjection } from '#lib/projections';
import { runDeadlines, type RunningDeadlines } from './deadlines.js';
import { integrate } from './integrate.js';
import { faultName } from './following.js';
import { runReactions, type RunningTask } from './react.js';
import { runWithdrawals } from './withdrawals.js';

export type RunningWorker = RunningDeadlines;

/** Everything that happens after a command is recorded: views, reactions, lost withdrawals, what time does, the trust log. */
export async function runWorker(installation: Installation, log: Logger): Promise<RunningWorker> {
  const views = await Promise.all(kinds.map((kind) => keepViews(kind, installation, log)));
  const deadlines = await runDeadlines(installation, log);
  const reads = installation.database.pool('samhold_reads', { max: 1 });
  const tasks = [
    ...views,
    await runReactions(installation, log, keptCheckpoint(reads, 'consent')),
    runWithdrawals(installation, log),
    deadlines,
    integrate(installation, log),
  ];
  return {
    advanceTo: deadlines.advanceTo,
    stop: async () => {
      await Promise.all(tasks.map((task) => task.stop()));
    },
  };
}

/** Views that stop, for a database that went away, start again from their checkpoint. */
async function keepViews(kind: Kind, installation: Installation, log: Logger): Promise<RunningTask> {
  const pool = installation.database.pool(`${compartmentNames[kind]}_writer`, { max: 1 });
  const { store, sealing, policy, supervision } = installation;
  const place = placeOf(kind, { store, sealing, policy, overseers: supervision.overseers });
  let stopped = false;
  let restarting: Promise<void> = Promise.resolve();
  const start = (): Promise<RunningProjection> =>
    runProjection({
      place,
      pool,
      onStopped: (_place, reason) => {
        log.error({ task: `views of ${kind}`, fault: faultName(reason) }, 'views stopped');
        restarting = again();
      },
    });
  const again = async (): Promise<void> => {
    await pause(1_000);
    if (stopped) return;
    try {
      running = await start();
    } catch (failure) {
      log.error({ task: `views of ${kind}`, fault: faultName(failure) }, 'views do not start');
      await again();
    }
  };
  let running = await start();
  return {
    stop: async () => {
      stopped = true;
      await running.stop();
      await restarting;
    },
  };
}
