import type { Logger } from 'pino';
import { kinds, type Instant, type Kind } from '#lib/kernel';
import { compartmentNames, ownInTurn } from '#lib/database';
import { keptCheckpoint, placeIn, type Installation } from '#lib/installation';
import { Halted, runProjection } from '#lib/projections';
import { advanceTo, runDeadlines, type RunningDeadlines } from './deadlines.js';
import { runErasures } from './erasures.js';
import { faultName, type RunningTask } from './following.js';
import { integrate } from './integrate.js';
import { runReactions } from './react.js';
import { runWithdrawals } from './withdrawals.js';

export interface RunningWorker extends RunningTask {
  /** Does what is due by then, each at its own time, and leaves the demo clock there. Embedded mode only. */
  advanceTo(to: Instant): Promise<void>;
}

/**
 * Everything that happens after a command is recorded: views, reactions, lost withdrawals, what time does, the trust log.
 * Of all processes that run this, one does each of them at a time.
 */
export async function runWorker(installation: Installation, log: Logger): Promise<RunningWorker> {
  const views = await Promise.all(kinds.map((kind) => keepViews(kind, installation, log)));
  const owned: Owned = { deadlines: undefined };
  const tasks = [...views, followUp(installation, log, owned), integrate(installation, log)];
  return {
    advanceTo: async (to) => {
      await advanceTo(installation, to);
      await owned.deadlines?.clockWasMoved();
    },
    stop: async () => {
      await Promise.all(tasks.map((task) => task.stop()));
    },
  };
}

/** Views that stop, for a database that went away or for an event that stands in their way, go on by themselves from their checkpoint. */
function keepViews(kind: Kind, installation: Installation, log: Logger): Promise<RunningTask> {
  const pool = installation.database.pool(`${compartmentNames[kind]}_writer`, { max: 1 });
  return runProjection({
    place: placeIn(installation, kind),
    pool,
    onStopped: (_place, reason) => {
      const stands = reason instanceof Halted ? { event: reason.event.id, type: reason.event.type } : {};
      log.error({ task: `views of ${kind}`, fault: faultOf(reason), ...stands }, 'views stopped');
    },
  });
}

function faultOf(reason: unknown): string {
  return reason instanceof Halted ? reason.fault : faultName(reason);
}

/** What runs in this process while it owns the follow-up. */
interface Owned {
  deadlines: RunningDeadlines | undefined;
}

/** What follows from facts and from time, which one process sees to: each order bears an id that follows from its cause, so even two would do it once. */
function followUp(installation: Installation, log: Logger, owned: Owned): RunningTask {
  return ownInTurn({
    pool: installation.database.pool('samhold_reads', { max: 1 }),
    name: 'follow-up',
    work: async (_client, ended) => {
      const pool = installation.database.pool('samhold_reads', { max: 1 });
      const deadlines = (owned.deadlines = runDeadlines(installation, log));
      const tasks = [
        deadlines,
        runReactions(installation, log, keptCheckpoint(pool, 'consent')),
        runErasures(installation, log, keptCheckpoint(pool, 'erasures')),
        runWithdrawals(installation, log),
      ];
      const { promise: over, resolve } = Promise.withResolvers<void>();
      ended.addEventListener('abort', () => resolve());
      if (ended.aborted) resolve();
      await over;
      owned.deadlines = undefined;
      await Promise.all(tasks.map((task) => task.stop()));
      await pool.end();
    },
    onTrouble: (failure) => log.error({ task: 'follow-up', fault: faultName(failure) }, 'follow-up stopped'),
  });
}
