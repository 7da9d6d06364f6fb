import type { Logger } from 'pino';
import { ConsentGiven, ConsentWithdrawn, CooperationClosed, CooperationEnded, type Fact } from '#lib/case-stream';
import type { RecordedEvent } from '#lib/event-store';
import type { Installation } from '#lib/installation';
import { closingConsequencesOf, consequencesOf, sealedNameIn, type Consequence } from '#lib/joint-case';
import { placed } from '#lib/projections';
import { keepFollowing, surely, type Checkpoint, type RunningTask } from './following.js';

const name = 'consent';

/** Follows the log and does what follows from consents. Started again from its checkpoint, it does nothing twice. */
export function runReactions(
  installation: ReactingOn,
  log: Pick<Logger, 'error'>,
  checkpoint: Checkpoint,
  again?: number,
): RunningTask {
  const about = { name, log };
  return keepFollowing({
    ...{ ...about, store: installation.store, checkpoint },
    ...(again === undefined ? {} : { again }),
    onEvents: async (events, stopped) => {
      for (const event of events) await surely(event, { ...about, stopped }, () => react(installation, event));
    },
  });
}

/** The person’s own word that lets somebody in or out, and the end of a case. */
const consequential: readonly string[] = [ConsentGiven, ConsentWithdrawn, CooperationEnded, CooperationClosed].map(
  ({ name: type }) => type,
);

function hasConsequence({ type }: RecordedEvent): boolean {
  return consequential.includes(type);
}

/** What a reaction needs of the installation. */
export type ReactingOn = Pick<Installation, 'store' | 'policy' | 'sealing' | 'orders' | 'clock'>;

/** Does what follows from one event. Doing it again changes nothing. */
export async function react(installation: ReactingOn, event: RecordedEvent): Promise<void> {
  if (!hasConsequence(event)) return;
  const { store, policy } = installation;
  const { fact } = placed(event);
  const stream = await store.readStream(event.stream);
  const history = stream.filter(({ position }) => position <= event.position).map((e) => placed(e).fact);
  const known = { history, name: await openedName(installation, history), secretPresence: policy.secretPresence };
  for (const consequence of [...consequencesOf(fact, known), ...closingConsequencesOf(fact, known)])
    await send(installation, fact, consequence);
}

async function openedName({ sealing }: ReactingOn, history: readonly Fact[]): Promise<string | undefined> {
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

async function send({ orders, clock }: ReactingOn, fact: Fact, { commandId, command }: Consequence): Promise<void> {
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
