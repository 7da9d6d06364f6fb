import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endWithUs } from '../support/end-with-us.js';

const apps = join(import.meta.dirname, '../../apps');
const skewed = new URL('./skewed-clock.fixture.js', import.meta.url).href;

/** What runs against the databases: it is killed without warning and started again. */
export class Program {
  private child: ChildProcess | undefined;
  private isEnding = false;
  private readonly falling = Promise.withResolvers<never>();

  constructor(
    readonly name: 'api' | 'worker',
    private readonly environment: NodeJS.ProcessEnv,
  ) {
    this.falling.promise.catch(() => undefined);
  }

  /** Rejects when it ends though nobody ended it. */
  get falls(): Promise<never> {
    return this.falling.promise;
  }

  get isRunning(): boolean {
    return this.child !== undefined && this.child.exitCode === null && this.child.signalCode === null;
  }

  /** Resolves when it says that it is ready, or is killed before. `days` is how far its clock is ahead of the real one. */
  async start(days = 0): Promise<void> {
    const clock = days === 0 ? [] : ['--import', skewed];
    const child = spawn(process.execPath, [...clock, join(apps, this.name, 'main.js')], {
      env: { PATH: process.env['PATH'], ...this.environment, ...(days === 0 ? {} : { FAULTS_CLOCK_DAYS: `${days}` }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child = child;
    this.isEnding = false;
    endWithUs(child);
    let said = '';
    child.once('exit', () => {
      if (!this.isEnding) this.falling.reject(new Error(`The ${this.name} ended by itself: ${said}`));
    });
    child.stderr.on('data', (text: Buffer) => (said = (said + text.toString()).slice(-2_000)));
    const lines = createInterface(child.stdout);
    const ready = new Promise<'ready'>((resolve) =>
      lines.on('line', (line) => void (/is ready at|worker is running/.test(line) && resolve('ready'))),
    );
    if ((await Promise.race([ready, once(child, 'exit')])) !== 'ready' && child.signalCode !== 'SIGKILL')
      throw new Error(`The ${this.name} ended before it was ready: ${said}`);
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    if (child === undefined || !this.isRunning) return;
    this.isEnding = true;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }
}

/** The writers, in a process of their own that nobody kills. */
export class Load {
  private constructor(private readonly child: ChildProcess) {}

  static async start(urls: readonly string[], journal: string, writers = 32): Promise<Load> {
    const program = join(import.meta.dirname, 'load.js');
    const settings = JSON.stringify({ urls, journal, writers, pace: 200 });
    const child = fork(program, [settings], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    const [begun] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [undefined])]);
    if (begun !== 'begun') throw new Error('The writers ended before they began');
    return new Load(child);
  }

  /** Lets every writer finish the command in hand. */
  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = once(this.child, 'exit');
      this.child.send('stop');
      await ended;
    }
    if (this.child.exitCode !== 0) throw new Error('A writer was answered what it should not be');
  }

  abandon(): void {
    if (this.child.exitCode === null) this.child.kill('SIGKILL');
  }
}
