import { isBodyKind, type Participant } from '#lib/kernel';
import type { Fact } from '#lib/case-stream';
import { isFor, type Recipient } from './grant.js';

const named = new WeakMap<Fact, readonly Recipient[]>();

/** Every body that a fact names in its data, however deep; `unit` null stands for the whole organisation. Asked of one fact for each holder, so looked for once. */
export function namedIn(fact: Fact): readonly Recipient[] {
  const bodies = named.get(fact) ?? bodiesWithin(fact.data);
  named.set(fact, bodies);
  return bodies;
}

function bodiesWithin(data: unknown): readonly Recipient[] {
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(bodiesIn) : [];
}

function bodiesIn(value: unknown): readonly Recipient[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isRecipient(value)) return [value];
  return bodiesWithin(value);
}

function isRecipient(value: object): value is Recipient {
  return (
    'kind' in value &&
    typeof value.kind === 'string' &&
    isBodyKind(value.kind) &&
    'organisation' in value &&
    typeof value.organisation === 'string' &&
    'unit' in value &&
    (value.unit === null || typeof value.unit === 'string')
  );
}

export function isAuthorOf({ meta: { author } }: Fact, participant: Participant): boolean {
  const { kind, organisation, unit } = author;
  return kind === participant.kind && organisation === participant.organisation && unit === participant.unit;
}

export function isNamedIn(fact: Fact, participant: Participant): boolean {
  return namedIn(fact).some((recipient) => isFor(recipient, participant));
}
