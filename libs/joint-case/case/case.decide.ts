import {
  accepted,
  isBodyActor,
  participantOf,
  refused,
  sameParticipant,
  type Actor,
  type CaseId,
  type Decision,
  type Instant,
  type Participant,
  type PersonId,
  type ProposalId,
  type Sealed,
  type WorkerId,
} from '#lib/kernel';
import {
  CaseOpened,
  GrantGiven,
  GrantWidened,
  InvitationAccepted,
  OrganisationInvited,
  type DeciderOf,
  type EventOf,
  presenceOf,
  type Grant,
} from '#lib/case-stream';
import {
  canReceive,
  evolveCase,
  hasBasis,
  mayMeet,
  noCase,
  takesPart,
  type CaseState,
  type OpenCase,
} from './case.state.js';

export type CaseCommand = OpenCaseCommand | InviteOrganisation | AcceptInvitation;

/** Sent by the reaction to a consent; the grants are those whose recipients may be known of. */
export interface OpenCaseCommand {
  readonly type: 'OpenCase';
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly proposalId: ProposalId;
  readonly opener: Participant;
  /** Who asked the person on the opener's behalf; null when another body did. Then it takes part only by an invitation of its own. */
  readonly worker: WorkerId | null;
  readonly name: Sealed;
  readonly grants: readonly Grant[];
}

export interface InviteOrganisation {
  readonly type: 'InviteOrganisation';
  readonly caseId: CaseId;
  readonly invitee: Participant;
}

export interface AcceptInvitation {
  readonly type: 'AcceptInvitation';
  readonly caseId: CaseId;
}

export type CaseEvent =
  | EventOf<typeof CaseOpened>
  | EventOf<typeof GrantGiven>
  | EventOf<typeof GrantWidened>
  | EventOf<typeof OrganisationInvited>
  | EventOf<typeof InvitationAccepted>;

export type InviteRefusal = 'NOT_THERE' | 'NO_BASIS_FOR_RECIPIENT' | 'ALREADY_TAKES_PART' | 'NOT_A_RECEIVER';
export type AcceptInvitationRefusal = 'NOT_THERE';
export type CaseRefusal = InviteRefusal | AcceptInvitationRefusal | 'CLOSED';

export const caseDecider: DeciderOf<'joint-case', CaseState, CaseCommand, CaseEvent, CaseRefusal> = {
  initial: noCase,
  evolve: evolveCase,
  decide: (state, { command, by, at }) => {
    switch (command.type) {
      case 'OpenCase':
        return openCase(state, command);
      case 'InviteOrganisation':
        return inviteOrganisation(state, command, by, at);
      case 'AcceptInvitation':
        return acceptInvitation(state, by, at);
    }
  },
};

type Answer = Decision<CaseEvent, CaseRefusal>;

function openCase(state: CaseState, command: OpenCaseCommand): Answer {
  const { caseId, personId, proposalId, opener, name, grants } = command;
  if (![opener, ...grants.map(({ recipient }) => recipient)].every(canReceive)) return refused('NOT_A_RECEIVER');
  if (state.status === 'closed') return refused('CLOSED');
  if (state.status === 'open') return joinCase(state, command);
  return accepted<CaseEvent>(
    CaseOpened.of({ caseId, personId, proposalId, opener, name }),
    ...grants.map((grant) => GrantGiven.of({ personId, grant })),
  );
}

/** A further consent on a case that is there: its grants are added, and the body that the person said yes to takes part. */
function joinCase(state: OpenCase, { personId, opener, worker, grants }: OpenCaseCommand): Answer {
  const known = [...state.grants.map(({ grantId }) => grantId), ...state.endedGrants];
  const fresh = grants.filter(({ grantId }) => !known.includes(grantId));
  if (fresh.length === 0) return accepted();
  const joined =
    worker === null || takesPart(state, opener) ? [] : [InvitationAccepted.of({ participant: opener, worker })];
  const given = fresh.map((grant) => GrantGiven.of({ personId, grant }));
  return accepted<CaseEvent>(...given, ...widened(state, fresh), ...joined);
}

/**
 * Those who were there are told who came to help, as the person was told when saying yes.
 * Only kinds that may be seen are on a joint grant, so barnevernstjenesten is never told of.
 */
function widened({ personId, grants }: OpenCase, fresh: readonly Grant[]): readonly EventOf<typeof GrantWidened>[] {
  return grants.flatMap(({ grantId, recipient, classes }) => {
    const newcomers = fresh.filter((grant) => !isSameRecipient(grant.recipient, recipient));
    const presences = newcomers.flatMap((grant) => presenceOf(grant.recipient.kind) ?? []);
    const unknown = [...new Set(presences)].filter((presence) => !classes.includes(presence));
    return unknown.length === 0 ? [] : [GrantWidened.of({ personId, grantId, recipient, classes: unknown })];
  });
}

function isSameRecipient(a: Grant['recipient'], b: Grant['recipient']): boolean {
  return a.kind === b.kind && a.organisation === b.organisation && a.unit === b.unit;
}

function inviteOrganisation(
  state: CaseState,
  { invitee }: InviteOrganisation,
  by: Actor,
  at: Instant,
): Decision<CaseEvent, InviteRefusal> {
  if (state.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
  const inviter = participantOf(by);
  if (!takesPart(state, inviter) || !hasBasis(state, inviter, at)) return refused('NOT_THERE');
  if (!canReceive(invitee)) return refused('NOT_A_RECEIVER');
  if (sameParticipant(invitee, inviter)) return refused('ALREADY_TAKES_PART');
  if (!mayMeet(state, inviter, invitee, at)) return refused('NO_BASIS_FOR_RECIPIENT');
  if (takesPart(state, invitee)) return refused('ALREADY_TAKES_PART');
  if (state.invited.some((p) => sameParticipant(p, invitee))) return accepted();
  return accepted(OrganisationInvited.of({ inviter, invitee }));
}

function acceptInvitation(state: CaseState, by: Actor, at: Instant): Decision<CaseEvent, AcceptInvitationRefusal> {
  if (state.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
  const participant = participantOf(by);
  if (!hasBasis(state, participant, at)) return refused('NOT_THERE');
  if (takesPart(state, participant)) return accepted();
  if (!state.invited.some((p) => sameParticipant(p, participant))) return refused('NOT_THERE');
  return accepted(InvitationAccepted.of({ participant, worker: by.worker }));
}
