import { accepted, refused, sameParticipant } from '#lib/kernel';
import { FallbackNamed, MunicipalityOfStayNamed, areaClass } from '#lib/case-stream';
import { canReceive, hasBasis, mayMeet, takesPart } from '../case/case.state.js';
import { hasEnded } from './authority.state.js';
import type {
  Asks,
  FollowUpAnswer,
  NameFallback,
  NameFallbackRefusal,
  NameMunicipalityOfStay,
  NameMunicipalityOfStayRefusal,
} from './follow-up.commands.js';
import { isLead } from './lead.state.js';

/** Named before it is needed, and checked again when it is: a basis can end meanwhile. */
export function nameFallback(asks: Asks, { needId, fallback }: NameFallback): FollowUpAnswer<NameFallbackRefusal> {
  if (!takesPart(asks.case, asks.by) || !canReceive(asks.by)) return refused('NOT_A_PARTICIPANT');
  const need = asks.state.needs.find((candidate) => candidate.needId === needId);
  if (needId !== null && need === undefined) return refused('NOT_THERE');
  if (need !== undefined && !isLead(need, asks.by)) return refused('NOT_FOLLOW_UP_LEAD');
  if (sameParticipant(fallback, asks.by)) return refused('TO_YOURSELF');
  if (!canReceive(fallback) || hasEnded(asks.state.authorities, fallback)) return refused('NOT_A_RECEIVER');
  const fieldClass = need === undefined ? 'case' : areaClass(need);
  const mayKnow = hasBasis(asks.case, fallback, asks.at, fieldClass);
  if (!mayKnow || !mayMeet(asks.case, asks.by, fallback, asks.at)) return refused('NO_BASIS_FOR_RECIPIENT');
  const isSo = asks.state.fallbacks.named.some(
    (named) =>
      named.needId === needId && sameParticipant(named.by, asks.by) && sameParticipant(named.fallback, fallback),
  );
  if (isSo) return accepted();
  const of = need === undefined ? {} : { needId: need.needId, area: need.area };
  return accepted(FallbackNamed.of({ by: asks.by, fallback, ...of }));
}

/** Where the person stays is a fact, whether or not that municipality may know of the case yet. */
export function nameMunicipalityOfStay(
  asks: Asks,
  { reception }: NameMunicipalityOfStay,
): FollowUpAnswer<NameMunicipalityOfStayRefusal> {
  if (!takesPart(asks.case, asks.by)) return refused('NOT_A_PARTICIPANT');
  if (reception.kind !== 'municipality') return refused('NOT_A_RECEIVER');
  const known = asks.state.fallbacks.reception;
  if (known !== null && sameParticipant(known, reception)) return accepted();
  return accepted(MunicipalityOfStayNamed.of({ by: asks.by, reception }));
}
