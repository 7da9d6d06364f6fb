import { isBodyKind, streamKindOf, type EventId, type Instant, type ProposalId } from '#lib/kernel';
import {
  ConsentDeclined,
  ConsentGiven,
  ConsentWithdrawn,
  CooperationProposed,
  PersonIdentified,
  is,
  type Author,
  type Fact,
  type Purpose,
} from '#lib/case-stream';
import { isToldOfAuthor } from '#lib/joint-case';
import { basisInForce, evolveStanding, isFor, nobodyStands, type Policy, type Standing } from '#lib/disclosure';

/** One act as an audit tells of it: who, when, for what, on which basis. No content. */
export interface AuditAct {
  readonly eventId: EventId;
  readonly type: string;
  readonly occurredAt: Instant;
  readonly author: Author;
  readonly purpose: Purpose;
  readonly basis: string | null;
  /** The event's words are about its author. */
  readonly ofAuthor: boolean;
}

/**
 * What was done about a case, in recorded order: on its own stream, and the questions to the person and their answers.
 * A body whose presence is secret is in none of it: not as author, nor by the answer to its question or the end of its access.
 */
export function auditActs(facts: readonly Fact[], policy: Policy): readonly AuditAct[] {
  const secretQuestions = new Set(facts.flatMap((fact) => secretQuestionIn(fact, policy)));
  let standing = nobodyStands;
  return facts.flatMap((fact) => {
    standing = evolveStanding(standing, fact);
    return tells(fact, secretQuestions, policy) ? [actOf(fact, standing, policy)] : [];
  });
}

function secretQuestionIn(fact: Fact, policy: Policy): readonly ProposalId[] {
  return is(CooperationProposed, fact) && isSecret(fact.meta.author.kind, policy) ? [fact.data.proposalId] : [];
}

function tells(fact: Fact, secretQuestions: ReadonlySet<ProposalId>, policy: Policy): boolean {
  if (isSecret(fact.meta.author.kind, policy)) return false;
  if (streamKindOf(fact.meta.stream) !== 'person') return true;
  // Whoever asked first made the person known, and that may have been a body whose presence is secret.
  if (is(PersonIdentified, fact)) return false;
  if (is(ConsentGiven, fact) || is(ConsentDeclined, fact)) return !secretQuestions.has(fact.data.proposalId);
  return !is(ConsentWithdrawn, fact) || !isSecret(fact.data.recipient.kind, policy);
}

function isSecret(kind: string, { secretPresence }: Policy): boolean {
  return secretPresence.some((secret) => secret === kind);
}

function actOf(fact: Fact, standing: Standing, policy: Policy): AuditAct {
  const { id: eventId, occurredAt, author, purpose } = fact.meta;
  const basis = basisOfAct(author, occurredAt, standing, policy);
  return { eventId, type: fact.type, occurredAt, author, purpose, basis, ofAuthor: isToldOfAuthor(fact) };
}

/** The person acts by own right; a body by the grant that let it know of the case then, or by its own duty before there was one. */
function basisOfAct(
  { kind, organisation, unit }: Author,
  at: Instant,
  { grants }: Standing,
  policy: Policy,
): string | null {
  if (kind === 'platform') return null;
  if (!isBodyKind(kind) || organisation === null || unit === null)
    return named(basisInForce(policy.standingBases.person, at, policy));
  const held = grants.find(
    ({ grant, status }) =>
      status === 'given' && isFor(grant.recipient, { kind, organisation, unit }) && grant.from <= at && at < grant.to,
  );
  return named(held?.grant.basis ?? basisInForce(policy.standingBases.ownRecord, at, policy));
}

function named(basis: { readonly code: string; readonly version: string } | undefined): string | null {
  return basis === undefined ? null : `${basis.code} ${basis.version}`;
}
