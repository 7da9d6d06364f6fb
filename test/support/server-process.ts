import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const program = join(import.meta.dirname, '../../apps/api/main.js');

export interface ServerProcess {
  readonly url: string;
  stop(): Promise<void>;
  /** Ends it without a word, as a power cut would. */
  kill(): Promise<void>;
}

/** Starts the server as `npm start` does, in a process of its own, and waits for its ready line. It ends with this process. */
export async function startServerProcess(environment: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const leave = endWithUs(child);
  const stop = async (): Promise<void> => {
    leave();
    if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
  };
  const kill = async (): Promise<void> => {
    leave();
    if (child.kill('SIGKILL')) await once(child, 'exit');
  };
  for await (const line of createInterface(child.stdout)) {
    const url = /^Samhold is ready at (\S+)$/.exec(line)?.[1];
    if (url !== undefined) return { url, stop, kill };
  }
  await stop();
  throw new Error('The server ended before it was ready');
}

/** A test process that is told to stop takes its server with it. */
function endWithUs(child: ChildProcess): () => void {
  const end = (): void => void child.kill('SIGTERM');
  const exit = (): void => process.exit(143);
  process.once('exit', end);
  process.once('SIGTERM', exit);
  return () => {
    process.off('exit', end);
    process.off('SIGTERM', exit);
  };
}
