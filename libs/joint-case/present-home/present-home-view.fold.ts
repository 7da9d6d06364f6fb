import type { CivilDate, Instant, Participant } from '#lib/kernel';
import { KeepHomeAnswered, KeepHomeAsked, is, type Fact, type HomeOutcome } from '#lib/case-stream';

/** The home that the person had at admission, as far as the holder may know. */
export interface PresentHomeView {
  readonly askedAt: Instant;
  readonly askedBy: Participant;
  readonly admittedOn: CivilDate;
  readonly answer: {
    readonly by: Participant;
    readonly outcome: HomeOutcome;
    readonly until: CivilDate | null;
    readonly at: Instant;
  } | null;
}

/** An answer to a question of which the holder may not know says nothing: it would tell of an admission. */
export function evolvePresentHomeView(home: PresentHomeView | null, fact: Fact): PresentHomeView | null {
  const at = fact.meta.occurredAt;
  if (is(KeepHomeAsked, fact)) {
    const { admittedOn, by } = fact.data;
    return { askedAt: at, askedBy: by, admittedOn, answer: null };
  }
  if (!is(KeepHomeAnswered, fact) || home === null) return home;
  const { by, outcome, until = null } = fact.data;
  return { ...home, answer: { by, outcome, until, at } };
}
