import { randomUUID } from 'node:crypto';
import { postgresEventStore, type EventStore } from '#lib/event-store';
import type { StreamName } from '#lib/kernel';
import { median, wanted, type Bench } from './bench.js';
import { eventOf500Bytes, withEmptyLog } from './place/empty-log.js';
import { figuresOf, inRounds, timeOf } from './rounds.js';

const page = 1_000;
const [small, large] = [10_000, 1_000_000] as const;
const target = 120_000;
/** The large log may cost so much of the small one's rate, and is called flat. */
const flat = 0.9;

/** Reading the whole log in pages, as a projection that starts from zero does: of a small log, and of the same log when it has grown. */
export const catchUp: Bench = (say) =>
  withEmptyLog(async (database) => {
    const store = postgresEventStore({ pool: database.pool('samhold_log') });
    const rates = new Map<number, readonly number[]>();
    for (const size of [small, large]) {
      await fill(store, size);
      // What a running database does by and by, so that a read does not do it for the first time.
      await database.asMigrator('main', (client) => client.query('vacuum analyze log.events'));
      // The small log is read through so often that both are read for about as long.
      const times = Math.max(1, Math.round(200_000 / size));
      const rounds = await inRounds({ ours: () => rateOf(store, size, times) });
      rates.set(size, figuresOf(rounds, 'ours'));
      say(`${size} events, events/s: ${figuresOf(rounds, 'ours').map(Math.round).join(' ')}`);
    }
    await store.close();
    const of = (size: number) => rates.get(size) ?? [];
    return [
      ...[small, large].map((size) => wanted(`catch-up, a log of ${size} events: events/s`, of(size), target)),
      wanted(`catch-up, ${large} events to ${small}: ratio`, median(of(large)) / median(of(small)), flat),
    ];
  });

async function fill(store: EventStore, size: number): Promise<void> {
  const streams = Array.from({ length: 100 }, (): StreamName => `case-${randomUUID()}`);
  for (let head = await store.head(); head < size; head = await store.head()) {
    const each = Math.min(50, (size - head) / streams.length);
    const events = () => Array.from({ length: each }, () => eventOf500Bytes());
    await Promise.all(streams.map((stream) => store.append(stream, 'any', events(), randomUUID())));
  }
}

async function rateOf(store: EventStore, size: number, times: number): Promise<number> {
  const milliseconds = await timeOf(async () => {
    for (let time = 0; time < times; time += 1) await readThrough(store, size);
  });
  return (size * times) / (milliseconds / 1_000);
}

async function readThrough(store: EventStore, size: number): Promise<void> {
  let last = 0;
  for (;;) {
    const events = await store.readAll(last, page);
    if (events.length === 0) break;
    last = events.at(-1)?.position ?? last;
  }
  if (last !== size) throw new Error(`The log holds ${last} events, not ${size}`);
}
