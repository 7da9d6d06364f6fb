import type { Logger } from 'pino';
import { systemClock } from '#lib/kernel';
import type { Installation } from '#lib/installation';
import { runIntegrator } from '#lib/trust-log';
import { faultName, type RunningTask } from './following.js';

/** Puts every event and every look into its tree, signs, and asks the witnesses. */
export function integrate({ store, trust }: Installation, log: Logger): RunningTask {
  const { pool, keys, policy } = trust;
  return runIntegrator({
    ...{ pool, store, keys, policy },
    clock: systemClock,
    onTrouble: (task, failure) => log.error({ task, fault: faultName(failure) }, 'the trust log is held up'),
  });
}
