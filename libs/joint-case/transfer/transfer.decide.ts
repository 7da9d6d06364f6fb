import {
  accepted,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  sameParticipant,
  type CaseId,
  type CivilDate,
  type Decision,
  type Instant,
  type Participant,
} from '#lib/kernel';
import {
  CardItemReopened,
  FollowUpTransferred,
  OrganisationInvited,
  PersonTransferred,
  TransferAnnounced,
  areaClass,
  type DeciderOf,
  type EventOf,
} from '#lib/case-stream';
import { hasEnded } from '../follow-up/authority.state.js';
import { isLead } from '../follow-up/lead.state.js';
import { hasBasis, mayMeet, takesPart, type OpenCase } from '../case/case.state.js';
import { evolveTransfer, noTransfer, owesOthers, type TransferState } from './transfer.state.js';

/**
 * The person moves to another unit of the correctional service. Inside one organisation it is done at once;
 * to another organisation it is announced, that one is asked in, and the old unit leads until the new one confirms.
 */
export interface TransferPerson {
  readonly type: 'TransferPerson';
  readonly caseId: CaseId;
  readonly to: Participant;
  readonly on: CivilDate;
}

/** The receiving unit has joined and has the person. */
export interface ConfirmTransfer {
  readonly type: 'ConfirmTransfer';
  readonly caseId: CaseId;
  readonly on: CivilDate;
}

export type TransferCommand = TransferPerson | ConfirmTransfer;
export type TransferEvent =
  | EventOf<typeof TransferAnnounced>
  | EventOf<typeof PersonTransferred>
  | EventOf<typeof FollowUpTransferred>
  | EventOf<typeof CardItemReopened>
  | EventOf<typeof OrganisationInvited>;
type Outside = 'NOT_THERE' | 'NOT_A_PARTICIPANT';
export type TransferPersonRefusal =
  Outside | 'TO_YOURSELF' | 'NOT_CORRECTIONAL_SERVICE' | 'NO_BASIS_FOR_RECIPIENT' | 'IN_THE_FUTURE';
export type ConfirmTransferRefusal = Outside | 'NO_TRANSFER_TO_YOU' | 'NO_BASIS_FOR_RECIPIENT' | 'IN_THE_FUTURE';
export type TransferRefusal = TransferPersonRefusal | ConfirmTransferRefusal;
type Answer<R extends TransferRefusal> = Decision<TransferEvent, R>;

export const transferDecider: DeciderOf<
  'correctional-service',
  TransferState,
  TransferCommand,
  TransferEvent,
  TransferRefusal
> = {
  initial: noTransfer,
  evolve: evolveTransfer,
  decide: (state, { command, by, at }) => {
    const { case: open } = state;
    if (open.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
    const me = participantOf(by);
    if (!hasBasis(open, me, at)) return refused('NOT_THERE');
    const asking = { open, state, me, at };
    return command.type === 'TransferPerson' ? transferPerson(asking, command) : confirmTransfer(asking, command);
  },
};

interface Asking {
  readonly open: OpenCase;
  readonly state: TransferState;
  readonly me: Participant;
  readonly at: Instant;
}

function transferPerson({ open, state, me, at }: Asking, { to, on }: TransferPerson): Answer<TransferPersonRefusal> {
  const { transfer } = state;
  if (transfer.status === 'moved' && sameParticipant(transfer.from, me) && sameParticipant(transfer.to, to))
    return accepted();
  if (!takesPart(open, me)) return refused('NOT_A_PARTICIPANT');
  if (to.kind !== 'correctional-service') return refused('NOT_CORRECTIONAL_SERVICE');
  if (sameParticipant(to, me)) return refused('TO_YOURSELF');
  if (!mayMeet(open, me, to, at) || !mayLead(state, open, me, to, at)) return refused('NO_BASIS_FOR_RECIPIENT');
  if (to.organisation !== me.organisation) return announced(state, open, me, to, on);
  if (on > osloDateOf(at)) return refused('IN_THE_FUTURE');
  return accepted(...moved(state, open, { me, from: me, to, on }));
}

function announced(
  { transfer }: TransferState,
  open: OpenCase,
  me: Participant,
  to: Participant,
  on: CivilDate,
): Answer<never> {
  const { personId } = open;
  const known = transfer.status === 'announced' && sameParticipant(transfer.to, to) && transfer.on === on;
  if (known) return accepted();
  const announcement = TransferAnnounced.of({ personId, participant: me, to, on });
  const here = [...open.participants, ...open.invited].some((body) => sameParticipant(body, to));
  return accepted<TransferEvent>(announcement, ...(here ? [] : [OrganisationInvited.of({ inviter: me, invitee: to })]));
}

function confirmTransfer({ open, state, me, at }: Asking, { on }: ConfirmTransfer): Answer<ConfirmTransferRefusal> {
  const { transfer } = state;
  if (!takesPart(open, me)) return refused('NOT_A_PARTICIPANT');
  if (transfer.status === 'none' || !sameParticipant(transfer.to, me)) return refused('NO_TRANSFER_TO_YOU');
  if (transfer.status === 'moved') return accepted();
  if (on > osloDateOf(at)) return refused('IN_THE_FUTURE');
  const { from } = transfer;
  if (!mayLead(state, open, from, me, at)) return refused('NO_BASIS_FOR_RECIPIENT');
  return accepted(...moved(state, open, { me, from, to: me, on }));
}

/** Each need that the old unit leads lies in an area that the person lets the new unit know of. */
function mayLead(
  { needs, authorities }: TransferState,
  open: OpenCase,
  from: Participant,
  to: Participant,
  at: Instant,
): boolean {
  const led = needs.filter((need) => isLead(need, from));
  if (led.length > 0 && hasEnded(authorities, to)) return false;
  return led.every((need) => hasBasis(open, to, at, areaClass(need)));
}

interface Move {
  readonly me: Participant;
  readonly from: Participant;
  readonly to: Participant;
  readonly on: CivilDate;
}

/** The people change and the case stays: needs pass in the same append, and what the old unit had taken on the card is free again. */
function moved(state: TransferState, { personId }: OpenCase, { me, from, to, on }: Move): readonly TransferEvent[] {
  const fromStays = owesOthers(state, from);
  const led = state.needs.filter((need) => isLead(need, from));
  const taken = state.taken.filter(({ by }) => sameParticipant(by, from));
  return [
    PersonTransferred.of({ personId, participant: me, from, to, on, fromStays }),
    ...led.map(({ needId, area }) => FollowUpTransferred.of({ needId, personId, area, from, to })),
    ...taken.map(({ item }) => CardItemReopened.of({ item, personId, by: from })),
  ];
}
