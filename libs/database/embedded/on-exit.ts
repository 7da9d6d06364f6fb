/** A server that this process must not leave behind. */
export interface Running {
  stop(): Promise<void>;
  /** The last chance, when the process exits without having stopped it. */
  abandon(): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const running = new Set<Running>();

/** Ties a server to the life of this process: stopped by a signal that nobody else handles, and at every exit. */
export function stopOnExit(server: Running): void {
  if (running.size === 0) {
    process.on('exit', abandonAll);
    for (const signal of signals) process.on(signal, stopAll);
  }
  running.add(server);
}

export function hasStopped(server: Running): void {
  if (!running.delete(server) || running.size > 0) return;
  process.off('exit', abandonAll);
  for (const signal of signals) process.off(signal, stopAll);
}

function abandonAll(): void {
  for (const server of running) server.abandon();
}

/** A program that handles the signal itself closes the database in its own order. */
async function stopAll(signal: NodeJS.Signals): Promise<void> {
  if (process.listenerCount(signal) > 1) return;
  await Promise.allSettled([...running].map((server) => server.stop()));
  process.off(signal, stopAll);
  process.kill(process.pid, signal);
}
