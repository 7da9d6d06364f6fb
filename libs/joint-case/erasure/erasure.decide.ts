import { accepted, refused, type PersonId } from '#lib/kernel';
import { SubjectErased, is, type DeciderOf, type EventOf } from '#lib/case-stream';

/** Tells the log that a person's keys are destroyed. Sent after the keys are gone, so that the log never says so too early. */
export interface RecordErasure {
  readonly type: 'RecordErasure';
  readonly personId: PersonId;
  readonly keysDestroyed: number;
  /** The decision that orders the erasure, by its law and reference; no name and no content. */
  readonly authority: string;
}

export type ErasureState = { readonly status: 'standing' | 'erased' };
export type ErasureEvent = EventOf<typeof SubjectErased>;
export type ErasureRefusal = 'NOT_THERE';

/** *Slett*: the strongest of the three verbs of erasure, which only an operator gives. */
export const erasureDecider: DeciderOf<'platform', ErasureState, RecordErasure, ErasureEvent, ErasureRefusal> = {
  initial: { status: 'standing' },
  evolve: (state, event) => (is(SubjectErased, event) ? { status: 'erased' } : state),
  decide: (state, { by, command: { type: _type, ...erasure } }) => {
    if (by.kind !== 'platform') return refused('NOT_THERE');
    return state.status === 'erased' ? accepted() : accepted(SubjectErased.of(erasure));
  },
};
