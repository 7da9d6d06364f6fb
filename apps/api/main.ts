import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { destination } from 'pino';
import { CannotStart } from '#lib/database';
import { configOf, type Config } from '#lib/installation';
import { createLog, PortTaken } from './http/index.js';
import { startSamhold } from './start-samhold.js';

async function main(): Promise<void> {
  const config = configOf(process.env);
  const running = await startSamhold(config, createLog(logTo(config)));
  process.stdout.write(`Samhold is ready at ${running.url}\n`);
  let stopping = false;
  const stop = (): void => {
    if (stopping) return;
    stopping = true;
    void running.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

/** A terminal that runs the demo stays readable: its log goes to a file. In production it goes to standard output. */
function logTo({ mode, dataFolder }: Config) {
  if (mode === 'production') return destination({ dest: 1, sync: false });
  mkdirSync(dataFolder, { recursive: true });
  return destination({ dest: join(dataFolder, 'samhold.log'), sync: false });
}

main().catch((failure: unknown) => {
  const expected = failure instanceof CannotStart || failure instanceof PortTaken;
  process.stderr.write(
    `${expected ? failure.message : failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)}\n`,
  );
  process.exit(1);
});
