import {
  accepted,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  type CaseId,
  type CivilDate,
  type Decision,
  type Instant,
  type Participant,
} from '#lib/kernel';
import { KeepHomeAnswered, KeepHomeAsked, type DeciderOf, type HomeEvent, type HomeOutcome } from '#lib/case-stream';
import { canReceive, hasBasis, takesPart, type OpenCase } from '../case/case.state.js';
import { evolvePresentHome, notAsked, type HomeState, type PresentHomeState } from './present-home.state.js';

/** Asked at the intake talk: has the person a home, and can rent, bostøtte or subletting hold it? */
export interface AskKeepHome {
  readonly type: 'AskKeepHome';
  readonly caseId: CaseId;
  readonly admittedOn: CivilDate;
}

export interface AnswerKeepHome {
  readonly type: 'AnswerKeepHome';
  readonly caseId: CaseId;
  readonly outcome: HomeOutcome;
  /** The day to which rent or bostøtte is arranged, for a home that is kept. */
  readonly until?: CivilDate;
}

export type KeepHomeCommand = AskKeepHome | AnswerKeepHome;
type Outside = 'NOT_THERE' | 'NOT_A_PARTICIPANT';
export type AskKeepHomeRefusal = Outside | 'IN_THE_FUTURE';
export type AnswerKeepHomeRefusal = Outside | 'NOT_ASKED' | 'IN_THE_PAST' | 'ANSWER_DOES_NOT_FIT';
export type KeepHomeRefusal = AskKeepHomeRefusal | AnswerKeepHomeRefusal;

/** The prison asks and the municipality answers, as a rule; any body that takes part and may know of home and release can do either. */
export const presentHomeDecider: DeciderOf<
  'joint-case',
  PresentHomeState,
  KeepHomeCommand,
  HomeEvent,
  KeepHomeRefusal
> = {
  initial: notAsked,
  evolve: evolvePresentHome,
  decide: (state, { command, by, at }) => {
    if (state.case.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
    const participant = participantOf(by);
    if (!maySee(state.case, participant, at)) return refused('NOT_THERE');
    if (!takesPart(state.case, participant) || !canReceive(participant)) return refused('NOT_A_PARTICIPANT');
    const asking = { personId: state.case.personId, home: state.home, by: participant, today: osloDateOf(at) };
    return command.type === 'AskKeepHome' ? ask(asking, command) : answer(asking, command);
  },
};

/** The question tells of an admission, so it takes more than to know of the home. */
function maySee(state: OpenCase, participant: Participant, at: Instant): boolean {
  return hasBasis(state, participant, at, 'release') && hasBasis(state, participant, at, 'housing');
}

interface Asking {
  readonly personId: OpenCase['personId'];
  readonly home: HomeState;
  readonly by: Participant;
  readonly today: CivilDate;
}

/** Asked anew only with another day of admission: that corrects it, and the answer is sought again. */
function ask(
  { personId, home, by, today }: Asking,
  { admittedOn }: AskKeepHome,
): Decision<HomeEvent, AskKeepHomeRefusal> {
  if (admittedOn > today) return refused('IN_THE_FUTURE');
  if (home.status !== 'none' && home.admittedOn === admittedOn) return accepted();
  return accepted<HomeEvent>(KeepHomeAsked.of({ personId, by, admittedOn }));
}

/** A later answer stands: a home that was kept can be given up. */
function answer(
  { personId, home, by, today }: Asking,
  { outcome, until }: AnswerKeepHome,
): Decision<HomeEvent, AnswerKeepHomeRefusal> {
  if (home.status === 'none') return refused('NOT_ASKED');
  if (until !== undefined && outcome !== 'kept') return refused('ANSWER_DOES_NOT_FIT');
  if (home.status === 'answered' && home.outcome === outcome && home.until === (until ?? null)) return accepted();
  if (until !== undefined && until < today) return refused('IN_THE_PAST');
  return accepted<HomeEvent>(KeepHomeAnswered.of({ personId, by, outcome, ...(until === undefined ? {} : { until }) }));
}
