import type { Kind, StreamKind } from '#lib/kernel';
import type { FieldClass } from './field-class.js';
import type { DataOf, Field } from './field.js';

/** Who owns a name: a kind's own fact, the joint work's, or the platform's. */
export type EventOwner = Kind | 'joint-case' | 'platform';
export type EventName = `${EventOwner}.${string}`;

export interface Sentence {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

export interface EventDeclaration<
  N extends EventName = EventName,
  F extends Record<string, Field> = Record<string, Field>,
> {
  readonly name: N;
  readonly version: number;
  readonly streams: readonly StreamKind[];
  /** What it means that this happened, in one English sentence. */
  readonly meaning: string;
  /** Who may know that it happened at all: a class, or one that follows from the coded data. */
  readonly class: FieldClass | ((data: DataOf<F>) => FieldClass);
  readonly fields: F;
  /**
   * True for a word of the person that a body may write down as spoken or signed: `form` says how it was said, and `registeredBy`
   * is the body itself. Nothing else of the person's is ever a body's to record.
   */
  readonly spokenForm?: true;
  /** For colleagues. `{actor}` is who did it; `{field}` is that field in words; `[…]` stands only when every field in it is there. */
  readonly worker: Sentence;
  /** For the person, addressed as *du*. */
  readonly person: Sentence;
}

/** The event that a declaration declares, as deciders make it and folds meet it. */
export type EventOf<D> =
  D extends EventDeclaration<infer N, infer F> ? { readonly type: N; readonly data: DataOf<F> } : never;

/**
 * Declares an event once. Type, run-time check, seals, catalogue page and sentences all follow from this value.
 * The call answers with the declaration and a maker: `NeedRegistered.of({...})`.
 */
export function defineEvent<const N extends EventName, const F extends Record<string, Field>>(
  declaration: EventDeclaration<N, F>,
): EventDeclaration<N, F> & { of(data: DataOf<F>): { readonly type: N; readonly data: DataOf<F> } } {
  return { ...declaration, of: (data) => ({ type: declaration.name, data }) };
}

export function ownerOf(name: EventName): EventOwner {
  const [owner] = name.split('.');
  if (owner === undefined || !isOwner(owner)) throw new Error(`No owner in the event name ${name}`);
  return owner;
}

const owners: readonly EventOwner[] = [
  'municipality',
  'kirkens-bymisjon',
  'husbanken',
  'correctional-service',
  'child-welfare',
  'partner',
  'client',
  'supervision',
  'joint-case',
  'platform',
];

function isOwner(text: string): text is EventOwner {
  return owners.some((owner) => owner === text);
}

/** True for a name with a known owner, whether or not the catalogue has it. */
export function isEventName(text: string): text is EventName {
  const [owner] = text.split('.');
  return owner !== undefined && isOwner(owner) && text.length > owner.length + 1;
}
