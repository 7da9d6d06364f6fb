import {
  accepted,
  isBodyActor,
  participantOf,
  refused,
  sameParticipant,
  type Actor,
  type CaseId,
  type Decision,
  type GrantId,
  type Instant,
  type Participant,
  type ProposalId,
  type Sealed,
} from '#lib/kernel';
import {
  ConsentDeclined,
  ConsentGiven,
  ConsentWithdrawn,
  CooperationEndRequested,
  CooperationEnded,
  type DeciderOf,
  type EventOf,
  type Grant,
} from '#lib/case-stream';
import { isOwnWord, type Utterance } from '../own-word.decide.js';
import { evolveConsent, nothingAsked, type ConsentState, type Question } from './consent.state.js';

interface Answering extends Utterance {
  /** By whoever wrote it down, when the person did not. */
  readonly readBack?: boolean;
}

/** The grants are what the preset gives to the recipients that the person kept, looked up in the policy in force. */
export interface GiveConsent extends Answering {
  readonly type: 'GiveConsent';
  readonly proposalId: ProposalId;
  /** The case to open when the person has none. */
  readonly caseId: CaseId;
  readonly preset: string;
  readonly grants: readonly Grant[];
}

export interface DeclineCooperation extends Answering {
  readonly type: 'DeclineCooperation';
  readonly proposalId: ProposalId;
}

/** A body writes down only that the person takes back what the body itself was given. */
export interface WithdrawConsent extends Answering {
  readonly type: 'WithdrawConsent';
  readonly caseId: CaseId;
  readonly grantId: GrantId;
}

/** The person ends it: always, at once, and without a reason unless there is one to say. */
export interface EndCooperation extends Utterance {
  readonly type: 'EndCooperation';
  readonly caseId: CaseId;
  readonly words?: Sealed;
}

/** Written down by a body that the person told to end it. It ends nobody else's access: the person ends it for all. */
export interface RequestCooperationEnd extends Answering {
  readonly type: 'RequestCooperationEnd';
  readonly caseId: CaseId;
}

export type ConsentCommand =
  GiveConsent | DeclineCooperation | WithdrawConsent | EndCooperation | RequestCooperationEnd;
export type ConsentEvent =
  | EventOf<typeof ConsentGiven>
  | EventOf<typeof ConsentDeclined>
  | EventOf<typeof ConsentWithdrawn>
  | EventOf<typeof CooperationEnded>
  | EventOf<typeof CooperationEndRequested>;
export type GiveConsentRefusal = 'NOT_THERE' | 'ALREADY_ANSWERED' | 'NOT_PROPOSED';
export type DeclineRefusal = 'NOT_THERE' | 'ALREADY_ANSWERED';
export type WithdrawRefusal = 'NOT_THERE';
export type EndRefusal = 'NOT_THERE';
export type ConsentRefusal = GiveConsentRefusal | DeclineRefusal | WithdrawRefusal | EndRefusal | 'NOT_READ_BACK';
type Answer<R extends ConsentRefusal> = Decision<ConsentEvent, R>;

export const consentDecider: DeciderOf<'client', ConsentState, ConsentCommand, ConsentEvent, ConsentRefusal> = {
  initial: nothingAsked,
  evolve: evolveConsent,
  decide: (state, { command, by, at }) => {
    if (!isOwnWord(by, command)) return refused('NOT_THERE');
    const why = whyNotToWrite(state, command, by);
    if (why !== undefined) return refused(why);
    switch (command.type) {
      case 'GiveConsent':
        return giveConsent(state, command, at);
      case 'DeclineCooperation':
        return declineCooperation(state, command);
      case 'WithdrawConsent':
        return withdrawConsent(state, command);
      case 'EndCooperation':
        return endCooperation(state, command);
      case 'RequestCooperationEnd':
        return requestCooperationEnd(state, command);
    }
  },
};

/**
 * A body writes down, once it has read it back, the answer to its own question, and what ends its own access.
 * What ends the access of others it does not write: it could cut them off in the person's name.
 */
function whyNotToWrite(
  state: ConsentState,
  command: ConsentCommand,
  by: Actor,
): 'NOT_THERE' | 'NOT_READ_BACK' | undefined {
  if (!isBodyActor(by)) return command.type === 'RequestCooperationEnd' ? 'NOT_THERE' : undefined;
  if (command.type === 'EndCooperation' || !isOfItsOwn(state, command, participantOf(by))) return 'NOT_THERE';
  return command.readBack === true ? undefined : 'NOT_READ_BACK';
}

type Written = Exclude<ConsentCommand, EndCooperation>;

/** The question that the body asked, or the access that it alone was given: one to a whole organisation is others' too. */
function isOfItsOwn(state: ConsentState, command: Written, scribe: Participant): boolean {
  switch (command.type) {
    case 'GiveConsent':
    case 'DeclineCooperation':
      return state.questions.some(
        ({ proposalId, proposer }) => proposalId === command.proposalId && sameParticipant(proposer, scribe),
      );
    case 'WithdrawConsent':
      return isGivenTo(scribe, agreedTo(state, command)?.grant);
    case 'RequestCooperationEnd':
      return grantsOn(state, command.caseId).some((grant) => isGivenTo(scribe, grant));
  }
}

