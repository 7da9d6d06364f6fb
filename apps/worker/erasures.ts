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
import { carryOut, settleRestriction, type ErasureOrder, type Installation } from '#lib/installation';
import { erasureOrdersOf } from '#lib/joint-case';
import { placed } from '#lib/projections';
import { keepFollowing, surely, type Checkpoint, type RunningTask } from './following.js';

const heard = new Set<string>(
  [ErasureConfirmed, DisposalReached, SubjectRestricted, RestrictionLifted].map((e) => e.name),
);

/** Follows the log and carries out what two workers have confirmed, and what fell due. Started again, it does nothing twice. */
export function runErasures(installation: Installation, log: Logger, checkpoint: Checkpoint): RunningTask {
  const about = { name: 'erasures', log };
  return keepFollowing({
    ...{ ...about, store: installation.store, checkpoint },
    onEvents: async (events, stopped) => {
      for (const event of events)
        if (heard.has(event.type)) await surely(event, { ...about, stopped }, () => follow(installation, event));
    },
  });
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
