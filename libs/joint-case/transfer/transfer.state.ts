import { sameParticipant, type CivilDate, type Participant } from '#lib/kernel';
import {
  CardItemReopened,
  CardItemSettled,
  CardItemTaken,
  PersonTransferred,
  TransferAnnounced,
  is,
  type CardItem,
  type PastEvent,
} from '#lib/case-stream';
import { isUnderWay } from '../handover/handover.state.js';
import { evolveNeeds, noNeeds, type NeedsState } from '../need/need.state.js';

/** Where the person is on the way from one unit of the correctional service to another. */
export type Transfer =
  | { readonly status: 'none' }
  | {
      readonly status: 'announced' | 'moved';
      readonly from: Participant;
      readonly to: Participant;
      readonly on: CivilDate;
    };

/** What a transfer is decided on: the case with its needs, and the points of the release card that are taken and not settled. */
export interface TransferState extends NeedsState {
  readonly transfer: Transfer;
  readonly taken: readonly { readonly item: CardItem; readonly by: Participant }[];
}

export const noTransfer: TransferState = { ...noNeeds, transfer: { status: 'none' }, taken: [] };

export function evolveTransfer(state: TransferState, event: PastEvent): TransferState {
  return {
    ...evolveNeeds(state, event),
    transfer: evolveMove(state.transfer, event),
    taken: evolveTaken(state.taken, event),
  };
}

function evolveMove(transfer: Transfer, event: PastEvent): Transfer {
  if (is(TransferAnnounced, event)) {
    const { participant: from, to, on } = event.data;
    return { status: 'announced', from, to, on };
  }
  if (!is(PersonTransferred, event)) return transfer;
  const { from, to, on } = event.data;
  return { status: 'moved', from, to, on };
}

function evolveTaken(taken: TransferState['taken'], event: PastEvent): TransferState['taken'] {
  if (!is(CardItemTaken, event) && !is(CardItemSettled, event) && !is(CardItemReopened, event)) return taken;
  const { item, by } = event.data;
  const others = taken.filter((point) => point.item !== item);
  return is(CardItemTaken, event) ? [...others, { item, by }] : others;
}

/** The old unit still owes an answer to an offer, or a first contact that it said yes to. */
export function owesOthers({ needs }: TransferState, body: Participant): boolean {
  return needs.some(({ handover }) => {
    if (!isUnderWay(handover)) return false;
    return sameParticipant(handover.status === 'offered' ? handover.to : handover.by, body);
  });
}
