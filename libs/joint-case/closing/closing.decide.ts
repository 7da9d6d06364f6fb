import {
  accepted,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  refusedBecause,
  type Actor,
  type CaseId,
  type CivilDate,
  type Decision,
  type Instant,
  type Participant,
} from '#lib/kernel';
import {
  CooperationClosed,
  CooperationRested,
  CooperationResumed,
  GrantEnded,
  areaClass,
  type CooperationEnding,
  type DeciderOf,
  type EventOf,
} from '#lib/case-stream';
import { canReceive, hasBasis, takesPart, type OpenCase } from '../case/case.state.js';
import { openNeeds } from '../need/open-needs.decide.js';
import { accessUntil, missingForClosing, type Missing } from './closing.rules.decide.js';
import { evolveClosing, isOnlyTheWorkOf, notClosed, type ClosingState } from './closing.state.js';

/** The endings that bodies can record. Only the person ends it as the person. */
export const bodyEndings = ['housed-and-stable', 'died', 'moved', 'expelled', 'registered-in-error'] as const;
export type BodyEnding = (typeof bodyEndings)[number];

export interface CloseCooperation {
  readonly type: 'CloseCooperation';
  readonly caseId: CaseId;
  readonly ending: BodyEnding;
}

/** Sent by the reaction to the person’s own word, which stands on the person’s stream. */
export interface FollowEnding {
  readonly type: 'FollowEnding';
  readonly caseId: CaseId;
}

export interface RestCooperation {
  readonly type: 'RestCooperation';
  readonly caseId: CaseId;
  readonly lookAgainOn: readonly CivilDate[];
  readonly reviewOn: CivilDate;
}

export interface WakeCooperation {
  readonly type: 'WakeCooperation';
  readonly caseId: CaseId;
}

export type ClosingCommand = CloseCooperation | FollowEnding | RestCooperation | WakeCooperation;
export type CaseClosingEvent =
  | EventOf<typeof CooperationClosed>
  | EventOf<typeof CooperationRested>
  | EventOf<typeof CooperationResumed>
  | EventOf<typeof GrantEnded>;
type Outside = 'NOT_THERE' | 'NOT_A_PARTICIPANT';
export type CloseRefusal = Outside | 'CLOSING_RULE_NOT_MET';
export type RestRefusal = Outside | 'IN_THE_PAST' | 'REVIEW_BEFORE_LOOKING';
export type WakeRefusal = Outside;
export type ClosingRefusal = CloseRefusal | RestRefusal | WakeRefusal;
type Answer<R extends ClosingRefusal = ClosingRefusal> = Decision<CaseClosingEvent, R>;

export const closingDecider: DeciderOf<'joint-case', ClosingState, ClosingCommand, CaseClosingEvent, ClosingRefusal> = {
  initial: notClosed,
  evolve: evolveClosing,
  decide: (state, { command, by, at }) => {
    if (command.type === 'FollowEnding') return followEnding(state, command, by, at);
    if (state.case.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
    const participant = participantOf(by);
    if (!hasBasis(state.case, participant, at)) return refused('NOT_THERE');
    if (!takesPart(state.case, participant) || !canReceive(participant)) return refused('NOT_A_PARTICIPANT');
    return decideVerb({ state, open: state.case, by: participant, at }, command);
  },
};

interface Asking {
  readonly state: ClosingState;
  readonly open: OpenCase;
  readonly by: Participant;
  readonly at: Instant;
}

function decideVerb(asking: Asking, command: Exclude<ClosingCommand, FollowEnding>): Answer {
  switch (command.type) {
    case 'CloseCooperation':
      return close(asking, command);
    case 'RestCooperation':
      return rest(asking, command);
    case 'WakeCooperation':
      return wake(asking);
  }
}

function close(asking: Asking, { ending }: CloseCooperation): Answer<CloseRefusal> {
  const missing = missingFor(asking, ending);
  if (missing.length > 0) return refusedBecause('CLOSING_RULE_NOT_MET', missing);
  const { open, by, at } = asking;
  return accepted(...closed(open, { ending, by }, at));
}

/** Death and expulsion wait for nothing; whoever moves takes no open need along; a mistake is nobody else’s work. */
function missingFor(asking: Asking, ending: BodyEnding): readonly Missing[] {
  const { state, by, at } = asking;
  switch (ending) {
    case 'died':
    case 'expelled':
      return [];
    case 'registered-in-error':
      return isOnlyTheWorkOf(state, by) ? [] : [{ code: 'others-have-acted' }];
    case 'moved':
      return withNeeds(asking, []);
    case 'housed-and-stable':
      return withNeeds(asking, missingForClosing(state.homes, osloDateOf(at)));
  }
}

/** A need that the one who asks may not know of stands in the way too; it is told so where nothing else does. */
function withNeeds({ state, open, by, at }: Asking, missing: readonly Missing[]): readonly Missing[] {
  const needs = openNeeds(state);
  const needIds = needs.filter((need) => hasBasis(open, by, at, areaClass(need))).map(({ needId }) => needId);
  if (needIds.length > 0) return [...missing, { code: 'need-open', needIds }];
  return needs.length > 0 && missing.length === 0 ? [{ code: 'open-elsewhere' }] : missing;
}

/** The end, and where access ends with it, every grant that stands, in the same append. */
function closed(
  { caseId, personId, grants }: OpenCase,
  { ending, by }: { readonly ending: CooperationEnding; readonly by?: Participant },
  at: Instant,
): readonly CaseClosingEvent[] {
  const until = accessUntil(ending, at);
  const end = CooperationClosed.of({
    ...{ personId, caseId, ending, accessUntil: until },
    ...(by === undefined ? {} : { by }),
  });
  if (until > at) return [end];
  return [
    end,
    ...grants.map(({ grantId, recipient }) =>
      GrantEnded.of({ personId, grantId, recipient, reason: 'cooperation-ended' }),
    ),
  ];
}

function followEnding({ case: open }: ClosingState, { caseId }: FollowEnding, by: Actor, at: Instant): Answer {
  if (by.kind !== 'platform' || open.status === 'none') return refused('NOT_THERE');
  if (open.status === 'closed' || open.caseId !== caseId) return accepted();
  return accepted(...closed(open, { ending: 'person-ended' }, at));
}

function rest({ state: { course }, open, by, at }: Asking, command: RestCooperation): Answer<RestRefusal> {
  const { reviewOn } = command;
  const lookAgainOn = [...new Set(command.lookAgainOn)].sort();
  const [first, last] = [lookAgainOn[0], lookAgainOn.at(-1)];
  if (first === undefined || last === undefined || first < osloDateOf(at)) return refused('IN_THE_PAST');
  if (reviewOn < last) return refused('REVIEW_BEFORE_LOOKING');
  const isSame =
    course.status === 'resting' && course.reviewOn === reviewOn && sameDays(course.lookAgainOn, lookAgainOn);
  if (isSame) return accepted();
  const { caseId, personId } = open;
  return accepted(CooperationRested.of({ caseId, personId, by, lookAgainOn, reviewOn }));
}

function sameDays(some: readonly CivilDate[], others: readonly CivilDate[]): boolean {
  return some.join() === others.join();
}

function wake({ state: { course }, open: { caseId, personId }, by }: Asking): Answer<WakeRefusal> {
  if (course.status !== 'resting') return accepted();
  return accepted(CooperationResumed.of({ caseId, personId, by }));
}
