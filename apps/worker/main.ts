import { pino } from 'pino';
import { CannotStart } from '#lib/database';
import { configOf, openInstallation } from '#lib/installation';
import { runWorker } from './run-worker.js';

/** A worker of its own, beside API processes on the same databases. */
async function main(): Promise<void> {
  const log = pino({ base: null });
  const installation = await openInstallation(configOf(process.env));
  const worker = await runWorker(installation, log);
  log.info('worker is running');
  const stop = async (): Promise<void> => {
    await worker.stop();
    await installation.close();
  };
  process.once('SIGINT', () => void stop());
  process.once('SIGTERM', () => void stop());
}

main().catch((failure: unknown) => {
  process.stderr.write(`${failure instanceof CannotStart ? failure.message : String(failure)}\n`);
  process.exitCode = 1;
});
