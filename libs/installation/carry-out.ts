import { participantCode, type CivilDate, type Participant, type PersonId } from '#lib/kernel';
import type { ErasureVerb } from '#lib/case-stream';
import { erasureOrdersOf, type ErasureOrderCommand, type RecordErasure } from '#lib/joint-case';
import { placed } from '#lib/projections';
import { listErasure } from './erasure-list.js';
import type { Installation } from './open-installation.js';

/** One of the verbs of erasure, ordered by whoever may. */
export interface ErasureOrder {
  readonly verb: ErasureVerb;
  readonly personId: PersonId;
  /** A law and a reference; it stands on the log in clear. */
  readonly authority: string;
  /** To whom a restriction still shows the content. */
  readonly shownTo?: readonly Participant[];
  /** The day of disposal. */
  readonly on?: CivilDate | undefined;
}

/** Under which command it is recorded, and what it follows from. */
export interface Sending {
  readonly commandId: string;
  readonly correlation: string;
  readonly causation: string | null;
}

/** The log does not say it yet: others kept writing. What was done to the keys stands; the same order again finishes it. */
export class NotRecorded extends Error {
  override readonly name = 'NotRecorded';
}

export interface CarriedOut {
  /** Of an erasure. */
  readonly keysDestroyed: number;
  /** False when the log said so already. */
  readonly recorded: boolean;
  /** Why not; undefined when it was done or was so already. */
  readonly refused: string | undefined;
}

/**
 * Does what was ordered, in the order in which it is safe to be cut short: what stops is done before it is recorded, what opens
 * is recorded before it is done. Done again it changes nothing.
 */
export async function carryOut(installation: Installation, order: ErasureOrder, sending: Sending): Promise<CarriedOut> {
  const { sealing, config, clock } = installation;
  const { verb, personId, authority, shownTo = [] } = order;
  let keysDestroyed = 0;
  if (verb === 'erase' || verb === 'restrict') {
    await listErasure(config.dataFolder, { personId, verb, authority, shownTo: [...shownTo], at: clock.now() });
    if (verb === 'restrict') await sealing.restrict(personId, shownTo.map(participantCode));
    else ({ keysDestroyed } = await sealing.erase(personId));
  }
  const outcome = await record(installation, commandOf(order, keysDestroyed), sending);
  if (outcome.refused === undefined && verb === 'lift') {
    await listErasure(config.dataFolder, { personId, verb, authority, shownTo: [], at: clock.now() });
    await settleRestriction(installation, personId);
  }
  return { keysDestroyed, ...outcome };
}

/** Brings the keys to what the log says of a restriction. */
export async function settleRestriction({ store, sealing }: Installation, personId: PersonId): Promise<void> {
  const state = erasureOrdersOf((await store.readStream(personId)).map((event) => placed(event).fact));
  if (state.status !== 'standing') return;
  if (state.restriction === null) await sealing.lift(personId);
  else await sealing.restrict(personId, state.restriction.shownTo.map(participantCode));
}

type OfPlatform = RecordErasure | Exclude<ErasureOrderCommand, { readonly type: 'ProposeErasure' | 'ConfirmErasure' }>;

function commandOf({ verb, personId, authority, shownTo = [], on }: ErasureOrder, keysDestroyed: number): OfPlatform {
  switch (verb) {
    case 'erase':
      return { type: 'RecordErasure', personId, keysDestroyed, authority };
    case 'restrict':
      return { type: 'RestrictSubject', personId, authority, shownTo };
    case 'lift':
      return { type: 'LiftRestriction', personId, authority };
    case 'dispose':
      if (on === undefined) throw new Error('A disposal has a day');
      return { type: 'ScheduleDisposal', personId, authority, on };
    case 'keep':
      return { type: 'CancelDisposal', personId, authority };
  }
}

async function record(
  { orders, clock }: Installation,
  command: OfPlatform,
  { commandId: id, correlation, causation }: Sending,
): Promise<Omit<CarriedOut, 'keysDestroyed'>> {
  const outcome = await orders.execute({
    ...{ id, correlation, causation, command },
    by: { kind: 'platform', task: 'erasure' },
    at: clock.now(),
    purpose: 'platform',
    sent: { personId: command.personId },
  });
  if (outcome.outcome === 'accepted') return { recorded: outcome.position > 0, refused: undefined };
  if (outcome.outcome === 'refused') return { recorded: false, refused: outcome.code };
  throw new NotRecorded('Others kept writing to the stream');
}
