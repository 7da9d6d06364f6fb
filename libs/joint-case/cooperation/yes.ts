import { derivedUuid, sameParticipant, type CaseId, type GrantId, type Participant } from '#lib/kernel';
import type { Access, Grant } from '#lib/case-stream';
import { furtherGrants } from '#lib/disclosure';
import type { Desk } from '../desk/desk.js';

/** A yes as it was given: a preset, and which of those that the question was about. */
export interface Yes {
  readonly commandId: string;
  readonly presetCode: string;
  /** Undefined when there is no such question: the decider says so. */
  readonly proposed: readonly Participant[] | undefined;
  /** Undefined keeps all that were proposed. */
  readonly kept: readonly Participant[] | undefined;
  /** Whom the person has let in before. */
  readonly accesses: readonly Access[];
}

export type Agreed =
  | { readonly status: 'refused'; readonly code: 'NOT_PROPOSED' | 'UNKNOWN_PRESET' }
  | {
      readonly status: 'agreed';
      readonly agreedTo: { readonly caseId: CaseId; readonly preset: string; readonly grants: readonly Grant[] };
    };

/** What a yes comes to by the policy in force: the same whether the person typed it or a body wrote it down. */
export function yesTo({ parts }: Desk, { commandId, presetCode, proposed, kept, accesses }: Yes): Agreed {
  if (proposed !== undefined && kept?.some((unit) => !isAmong(proposed, unit)))
    return { status: 'refused', code: 'NOT_PROPOSED' };
  const recipients = (proposed ?? []).filter((unit) => kept === undefined || isAmong(kept, unit));
  const present = accesses.filter(({ ended }) => !ended).map(({ grant }) => grant.recipient);
  const grantIdOf = (place: number): GrantId => `grant-${derivedUuid(commandId, `grant ${place}`)}`;
  const answer = { preset: presetCode, recipients, from: parts.clock.now(), grantIdOf };
  const grants = furtherGrants(answer, present, parts.policy);
  if (grants === undefined) return { status: 'refused', code: 'UNKNOWN_PRESET' };
  const caseId: CaseId = `case-${derivedUuid(commandId, 'case')}`;
  return { status: 'agreed', agreedTo: { caseId, preset: presetCode, grants } };
}

function isAmong(participants: readonly Participant[], participant: Participant): boolean {
  return participants.some((candidate) => sameParticipant(candidate, participant));
}
