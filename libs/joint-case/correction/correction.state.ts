import type { EventId, Participant } from '#lib/kernel';
import {
  DisputeAnswered,
  FactCorrected,
  FactDisputed,
  FactWithdrawn,
  declarationOf,
  is,
  type FieldClass,
  type PastEvent,
} from '#lib/case-stream';
import { isBodyKind } from '#lib/kernel';
import { evolveCase, noCase, type CaseState } from '../case/case.state.js';

/** A fact on the case that some body recorded. `disputed`: the person says that it is wrong and nobody has answered. */
export interface RecordedFact {
  readonly eventId: EventId;
  readonly type: string;
  readonly fieldClass: FieldClass;
  readonly by: Participant;
  readonly disputed: boolean;
}

export interface CorrectionState {
  readonly case: CaseState;
  readonly facts: readonly RecordedFact[];
  /** Those that were taken back, and by whom. */
  readonly withdrawn: readonly { readonly eventId: EventId; readonly by: Participant }[];
}

export const nothingRecorded: CorrectionState = { case: noCase, facts: [], withdrawn: [] };

export function evolveCorrections(state: CorrectionState, event: PastEvent): CorrectionState {
  const known = { ...state, case: evolveCase(state.case, event), facts: evolveFacts(state.facts, event) };
  if (!is(FactWithdrawn, event)) return known;
  const { eventId, by } = event.data;
  return {
    ...known,
    facts: known.facts.filter((fact) => fact.eventId !== eventId),
    withdrawn: [...state.withdrawn, { eventId, by }],
  };
}

function evolveFacts(facts: readonly RecordedFact[], event: PastEvent): readonly RecordedFact[] {
  if (is(FactDisputed, event)) return withDispute(facts, event.data.eventId, true);
  if (is(DisputeAnswered, event) || is(FactCorrected, event)) return withDispute(facts, event.data.eventId, false);
  const recorded = recordedFact(event);
  return recorded === undefined ? facts : [...facts, recorded];
}

function withDispute(facts: readonly RecordedFact[], eventId: EventId, disputed: boolean): readonly RecordedFact[] {
  return facts.map((fact) => (fact.eventId === eventId ? { ...fact, disputed } : fact));
}

function recordedFact({ type, data, meta }: PastEvent): RecordedFact | undefined {
  const fieldClass = declarationOf(type)?.classOf(data);
  if (meta === undefined || fieldClass === undefined) return undefined;
  const { kind, organisation, unit } = meta.author;
  if (organisation === null || unit === null || !isBodyKind(kind)) return undefined;
  return { eventId: meta.id, type, fieldClass, by: { kind, organisation, unit }, disputed: false };
}
