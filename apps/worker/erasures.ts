import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { derivedUuid, isIdOf, type PersonId } from '#lib/kernel';
import {
  DisposalReached,
  ErasureConfirmed,
  is,
  RestrictionLifted,
  SubjectRestricted,
  type Fact,
} from '#lib/case-stream';
import type { RecordedEvent } from '#lib/event-store';
import {
  carryOut,
  checkpointOf,
  moveCheckpoint,
  settleRestriction,
  type ErasureOrder,
  type Installation,
} from '#lib/installation';
import { erasureOrdersOf } from '#lib/joint-case';
import { placed } from '#lib/projections';
import { keepFollowing } from './keep-following.js';
import { faultName, type RunningTask } from './react.js';

const name = 'erasures';
const heard = new Set<string>(
  [ErasureConfirmed, DisposalReached, SubjectRestricted, RestrictionLifted].map((e) => e.name),
);

/** Follows the log and carries out what two workers have confirmed, and what fell due. Started again, it does nothing twice. */
export function runErasures(installation: Installation, log: Logger): RunningTask {
  const pool = installation.database.pool('samhold_reads', { max: 1 });
  const following = keepFollowing(installation.store, {
    after: () => checkpointOf(pool, name),
    onEvents: async (events, stopped) => {
      for (const event of events) if (heard.has(event.type)) await surely(installation, event, log, stopped);
      const last = events.at(-1);
      if (last !== undefined && !stopped.aborted) await moveCheckpoint(pool, name, last.position);
    },
    onTrouble: (reason) => log.error({ task: name, fault: faultName(reason) }, 'erasures stopped'),
  });
  return {
    stop: async () => {
      await following.stop();
      await pool.end();
    },
  };
}

async function surely(
  installation: Installation,
  event: RecordedEvent,
  log: Logger,
  stopped: AbortSignal,
): Promise<void> {
  for (let attempt = 0; !stopped.aborted; attempt += 1) {
    try {
      return await follow(installation, event);
    } catch (failure) {
      log.error(
        { task: name, event: event.id, type: event.type, attempt, fault: faultName(failure) },
        'erasure failed',
      );
      await pause(Math.min(100 * 2 ** attempt, 30_000), undefined, { signal: stopped }).catch(() => undefined);
    }
  }
}

/** Carries out what one event orders, unless the log says that it was; a restriction is brought to what the log says in any case. */
export async function follow(installation: Installation, event: RecordedEvent): Promise<void> {
  const { stream: personId } = event;
  if (!isIdOf('person', personId)) return;
  const stream = await installation.store.readStream(personId);
  const { fact } = placed(event);
  const commandId = derivedUuid(event.id, 'carry out');
  const before = stream.filter(({ position }) => position <= event.position).map((e) => placed(e).fact);
  const order = orderIn(fact, before, personId);
  if (order !== undefined && !stream.some((one) => one.commandId === commandId))
    await carryOut(installation, order, { commandId, correlation: fact.meta.correlation, causation: event.id });
  await settleRestriction(installation, personId);
}

function orderIn(fact: Fact, history: readonly Fact[], personId: PersonId): ErasureOrder | undefined {
  const state = erasureOrdersOf(history);
  if (state.status !== 'standing') return undefined;
  if (is(DisposalReached, fact) && state.disposal !== null)
    return { verb: 'erase', personId, authority: state.disposal.authority };
  if (!is(ErasureConfirmed, fact)) return undefined;
  const { erasureId } = fact.data;
  const proposal = state.proposals.find((one) => one.erasureId === erasureId);
  if (proposal === undefined) return undefined;
  const { verb, authority, shownTo, on } = proposal;
  return { verb, personId, authority, shownTo, on };
}
