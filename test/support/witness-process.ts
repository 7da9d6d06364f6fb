import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { endWithUs } from './end-with-us.js';

const program = fileURLToPath(new URL('../../apps/cli/main.js', import.meta.url));

/** A body's witness, in a process of its own. */
export class WitnessProcess {
  private said = '';

  private constructor(private readonly child: ChildProcess) {
    child.stderr?.on('data', (text: Buffer) => (this.said += text.toString()));
  }

  /** Resolves when it signs. */
  static async start(...words: readonly string[]): Promise<WitnessProcess> {
    const child = spawn(process.execPath, [program, 'witness', ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
    endWithUs(child);
    const witness = new WitnessProcess(child);
    while (!witness.said.includes('It signs from now on.')) {
      if (child.exitCode !== null) throw new Error(`The witness ended: ${witness.said}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return witness;
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
