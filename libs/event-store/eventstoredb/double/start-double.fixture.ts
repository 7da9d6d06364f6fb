import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { DoneOrder, DoubleOrder, ReadyDouble } from './orders.fixture.js';

export interface EventStoreDouble {
  /** The first node alone. */
  readonly url: string;
  /** Both nodes, found by gossip. */
  readonly clusterUrl: string;
  readonly ports: readonly number[];
  order(order: DoubleOrder): Promise<number>;
  stop(): Promise<void>;
}

const program = fileURLToPath(new URL('./main.fixture.js', import.meta.url));

/** Starts the double of EventStoreDB in a process of its own. */
export async function startDouble(): Promise<EventStoreDouble> {
  const child = fork(program, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const waiting = new Map<number, (value: number) => void>();
  const ready = Promise.withResolvers<ReadyDouble>();
  child.on('message', (message: ReadyDouble | DoneOrder) => {
    if ('ports' in message) ready.resolve(message);
    else waiting.get(message.number)?.(message.value);
  });
  child.once('exit', (code) => ready.reject(new Error(`The double ended with ${code}`)));
  const { ports } = await ready.promise;
  let asked = 0;
  return {
    ports,
    url: `esdb://127.0.0.1:${ports[0]}?tls=false`,
    clusterUrl: `esdb://127.0.0.1:${ports[0]},127.0.0.1:${ports[1]}?tls=false`,
    order: (order) => {
      const { promise, resolve } = Promise.withResolvers<number>();
      waiting.set((asked += 1), resolve);
      child.send({ number: asked, order });
      return promise;
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
