import { randomUUID } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { isIdOf, kinds, type PersonId } from '#lib/kernel';
import { RestrictionLifted, SubjectErased, SubjectRestricted } from '#lib/case-stream';
import type { RecordedEvent } from '#lib/event-store';
import {
  carryOut,
  erasureListIn,
  ErasureListUnfit,
  erasuresIn,
  settleRestriction,
  type ErasureEntry,
  type Installation,
} from '#lib/installation';
import { placed } from '#lib/projections';
import { takeInKeys, type CarriedKeys } from '#lib/sealing';
import { counted } from '../counted.js';
import { keysIn } from '../key-backup.js';
import { importFrom, withEmptyInstallation } from '../moved-log.js';
import { Failed, Misused, textOf, type Asked, type Verb } from '../verb.js';
import { allOf } from './kept-files.js';
import { rebuildKind } from './rebuild.js';
import { intentLines } from './tree-report.js';

/**
 * In this order, so that nobody who was erased is readable at any moment: the log, which says who is; the keys, without those;
 * what was ordered since the backups; and the views, which are folded from the log.
 */
export const restore: Verb = {
  name: 'restore',
  usage: '--log <file> --keys <file> [--erasures <file>]...',
  about:
    'Restores an installation from its backups: the log, the keys, the erasures and restrictions again, and the views.',
  options: { log: { type: 'string' }, keys: { type: 'string' }, erasures: { type: 'string', multiple: true } },
  run: async (asked) => {
    const [log, keys] = [textOf(asked, 'log'), textOf(asked, 'keys')];
    if (log === undefined || keys === undefined) throw new Misused('It takes the log by --log and its keys by --keys.');
    const carried = await keysIn(resolve(keys));
    const listed = await listsOf(asked, resolve(log), resolve(keys));
    return withEmptyInstallation(asked, async (installation, clock) => {
      const heard = new Orders();
      asked.progress('The log ...');
      const taken = await importFrom(resolve(log), installation, clock, {
        progress: asked.progress,
        hear: (events) => heard.hear(events),
      });
      asked.progress('The keys ...');
      const erased = new Set([
        ...heard.erased,
        ...listed.filter(({ verb }) => verb === 'erase').map((e) => e.personId),
      ]);
      const held = await putKeys(installation, carried, erased);
      asked.progress('Erasures and restrictions ...');
      const again = await orderedAgain(installation, heard, listed);
      asked.progress('The views ...');
      for (const kind of kinds) await rebuildKind(installation, kind);
      return {
        ok: taken.falseIntents.length === 0,
        lines: [
          `${counted(taken.events, 'event')} and ${counted(taken.looks, 'look')} are here as they were recorded.`,
          ...intentLines(taken.falseIntents),
          `${counted(carried.keys.length - held, 'key')} are back; ${counted(held, 'key')} of people who are erased stayed out.`,
          `${counted(again, 'order')} of erasure or restriction that the log had lost ${again === 1 ? 'stands' : 'stand'} again.`,
          'The views are folded anew. Run verify with the witnesses’ policy before you serve: they know what the log has lost.',
        ],
        json: { ...taken, keys: carried.keys.length - held, keysHeldBack: held, ordersAgain: again },
      };
    });
  },
};

/** Lists that are named, and those that a backup put beside its files. */
async function listsOf(asked: Asked, log: string, keys: string): Promise<readonly ErasureEntry[]> {
  const files = new Set([
    ...allOf(asked.values['erasures']).map((file) => resolve(file)),
    ...[log, keys].map((file) => erasureListIn(dirname(file))),
  ]);
  try {
    const lists = await Promise.all([...files].map((file) => erasuresIn(file)));
    return lists.flat().toSorted((a, b) => (a.at < b.at ? -1 : 1));
  } catch (cause) {
    if (cause instanceof ErasureListUnfit) throw new Failed(cause.message, { cause });
    throw cause;
  }
}

/** What the log says was ordered, as it goes by. */
class Orders {
  readonly erased = new Set<PersonId>();
  /** When a restriction was last set or lifted. */
  readonly restricted = new Map<PersonId, string>();

  hear(events: readonly RecordedEvent[]): void {
    for (const event of events) {
      const { stream, type } = event;
      if (!isIdOf('person', stream)) continue;
      if (type === SubjectErased.name) this.erased.add(stream);
      if (type === SubjectRestricted.name || type === RestrictionLifted.name)
        this.restricted.set(stream, placed(event).fact.meta.occurredAt);
    }
  }
}

async function putKeys({ database }: Installation, carried: CarriedKeys, erased: ReadonlySet<string>): Promise<number> {
  const all = [...new Set([...carried.erased, ...erased])];
  return takeInKeys(database.pool('samhold_keys', { max: 1 }), { ...carried, erased: all });
}

/** Carries out what lists say and the log does not, and brings every restriction to what the log then says. */
async function orderedAgain(
  installation: Installation,
  heard: Orders,
  listed: readonly ErasureEntry[],
): Promise<number> {
  const newest = new Map(
    listed.map((entry) => [`${entry.personId} ${entry.verb === 'erase' ? 'erase' : 'restrict'}`, entry]),
  );
  let again = 0;
  for (const { personId, verb, authority, shownTo, at } of newest.values()) {
    const isOnLog = verb === 'erase' ? heard.erased.has(personId) : at <= (heard.restricted.get(personId) ?? '');
    if (isOnLog) continue;
    const commandId = randomUUID();
    const order = { personId, verb, authority, shownTo };
    await carryOut(installation, order, { commandId, correlation: commandId, causation: null });
    again += 1;
  }
  for (const personId of heard.restricted.keys()) await settleRestriction(installation, personId);
  return again;
}
