import {
  ConsentDeclined,
  ConsentGiven,
  declarationOf,
  is,
  presenceOf,
  type Fact,
  type FieldClass,
} from '#lib/case-stream';
import {
  sameParticipant,
  streamKindOf,
  type BodyKind,
  type Participant,
  type PersonActor,
  type PersonId,
} from '#lib/kernel';
import { isFor } from './grant.js';
import { isAuthorOf, isNamedIn, namedIn } from './involved.js';
import type { Policy } from './policy.load.js';
import type { Standing } from './standing.js';

export type Knower = Participant | PersonActor;

/**
 * Whether a fact may enter somebody's view. By what is recorded only: a grant counts from `GrantGiven` to `GrantEnded`,
 * and no clock is asked, so that the same facts give the same view again. The decision at the time of the query is the authority.
 * `standing` is the standing when the fact was recorded or later; a fact of an unknown type is known to nobody.
 */
export function mayKnow(standing: Standing, knower: Knower, fact: Fact, policy: Policy): boolean {
  const fieldClass = classOf(fact);
  if (fieldClass === undefined) return false;
  if (policy.openClasses.includes(fieldClass)) return true;
  if (knower.kind === 'client') return isOwn(standing, knower.person, fact) && policy.reach.client.includes(fieldClass);
  if (isAuthorOf(fact, knower)) return true;
  if (betraysSecretPresence(fact, knower, policy)) return false;
  if (isAnswerTo(standing, knower, fact)) return true;
  if (policy.overseers.includes(knower.kind)) return fact.meta.compartment === 'shared';
  if (isNamedIn(fact, knower)) return streamKindOf(fact.meta.stream) !== 'person';
  return isCovered(standing, knower, [fieldClass, ...presencesIn(fact, knower)], policy);
}

function classOf(fact: Fact): FieldClass | undefined {
  return declarationOf(fact.type)?.classOf(fact.data);
}

function isOwn(standing: Standing, person: PersonId, { data }: Fact): boolean {
  if (standing.personId === person) return true;
  return typeof data === 'object' && data !== null && 'personId' in data && data.personId === person;
}

/** Whoever asked the person may know the answer. */
function isAnswerTo(standing: Standing, knower: Participant, fact: Fact): boolean {
  if (!is(ConsentGiven, fact) && !is(ConsentDeclined, fact)) return false;
  return standing.asked.some(
    ({ proposalId, proposer }) => proposalId === fact.data.proposalId && sameParticipant(proposer, knower),
  );
}

function betraysSecretPresence(fact: Fact, knower: Participant, policy: Policy): boolean {
  const isSecret = (kind: string): boolean => policy.secretPresence.some((secret) => secret === kind);
  if (isSecret(fact.meta.author.kind)) return true;
  return namedIn(fact).some((body) => isSecret(body.kind) && !isFor(body, knower));
}

/** What the fact tells about who else takes part: the author and every other body that is named. */
function presencesIn(fact: Fact, knower: Participant): readonly (FieldClass | 'nameless')[] {
  const { kind } = fact.meta.author;
  const others: readonly BodyKind[] = namedIn(fact)
    .filter((body) => !isFor(body, knower))
    .map((body) => body.kind);
  const author = kind === 'client' || kind === 'platform' ? [] : [kind];
  return [...author, ...others].map((present) => presenceOf(present) ?? 'nameless');
}

function isCovered(
  { grants }: Standing,
  knower: Participant,
  needed: readonly (FieldClass | 'nameless')[],
  policy: Policy,
): boolean {
  const known = new Set(
    grants
      .filter(({ status, grant }) => status === 'given' && isFor(grant.recipient, knower))
      .flatMap(({ grant }) => grant.classes)
      .filter((fieldClass) => policy.reach[knower.kind].includes(fieldClass)),
  );
  return needed.every((fieldClass) => fieldClass !== 'nameless' && known.has(fieldClass));
}
