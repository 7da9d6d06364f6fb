import { randomUUID } from 'node:crypto';
import { postgresEventStore, type EventStore } from '#lib/event-store';
import type { StreamName } from '#lib/kernel';
import { median, reported, wanted, type Bench, type Row } from './bench.js';
import { eventOf500Bytes, withEmptyLog } from './log.js';

const rounds = 5;
const page = 1_000;
const sizes = [10_000, 1_000_000] as const;
const target = 120_000;

/** Reading the whole log in pages, as a projection that starts from zero does. */
export const catchUp: Bench = (say) =>
  withEmptyLog(async (database) => {
    const store = postgresEventStore({ pool: database.pool('samhold_log') });
    const rates: number[] = [];
    const rows: Row[] = [];
    for (const size of sizes) {
      await fill(store, size);
      // What a running database does by and by, so that a read does not do it for the first time.
      await database.asMigrator('main', (client) => client.query('vacuum analyze log.events'));
      await readAll(store, size);
      const measured = [];
      for (let round = 0; round < rounds; round += 1) measured.push(await readAll(store, size));
      say(`${size} events: ${measured.map(Math.round).join(' ')}`);
      rates.push(median(measured));
      rows.push(wanted(`a log of ${size} events, events/s`, median(measured), target));
    }
    await store.close();
    const [small = 0, large = 0] = rates;
    return [...rows, reported("the large log's rate to the small one's", large / small)];
  });

async function fill(store: EventStore, size: number): Promise<void> {
  const streams = Array.from({ length: 100 }, (): StreamName => `case-${randomUUID()}`);
  for (let head = await store.head(); head < size; head = await store.head()) {
    const each = Math.min(50, (size - head) / streams.length);
    const events = () => Array.from({ length: each }, () => eventOf500Bytes());
    await Promise.all(streams.map((stream) => store.append(stream, 'any', events(), randomUUID())));
  }
}

async function readAll(store: EventStore, size: number): Promise<number> {
  const start = performance.now();
  let last = 0;
  for (;;) {
    const events = await store.readAll(last, page);
    if (events.length === 0) break;
    last = events.at(-1)?.position ?? last;
  }
  if (last !== size) throw new Error(`The log holds ${last} events, not ${size}`);
  return size / ((performance.now() - start) / 1000);
}
