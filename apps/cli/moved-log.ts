import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock, type Instant } from '#lib/kernel';
import { keptStops, LookTaken, readLeavesAfter, takeInLooks, takeInStops } from '#lib/disclosure';
import { PlaceTaken, takeInByPort, takeInEvents, type RecordedEvent } from '#lib/event-store';
import { configOf, type Installation } from '#lib/installation';
import {
  checkpointsApart,
  ExportUnfit,
  type ExportHeader,
  LogUnfit,
  policyLines,
  takeIn,
  TakeInRefused,
  writeExport,
  type Exported,
  type LogPolicy,
  type TakenIn,
} from '#lib/trust-log';
import { Failed, type Asked } from './verb.js';
import { withInstallation } from './with-installation.js';

/** Writes the whole log of an installation to a file. Throws `Failed`. */
export async function exportTo(path: string, { database, store, trust }: Installation): Promise<Exported> {
  const { events, reads } = await trust.keys();
  const client = await trust.pool.connect();
  try {
    return await writeExport(
      {
        keys: [...policyLines(events), ...policyLines(reads)],
        signerKey: (signer) => trust.intents.vkeyOf(signer),
        now: systemClock.now(),
        events: (after, limit) => store.readAll(after, limit),
        looks: (after, limit) => readLeavesAfter(client, after, limit),
        checkpoints: (tree, after, upTo) => checkpointsApart(trust.pool, tree, after, upTo),
        stops: () => keptStops(database.pool('samhold_reads', { max: 1 })),
      },
      path,
    );
  } catch (cause) {
    if (cause instanceof LogUnfit) throw new Failed(cause.message, { cause });
    throw cause;
  } finally {
    client.release();
  }
}

/** A clock that says what it is told, so that what is taken in bears the time at which it was recorded; otherwise the real time. */
export class RecordedClock {
  private at: Instant | undefined;
  now(): Instant {
    return this.at ?? systemClock.now();
  }
  set(at: Instant | undefined): void {
    this.at = at;
  }
}

/** Opens the installation that an export goes into; it must have the keys of the log that was exported. */
export async function withEmptyInstallation<T>(
  asked: Asked,
  work: (installation: Installation, clock: RecordedClock) => Promise<T>,
): Promise<T> {
  const { dataFolder } = configOf(asked.variables);
  for (const file of ['key-encryption-keys.json', 'log-keys.json', 'secrets.json', 'intent-keys.json'])
    if (!existsSync(join(dataFolder, file)))
      throw new Failed(`Put ${file} of the installation that was exported into ${dataFolder} first.`);
  const clock = new RecordedClock();
  return withInstallation(asked, (installation) => work(installation, clock), clock);
}

export interface Listening {
  progress(line: string): void;
  /** Told of the events as they come in, in their order; of those that stood already too. */
  hear?(events: readonly RecordedEvent[]): void;
}

/** Takes an export into an installation, and leaves the demo's clock behind its last event. Throws `Failed`. */
export async function importFrom(
  path: string,
  installation: Installation,
  clock: RecordedClock,
  { progress, hear }: Listening,
): Promise<TakenIn> {
  const { database, store, trust, config, demoClock } = installation;
  const log = database.pool('samhold_log', { max: 1 });
  let last: Instant | undefined;
  try {
    const trusted = { policy: (header: ExportHeader) => ownLog(header.keys, trust.policy), intents: trust.intents };
    const taken = await takeIn(path, trusted, {
      trust: trust.pool,
      events: async (events) => {
        last = events.at(-1)?.recordedAt ?? last;
        hear?.(events);
        if (config.eventStoreUrl === undefined) await takeInEvents(log, events);
        else await takeInByPort(store, (at) => clock.set(at), events);
      },
      looks: (looks) => database.asMigrator('main', (client) => takeInLooks(client, looks)),
      stops: (stops) => takeInStops(database.pool('samhold_reads', { max: 1 }), stops),
      onProgress: (events) => progress(`${events} events are in.`),
    });
    clock.set(undefined);
    if (last !== undefined) await demoClock?.moveTo(last);
    return taken;
  } catch (cause) {
    throw failedImport(cause);
  }
}

/** Only what the keys of this installation have signed comes in: another log's events would be another history. */
function ownLog(keys: readonly string[], policy: LogPolicy): LogPolicy {
  const named = policy.logs.map(({ key }) => key.name);
  const isOwn = keys.some((line) => named.some((name) => line.startsWith(`log ${name}+`)));
  if (!isOwn)
    throw new TakeInRefused('It is the log of another installation; put the log-keys.json of that one in its place.');
  return policy;
}

function failedImport(cause: unknown): unknown {
  if (cause instanceof ExportUnfit) return new Failed(cause.message, { cause });
  if (cause instanceof TakeInRefused) return new Failed(cause.message, { cause });
  if (cause instanceof PlaceTaken)
    return new Failed(`Nothing more was taken in: ${cause.message}, so the two are not one log.`, { cause });
  if (cause instanceof LookTaken) return new Failed(`Nothing more was taken in: ${cause.message}.`, { cause });
  return isMissing(cause) ? new Failed('The export cannot be read.', { cause }) : cause;
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'syscall' in cause && cause.syscall === 'open';
}
