import type { Logger } from 'pino';
import type { RecordedEvent } from '#lib/event-store';
import type { Instant, StreamName } from '#lib/kernel';
import { keptCheckpoint, nextDue, setDeadlines, streamsDue, type Installation } from '#lib/installation';
import { faultName, keepFollowing, type RunningTask } from './following.js';
import { recordDue } from './record-due.js';
import { standingOn, type Standing } from './standing-deadlines.js';

const name = 'deadlines';
/** The longest sleep, in milliseconds: another process may have moved something without our hearing of it. */
const longest = 30_000;
/** After a failure, in milliseconds. */
const soon = 1_000;

export interface RunningDeadlines extends RunningTask {
  /** Looks anew how long it may sleep: the demo clock was moved. */
  clockWasMoved(): Promise<void>;
}

/** Follows the log, keeps what time will do in a table, and sends each command when the installation's clock reaches it. */
export function runDeadlines(installation: Installation, log: Logger): RunningDeadlines {
  return new Round(installation, poolOf(installation), log);
}

function poolOf({ database }: Installation): Pool {
  return database.pool('samhold_reads', { max: 1 });
}

/** One thing at a time: what the log says, and what is due; asleep until the next one is due. */
class Round {
  private isStopped = false;
  private timer: NodeJS.Timeout | undefined;
  private turn: Promise<unknown> = Promise.resolve();
  private readonly following: RunningTask;

  constructor(
    private readonly installation: Installation,
    private readonly pool: Pool,
    private readonly log: Logger,
  ) {
    this.following = keepFollowing({
      ...{ name, log, store: installation.store, checkpoint: keptCheckpoint(pool, name) },
      onEvents: (events) => this.hear(events),
    });
    void this.wake();
  }

  private hear(events: readonly RecordedEvent[]): Promise<void> {
    return this.inTurn(async () => {
      await keepAll(this.installation, this.pool, events);
      await this.sleepUntilNext();
    });
  }

  private async wake(): Promise<void> {
    try {
      await this.inTurn(() => sendDue(this.installation, this.pool));
      await this.sleepUntilNext();
    } catch (failure) {
      this.log.error({ task: name, fault: faultName(failure) }, 'a deadline failed');
      this.wakeIn(soon);
    }
  }

  clockWasMoved(): Promise<void> {
    return this.sleepUntilNext();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.following.stop();
    await this.turn;
    await this.pool.end();
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

/**
 * Does what is due by then, each at its own time, and leaves the demo clock there. Embedded mode only. Whoever is asked does it, owner of the
 * follow-up or not: what the owner does of it at the same time is done once.
 */
export async function advanceTo(installation: Installation, to: Instant): Promise<void> {
  const pool = poolOf(installation);
  try {
    for (let isThere = false; !isThere;) {
      await catchUp(installation, pool);
      isThere = await step(installation, pool, to);
    }
  } finally {
    await pool.end();
  }
}

/** Brings the table up to what is on the log now. */
async function catchUp(installation: Installation, pool: Pool): Promise<void> {
  const checkpoint = keptCheckpoint(pool, name);
  for (;;) {
    const events = await installation.store.readAll(await checkpoint.read(), 500);
    const last = events.at(-1);
    if (last === undefined) return;
    await keepAll(installation, pool, events);
    await checkpoint.move(last.position);
  }
}

async function keepAll(installation: Installation, pool: Pool, events: readonly RecordedEvent[]): Promise<void> {
  for (const stream of new Set(events.map((event) => event.stream))) await keep(installation, pool, stream);
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

/** Brings the table up to what the stream says. Whoever did so for a longer stream meanwhile would be overwritten, so it looks again. */
async function keep(installation: Installation, pool: Pool, stream: StreamName): Promise<Standing> {
  for (;;) {
    const standing = await standingOn(installation, stream);
    if (!standing.mayHave) return standing;
    await setDeadlines(
      pool,
      stream,
      standing.deadlines.map(({ key, due, command }) => ({ key, due, command: command.type })),
    );
    const [last] = await installation.store.readStream(stream, { direction: 'backwards', limit: 1 });
    if (last?.id === standing.last?.id) return standing;
  }
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
