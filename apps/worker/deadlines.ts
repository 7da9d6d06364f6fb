import type { Logger } from 'pino';
import type { RecordedEvent } from '#lib/event-store';
import { type Instant, type StreamName } from '#lib/kernel';
import { keptCheckpoint, nextDue, setDeadlines, streamsDue, type Installation } from '#lib/installation';
import { faultName, Following } from './following.js';
import { recordDue } from './record-due.js';
import { standingOn, type Standing } from './standing-deadlines.js';
import type { RunningTask } from './react.js';

const name = 'deadlines';
/** The longest sleep, in milliseconds: another process may have moved something without our hearing of it. */
const longest = 30_000;
/** After a failure, in milliseconds. */
const soon = 1_000;

export interface RunningDeadlines extends RunningTask {
  /** Does what is due by then, each at its own time, and leaves the demo clock there. Embedded mode only. */
  advanceTo(to: Instant): Promise<void>;
}

/** Follows the log, keeps what time will do in a table, and sends each command when the installation's clock reaches it. */
export async function runDeadlines(installation: Installation, log: Logger): Promise<RunningDeadlines> {
  const pool = installation.database.pool('samhold_reads', { max: 1 });
  const round = new Round(installation, pool, log);
  await round.follow();
  await round.wake();
  return { stop: () => round.stop(), advanceTo: (to) => round.advanceTo(to) };
}

/** One thing at a time: what the log says, what is due, and the demo clock's steps; asleep until the next one is due. */
class Round {
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly following: Following;

  constructor(
    private readonly installation: Installation,
    private readonly pool: Pool,
    private readonly log: Logger,
  ) {
    this.following = new Following({
      ...{ name, store: installation.store, checkpoint: keptCheckpoint(pool, name), log },
      onEvents: (events) => this.hear(events),
    });
  }

  follow(): Promise<void> {
    return this.following.start();
  }

  private hear(events: readonly RecordedEvent[]): Promise<void> {
    return this.inTurn(async () => {
      for (const stream of new Set(events.map((event) => event.stream)))
        await keep(this.installation, this.pool, stream);
      await this.sleepUntilNext();
    });
  }

  async wake(): Promise<void> {
    try {
      await this.inTurn(() => sendDue(this.installation, this.pool));
      await this.sleepUntilNext();
    } catch (failure) {
      this.log.error({ task: name, fault: faultName(failure) }, 'a deadline failed');
      this.wakeIn(soon);
    }
  }

  async advanceTo(to: Instant): Promise<void> {
    for (let isThere = false; !isThere;) {
      await this.following.caughtUp(await this.installation.store.head());
      isThere = await this.inTurn(() => step(this.installation, this.pool, to));
    }
    await this.sleepUntilNext();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.following.stop();
    await this.turn;
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work);
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async sleepUntilNext(): Promise<void> {
    const next = await nextDue(this.pool);
    const left = next === undefined ? longest : Date.parse(next) - Date.parse(this.installation.clock.now());
    this.wakeIn(Math.min(Math.max(left, 0), longest));
  }

  private wakeIn(milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.isStopped) this.timer = setTimeout(() => void this.wake(), milliseconds);
  }
}

type Pool = Parameters<typeof nextDue>[0];

/** Moves the demo clock to the next deadline and does it, or to the end when none comes before; then true. */
async function step(installation: Installation, pool: Pool, to: Instant): Promise<boolean> {
  const { demoClock } = installation;
  if (demoClock === undefined) throw new Error('Only the demo has a clock that moves');
  const next = await nextDue(pool);
  const isThere = next === undefined || next > to;
  await demoClock.moveTo(isThere ? to : next);
  await sendDue(installation, pool);
  return isThere;
}

/** Brings the table up to what the stream says. */
async function keep(installation: Installation, pool: Pool, stream: StreamName): Promise<Standing> {
  const standing = await standingOn(installation, stream);
  if (standing.mayHave)
    await setDeadlines(
      pool,
      stream,
      standing.deadlines.map(({ key, due, command }) => ({ key, due, command: command.type })),
    );
  return standing;
}

async function sendDue(installation: Installation, pool: Pool): Promise<void> {
  for (const stream of await streamsDue(pool, installation.clock.now())) {
    const now = installation.clock.now();
    const sent = await recordDue(installation, await keep(installation, pool, stream), now);
    if (sent === 'nobody left') {
      await setDeadlines(pool, stream, []);
      continue;
    }
    const after = await keep(installation, pool, stream);
    // Otherwise it would be sent again and again, without a pause. What fell due since then has its own turn.
    if (after.deadlines.some(({ due }) => due <= now)) throw new Error(`Still due on ${stream}`);
  }
}
