import pg from 'pg';

/** The longest that a query may go without its answer, in milliseconds. What takes longer does not serve. */
const patience = 20_000;

/**
 * A connection that is given up when an answer does not come: a network can swallow one and never say so, and then whoever waits for it would
 * wait for ever, with everybody behind. Whether the query was done is as unknown as with any connection that breaks.
 */
export class PatientClient extends pg.Client {
  isGivenUp = false;

  constructor(settings: string | pg.ClientConfig = {}) {
    const given = typeof settings === 'string' ? { connectionString: settings } : settings;
    super({ query_timeout: patience, keepAlive: true, ...given });
    const ask = this.query.bind(this);
    // Only whoever awaits needs it: whoever calls back through a pool gives the connection back as broken.
    Object.assign(this, {
      query: (...asked: Parameters<typeof ask>) => {
        if (this.pipeline) this.gather();
        return this.givenUpLate(ask(...asked));
      },
    });
  }

  /** What is asked in one turn goes out in one write: a write costs the process more than most queries do. */
  private gather(): void {
    const { stream } = this.connection;
    if (stream.writableCorked > 0) return;
    stream.cork();
    process.nextTick(() => stream.uncork());
  }

  private givenUpLate<T>(asked: T): T {
    if (asked instanceof Promise)
      asked.catch((failure: unknown) => {
        if (!isLate(failure)) return;
        this.isGivenUp = true;
        // A query is in hand, so this ends the connection without a word.
        void this.end();
      });
    return asked;
  }
}

/** The driver says no more of it than this sentence. */
function isLate(failure: unknown): boolean {
  return failure instanceof Error && failure.message === 'Query read timeout';
}

/**
 * Where an answer never came, the connections of a pool that stand by may be as deaf: they are given up with it, and not found out one after the
 * other, each as slowly as the first.
 */
export function giveUpTogether(pool: pg.Pool): void {
  pool.on('release', (failure: unknown, client: pg.PoolClient) => {
    if (!isLate(failure) && !(client instanceof PatientClient && client.isGivenUp)) return;
    for (let n = pool.idleCount; n > 0; n -= 1) pool.connect((_failure, idle, release) => idle && release(true));
  });
}
