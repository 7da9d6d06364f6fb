import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { endWithUs } from './end-with-us.js';

const program = fileURLToPath(new URL('../../apps/cli/main.js', import.meta.url));

/** A verb of the command line that runs until it is told to stop, in a process of its own. */
export class VerbProcess {
  private heard = '';

  private constructor(private readonly child: ChildProcess) {
    child.stderr?.on('data', (text: Buffer) => (this.heard += text.toString()));
  }

  /** A body's witness. Resolves when it signs. */
  static witness(...words: readonly string[]): Promise<VerbProcess> {
    return VerbProcess.start('It signs from now on.', ['witness', ...words]);
  }

  /** Resolves when it has said what is waited for. */
  static async start(waitedFor: string, words: readonly string[]): Promise<VerbProcess> {
    const child = spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
    endWithUs(child);
    const running = new VerbProcess(child);
    while (!running.heard.includes(waitedFor)) {
      if (child.exitCode !== null) throw new Error(`It ended: ${running.heard}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return running;
  }

  /** What it has told its operator so far. */
  get said(): string {
    return this.heard;
  }

  stop(): Promise<void> {
    return this.end('SIGTERM');
  }

  /** Ends it without a word, as a power cut would. */
  kill(): Promise<void> {
    return this.end('SIGKILL');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = once(this.child, 'exit');
    this.child.kill(signal);
    await ended;
  }
}
