import { sameParticipant, type NeedId, type Participant } from '#lib/kernel';
import { FallbackNamed, MunicipalityOfStayNamed, is, type PastEvent } from '#lib/case-stream';

/** Who takes over when a lead can no longer follow up. What a body named counts for the needs that it leads itself. */
export interface Fallbacks {
  readonly named: readonly NamedFallback[];
  /** The unit that receives in the municipality where the person stays: the fallback of everybody who named none. */
  readonly reception: Participant | null;
}

export interface NamedFallback {
  readonly by: Participant;
  /** Null for all that the body leads. */
  readonly needId: NeedId | null;
  readonly fallback: Participant;
}

export const noFallbacks: Fallbacks = { named: [], reception: null };

export function evolveFallbacks(fallbacks: Fallbacks, event: PastEvent): Fallbacks {
  if (is(MunicipalityOfStayNamed, event)) return { ...fallbacks, reception: event.data.reception };
  if (!is(FallbackNamed, event)) return fallbacks;
  const { by, fallback, needId = null } = event.data;
  const others = fallbacks.named.filter((named) => named.needId !== needId || !sameParticipant(named.by, by));
  return { ...fallbacks, named: [...others, { by, needId, fallback }] };
}

/** Those that a body named beforehand for a need, the nearest first, and the reception where the person stays. */
export function fallbacksOf(
  { named, reception }: Fallbacks,
  lead: Participant,
  needId: NeedId,
): readonly Participant[] {
  const own = named.filter(({ by }) => sameParticipant(by, lead));
  const forNeed = own.filter((each) => each.needId === needId);
  const forAll = own.filter((each) => each.needId === null);
  return [...[...forNeed, ...forAll].map(({ fallback }) => fallback), ...(reception === null ? [] : [reception])];
}
