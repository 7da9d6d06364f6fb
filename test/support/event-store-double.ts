import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';

const program = join(import.meta.dirname, '../../libs/event-store/eventstoredb/double/main.fixture.js');
const ready = z.object({ ports: z.array(z.number()) });

export interface RunningDouble {
  readonly url: string;
  stop(): Promise<void>;
}

/** The double of EventStoreDB in a process of its own, which ends with this one. */
export async function startEventStoreDouble(): Promise<RunningDouble> {
  const child = fork(program, { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [message] = await once(child, 'message');
  return {
    url: `esdb://127.0.0.1:${ready.parse(message).ports[0]}?tls=false`,
    stop: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}
