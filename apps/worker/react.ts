import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { CooperationClosed, type Fact } from '#lib/case-stream';
import type { RecordedEvent } from '#lib/event-store';
import { checkpointOf, moveCheckpoint, type Installation } from '#lib/installation';
import { closingConsequencesOf, consequencesOf, sealedNameIn, type Consequence } from '#lib/joint-case';
import { placed } from '#lib/projections';
import { keepFollowing } from './keep-following.js';

const name = 'consent';

export interface RunningTask {
  stop(): Promise<void>;
}

/** Follows the log and does what follows from consents. Started again from its checkpoint, it does nothing twice. */
export function runReactions(installation: Installation, log: Logger): RunningTask {
  const pool = installation.database.pool('samhold_reads', { max: 1 });
  const following = keepFollowing(installation.store, {
    after: () => checkpointOf(pool, name),
    onEvents: async (events, stopped) => {
      for (const event of events) if (hasConsequence(event)) await reactSurely(installation, event, log, stopped);
      const last = events.at(-1);
      if (last !== undefined && !stopped.aborted) await moveCheckpoint(pool, name, last.position);
    },
    onTrouble: (reason) => log.error({ task: name, fault: faultName(reason) }, 'reactions stopped'),
  });
  return {
    stop: async () => {
      await following.stop();
      await pool.end();
    },
  };
}

/** The person’s own word, and the end of a case. */
function hasConsequence({ stream, type }: RecordedEvent): boolean {
  return stream.startsWith('person-') || type === CooperationClosed.name;
}

/** A reaction that fails is tried again until it succeeds: the fact stands, so its consequence must come. */
async function reactSurely(
  installation: Installation,
  event: RecordedEvent,
  log: Logger,
  stopped: AbortSignal,
): Promise<void> {
  for (let attempt = 0; !stopped.aborted; attempt += 1) {
    try {
      return await react(installation, event);
    } catch (failure) {
      log.error(
        { task: name, event: event.id, type: event.type, attempt, fault: faultName(failure) },
        'reaction failed',
      );
      await pause(Math.min(100 * 2 ** attempt, 30_000), undefined, { signal: stopped }).catch(() => undefined);
    }
  }
}

/** Does what follows from one event. Doing it again changes nothing. */
export async function react(installation: Installation, event: RecordedEvent): Promise<void> {
  const { store, policy } = installation;
  const { fact } = placed(event);
  const stream = await store.readStream(event.stream);
  const history = stream.filter(({ position }) => position <= event.position).map((e) => placed(e).fact);
  const known = { history, name: await openedName(installation, history), secretPresence: policy.secretPresence };
  for (const consequence of [...consequencesOf(fact, known), ...closingConsequencesOf(fact, known)])
    await send(installation, fact, consequence);
}

async function openedName({ sealing }: Installation, history: readonly Fact[]): Promise<string | undefined> {
  const sealed = sealedNameIn(history);
  if (sealed?.content !== 'sealed') return undefined;
  const session = sealing.open();
  try {
    const opened = await session.unseal(sealed);
    return opened.status === 'open' ? opened.text : undefined;
  } finally {
    session.close();
  }
}

async function send({ orders, clock }: Installation, fact: Fact, { commandId, command }: Consequence): Promise<void> {
  const outcome = await orders.execute({
    id: commandId,
    by: { kind: 'platform', task: 'consent-reaction' },
    at: clock.now(),
    purpose: 'platform',
    correlation: fact.meta.correlation,
    causation: fact.meta.id,
    command,
    sent: { follows: fact.meta.id },
  });
  if (outcome.outcome === 'conflict') throw new Error('Others kept writing to the stream');
}

export function faultName(failure: unknown): string {
  return failure instanceof Error ? failure.name : typeof failure;
}