function isGivenTo({ kind, organisation, unit }: Participant, grant: Grant | undefined): boolean {
  const { recipient } = grant ?? {};
  return recipient?.kind === kind && recipient.organisation === organisation && recipient.unit === unit;
}

function grantsOn({ questions }: ConsentState, caseId: CaseId): readonly Grant[] {
  return questions.flatMap((question) =>
    question.status === 'agreed' && question.caseId === caseId ? question.grants : [],
  );
}

/** A yes counts from when it is said: no grant begins later, so nothing has to be told of when one begins. */
function giveConsent(state: ConsentState, command: GiveConsent, at: Instant): Answer<GiveConsentRefusal> {
  const question = state.questions.find((q) => q.proposalId === command.proposalId);
  if (question === undefined) return refused('NOT_THERE');
  if (question.status === 'agreed' && isSameYes(question.grants, command.grants)) return accepted();
  if (question.status !== 'asked') return refused('ALREADY_ANSWERED');
  if (command.grants.length === 0 || !command.grants.every((grant) => wasProposed(question, grant) && grant.from <= at))
    return refused('NOT_PROPOSED');
  const { proposalId, personId, preset, form, grants } = command;
  const caseId = caseOf(state) ?? command.caseId;
  return accepted<ConsentEvent>(
    ConsentGiven.of({ proposalId, personId, caseId, preset, form, grants: [...grants], ...writtenDown(command) }),
  );
}

function declineCooperation(state: ConsentState, command: DeclineCooperation): Answer<DeclineRefusal> {
  const question = state.questions.find((q) => q.proposalId === command.proposalId);
  if (question === undefined) return refused('NOT_THERE');
  if (question.status === 'declined') return accepted();
  if (question.status === 'agreed') return refused('ALREADY_ANSWERED');
  const { proposalId, personId, form } = command;
  return accepted<ConsentEvent>(ConsentDeclined.of({ proposalId, personId, form, ...writtenDown(command) }));
}

/** Withdrawal is always open to the person and needs no reason. */
function withdrawConsent(state: ConsentState, command: WithdrawConsent): Answer<WithdrawRefusal> {
  const { question, grant } = agreedTo(state, command) ?? {};
  if (question === undefined || grant === undefined) return refused('NOT_THERE');
  if (question.withdrawn.includes(grant.grantId) || state.over.includes(command.caseId)) return accepted();
  const { personId, caseId, form } = command;
  return accepted<ConsentEvent>(
    ConsentWithdrawn.of({
      personId,
      caseId,
      form,
      recipient: grant.recipient,
      grantIds: [grant.grantId],
      ...writtenDown(command),
    }),
  );
}

function endCooperation(state: ConsentState, command: EndCooperation): Answer<EndRefusal> {
  const { personId, caseId, form, words } = command;
  if (!state.questions.some((question) => question.status === 'agreed' && question.caseId === caseId))
    return refused('NOT_THERE');
  if (state.over.includes(caseId)) return accepted();
  return accepted<ConsentEvent>(
    CooperationEnded.of({
      ...{ personId, caseId, form },
      ...(words === undefined ? {} : { words }),
      ...writtenDown(command),
    }),
  );
}

/** Once by each body, and not of what is over. */
function requestCooperationEnd(state: ConsentState, command: RequestCooperationEnd): Answer<EndRefusal> {
  const { personId, caseId, form, registeredBy } = command;
  if (registeredBy === undefined) return refused('NOT_THERE');
  const isSaid = state.askedToEnd.some((said) => said.caseId === caseId && sameParticipant(said.to, registeredBy));
  if (isSaid || state.over.includes(caseId)) return accepted();
  return accepted<ConsentEvent>(CooperationEndRequested.of({ personId, caseId, form, registeredBy }));
}

/** The yes that a grant came of. There may be several about the same case. */
function agreedTo({ questions }: ConsentState, { caseId, grantId }: WithdrawConsent) {
  for (const question of questions) {
    if (question.status !== 'agreed' || question.caseId !== caseId) continue;
    const grant = question.grants.find((candidate) => candidate.grantId === grantId);
    if (grant !== undefined) return { question, grant };
  }
  return undefined;
}

/** A further yes is about the case that there is, until its cooperation is over. */
function caseOf({ questions, over }: ConsentState): CaseId | undefined {
  const cases = questions.flatMap((question) => (question.status === 'agreed' ? [question.caseId] : []));
  return cases.find((caseId) => !over.includes(caseId));
}

function isSameYes(given: readonly Grant[], asked: readonly Grant[]): boolean {
  const known = (grant: Grant) => given.some(({ grantId }) => grantId === grant.grantId);
  return given.length === asked.length && asked.every(known);
}

function wasProposed(question: Question, { recipient }: Grant): boolean {
  return question.recipients.some(
    (r) => r.kind === recipient.kind && r.organisation === recipient.organisation && r.unit === recipient.unit,
  );
}

function writtenDown({ registeredBy }: Utterance): { readonly registeredBy?: Participant } {
  return registeredBy === undefined ? {} : { registeredBy };
}
