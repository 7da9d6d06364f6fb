import {
  accepted,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  sameParticipant,
  type CaseId,
  type CivilDate,
  type Decision,
  type Instant,
  type Participant,
  type Sealed,
} from '#lib/kernel';
import {
  ResponsibleMunicipalityDisputed,
  ResponsibleMunicipalityProposed,
  ResponsibleMunicipalitySettled,
  type DeciderOf,
  type EventOf,
} from '#lib/case-stream';
import { hasBasis, mayMeet, takesPart, type OpenCase } from '../case/case.state.js';
import { settledBy, type SettlingTerm } from './responsibility.rules.decide.js';
import {
  evolveResponsibility,
  noResponsibility,
  type Responsibility,
  type ResponsibilityState,
} from './responsibility.state.js';

export interface DisputeResponsibility {
  readonly type: 'DisputeResponsibility';
  readonly caseId: CaseId;
  readonly reason: 'registered-elsewhere' | 'stays-elsewhere' | 'institution-rule';
  /** Looked up: the data in force. */
  readonly terms: readonly SettlingTerm[];
}

export interface ProposeResponsibleMunicipality {
  readonly type: 'ProposeResponsibleMunicipality';
  readonly caseId: CaseId;
  readonly responsible: Participant;
}

/** The other municipality agrees with what was proposed. */
export interface AcceptResponsibleMunicipality {
  readonly type: 'AcceptResponsibleMunicipality';
  readonly caseId: CaseId;
}

/** Statsforvalteren decided, and one of the municipalities records it. */
export interface RecordResponsibilityDecision {
  readonly type: 'RecordResponsibilityDecision';
  readonly caseId: CaseId;
  readonly responsible: Participant;
  readonly reference: Sealed;
  readonly decidedOn: CivilDate;
}

export type ResponsibilityCommand =
  DisputeResponsibility | ProposeResponsibleMunicipality | AcceptResponsibleMunicipality | RecordResponsibilityDecision;
export type ResponsibilityEvent =
  | EventOf<typeof ResponsibleMunicipalityDisputed>
  | EventOf<typeof ResponsibleMunicipalityProposed>
  | EventOf<typeof ResponsibleMunicipalitySettled>;
type Outside = 'NOT_THERE' | 'NOT_A_PARTICIPANT';
export type DisputeRefusal = Outside;
export type ProposeResponsibleRefusal = Outside | 'NOT_DISPUTED' | 'NOT_A_MUNICIPALITY_HERE';
export type AcceptResponsibleRefusal = Outside | 'NOT_DISPUTED' | 'NOTHING_PROPOSED' | 'OWN_PROPOSAL';
export type ResponsibilityDecisionRefusal = Outside | 'NOT_DISPUTED' | 'NOT_A_MUNICIPALITY_HERE' | 'IN_THE_FUTURE';
export type ResponsibilityRefusal =
  DisputeRefusal | ProposeResponsibleRefusal | AcceptResponsibleRefusal | ResponsibilityDecisionRefusal;
type Answer<R extends ResponsibilityRefusal> = Decision<ResponsibilityEvent, R>;

export const responsibilityDecider: DeciderOf<
  'municipality',
  ResponsibilityState,
  ResponsibilityCommand,
  ResponsibilityEvent,
  ResponsibilityRefusal
> = {
  initial: noResponsibility,
  evolve: evolveResponsibility,
  decide: (state, { command, by, at }) => {
    const { case: open, responsibility } = state;
    if (open.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
    const me = participantOf(by);
    if (!hasBasis(open, me, at, 'housing')) return refused('NOT_THERE');
    if (!takesPart(open, me)) return refused('NOT_A_PARTICIPANT');
    return decideVerb({ open, responsibility, me, at }, command);
  },
};

interface Asking {
  readonly open: OpenCase;
  readonly responsibility: Responsibility;
  readonly me: Participant;
  readonly at: Instant;
}

function decideVerb(asking: Asking, command: ResponsibilityCommand): Answer<ResponsibilityRefusal> {
  switch (command.type) {
    case 'DisputeResponsibility':
      return dispute(asking, command);
    case 'ProposeResponsibleMunicipality':
      return propose(asking, command);
    case 'AcceptResponsibleMunicipality':
      return agree(asking);
    case 'RecordResponsibilityDecision':
      return recordDecision(asking, command);
  }
}

/** One dispute at a time, so that its clock is not wound back by disputing again. */
function dispute(
  { open, responsibility, me, at }: Asking,
  { reason, terms }: DisputeResponsibility,
): Answer<DisputeRefusal> {
  if (isUnsettled(responsibility)) return accepted();
  const { personId } = open;
  const term = settledBy(osloDateOf(at), terms);
  return accepted(ResponsibleMunicipalityDisputed.of({ personId, participant: me, reason, ...term }));
}

function propose(asking: Asking, command: ProposeResponsibleMunicipality): Answer<ProposeResponsibleRefusal> {
  const { open, responsibility, me } = asking;
  const { responsible } = command;
  if (!isUnsettled(responsibility)) return refused('NOT_DISPUTED');
  if (!isMunicipalityHere(asking, responsible)) return refused('NOT_A_MUNICIPALITY_HERE');
  const { status } = responsibility;
  if (status === 'proposed' && sameParticipant(responsibility.proposer, me) && isOf(responsibility, responsible))
    return accepted();
  return accepted(ResponsibleMunicipalityProposed.of({ personId: open.personId, participant: me, responsible }));
}

function agree({ open, responsibility, me, at }: Asking): Answer<AcceptResponsibleRefusal> {
  if (responsibility.status === 'settled') return accepted();
  if (responsibility.status === 'undisputed') return refused('NOT_DISPUTED');
  if (responsibility.status === 'disputed') return refused('NOTHING_PROPOSED');
  const { proposer, responsible } = responsibility;
  if (proposer.organisation === me.organisation) return refused('OWN_PROPOSAL');
  const { personId } = open;
  const settled = { personId, participant: me, responsible, by: 'agreement', decidedOn: osloDateOf(at) } as const;
  return accepted(ResponsibleMunicipalitySettled.of(settled));
}

function recordDecision(asking: Asking, command: RecordResponsibilityDecision): Answer<ResponsibilityDecisionRefusal> {
  const { open, responsibility, me, at } = asking;
  const { responsible, reference, decidedOn } = command;
  if (responsibility.status === 'settled' && isOf(responsibility, responsible)) return accepted();
  if (!isUnsettled(responsibility)) return refused('NOT_DISPUTED');
  if (!isMunicipalityHere(asking, responsible)) return refused('NOT_A_MUNICIPALITY_HERE');
  if (decidedOn > osloDateOf(at)) return refused('IN_THE_FUTURE');
  const { personId } = open;
  const settled = { personId, participant: me, responsible, by: 'decision', reference, decidedOn } as const;
  return accepted(ResponsibleMunicipalitySettled.of(settled));
}

function isUnsettled(
  responsibility: Responsibility,
): responsibility is Exclude<Responsibility, { readonly status: 'undisputed' | 'settled' }> {
  return responsibility.status === 'disputed' || responsibility.status === 'proposed';
}

function isOf({ responsible }: { readonly responsible: Participant }, body: Participant): boolean {
  return sameParticipant(responsible, body);
}

/** A municipality on the case; whether one that may not be met takes part is not told apart from its being none. */
function isMunicipalityHere({ open, me, at }: Asking, body: Participant): boolean {
  if (body.kind !== 'municipality' || !takesPart(open, body)) return false;
  return sameParticipant(body, me) || mayMeet(open, me, body, at);
}
