import { derivedUuid, plain, type BodyKind, type CaseId } from '#lib/kernel';
import { ConsentGiven, CooperationClosed, CooperationEnded, is, type Fact, type Grant } from '#lib/case-stream';
import type { Consequence } from './consent.react.js';

export interface KnownOfEnding {
  /** The stream of the fact, up to it. */
  readonly history: readonly Fact[];
  readonly secretPresence: readonly BodyKind[];
}

/**
 * What follows when a cooperation is over. The person’s own end closes the case, and lets out at once those too whose presence
 * is secret; an end by bodies is told to the person’s stream, where the next yes is decided.
 */
export function closingConsequencesOf(fact: Fact, known: KnownOfEnding): readonly Consequence[] {
  if (is(CooperationEnded, fact)) {
    const { caseId } = fact.data;
    const follow = { type: 'FollowEnding', caseId } as const;
    return [
      { commandId: derivedUuid(fact.meta.id, 'follow ending'), command: follow },
      ...secretly(fact, caseId, known),
    ];
  }
  if (!is(CooperationClosed, fact) || fact.data.ending === 'person-ended') return [];
  const { personId, caseId, ending } = fact.data;
  const command = { type: 'ConcludeCooperation', personId, caseId, ending } as const;
  return [{ commandId: derivedUuid(fact.meta.id, 'conclude'), command }];
}

function secretly(fact: Fact, caseId: CaseId, { history, secretPresence }: KnownOfEnding): readonly Consequence[] {
  const given = history.filter((past) => is(ConsentGiven, past)).filter(({ data }) => data.caseId === caseId);
  return given.flatMap(({ data: { personId, grants } }) =>
    grants
      .filter((grant) => isSecret(grant, secretPresence))
      .map(({ grantId, recipient }) => ({
        commandId: derivedUuid(fact.meta.id, grantId),
        command: {
          type: 'EndSecretAccess',
          ...{ personId, grantId, reason: 'cooperation-ended', compartment: recipient.kind },
          caseLink: plain(caseId),
        } as const,
      })),
  );
}

function isSecret({ recipient }: Grant, secretPresence: readonly BodyKind[]): boolean {
  return secretPresence.includes(recipient.kind);
}
