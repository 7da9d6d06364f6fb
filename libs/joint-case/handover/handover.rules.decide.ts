import { sameParticipant, type HandoverId, type Participant } from '#lib/kernel';
import { areaClass } from '#lib/case-stream';
import { canReceive, hasBasis, mayMeet } from '../case/case.state.js';
import { hasEnded } from '../follow-up/authority.state.js';
import { leadOf } from '../follow-up/lead.state.js';
import type { Asking } from './handover.commands.js';
import type { NeedState } from '../need/need.state.js';
import type { HandoverState } from './handover.state.js';

export type Underway = Exclude<HandoverState, { readonly status: 'none' }>;

/** A handover, and the need that it carries. */
export interface Found {
  readonly need: NeedState;
  readonly handover: Underway;
}

export function underway({ needs }: Pick<Asking, 'needs'>, handoverId: HandoverId): Found | undefined {
  for (const need of needs) {
    if (need.handover.status !== 'none' && need.handover.handoverId === handoverId)
      return { need, handover: need.handover };
  }
  return undefined;
}

/** Why this body cannot be asked to take the need, or undefined when it can. To be asked is to be told which area it lies in. */
export function whyNotTo(
  asking: Asking,
  need: NeedState,
  to: Participant,
): 'TO_YOURSELF' | 'NOT_A_RECEIVER' | 'NO_BASIS_FOR_RECIPIENT' | undefined {
  if (sameParticipant(to, asking.by)) return 'TO_YOURSELF';
  if (!canReceive(to) || hasEnded(asking.authorities, to)) return 'NOT_A_RECEIVER';
  if (!hasBasis(asking.case, to, asking.at, areaClass(need))) return 'NO_BASIS_FOR_RECIPIENT';
  const lead = leadOf(need);
  const met = [asking.by, ...(lead === undefined ? [] : [lead])].every((body) =>
    mayMeet(asking.case, body, to, asking.at),
  );
  if (!met) return 'NO_BASIS_FOR_RECIPIENT';
  return undefined;
}

/** What each event of a handover says of it. */
export function handedOf({ need, handover }: Found) {
  const { needId, area } = need;
  return { handoverId: handover.handoverId, needId, area } as const;
}

/** The parties of a handover may know of it; to anyone else it is not there. */
export function isParty(asking: Asking, handover: Underway): boolean {
  const parties = [handover.from, handover.status === 'offered' ? handover.to : handover.by];
  return parties.some((party) => sameParticipant(party, asking.by));
}
