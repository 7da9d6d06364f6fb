import {
  accepted,
  isBodyActor,
  participantOf,
  refused,
  type CaseId,
  type Decision,
  type Kind,
  type Participant,
} from '#lib/kernel';
import {
  MilestoneReached,
  MilestoneReopened,
  TrackReplanned,
  type DeciderOf,
  type MilestoneOutcome,
  type TrackEvent,
} from '#lib/case-stream';
import { hasBasis, takesPart, type OpenCase } from '../case/case.state.js';
import { evolveProgress, noProgress, type ProgressState } from './milestone.state.js';

interface OfAMilestone {
  readonly caseId: CaseId;
  readonly milestone: string;
  /** Looked up: the track that the case follows, and in which version. */
  readonly track: string;
  readonly version: string;
  /** Looked up: the kinds of body that the milestone concerns; none when that version has no such milestone. */
  readonly concerns: readonly Kind[];
}

export interface ReachMilestone extends OfAMilestone {
  readonly type: 'ReachMilestone';
  readonly outcome: MilestoneOutcome;
}

export interface ReopenMilestone extends OfAMilestone {
  readonly type: 'ReopenMilestone';
}

export interface ReplanTrack {
  readonly type: 'ReplanTrack';
  readonly caseId: CaseId;
  readonly to: string;
  /** Looked up: the track, and the version that the case follows. */
  readonly track: string;
  readonly from: string;
  /** Looked up: there is such a version, and it is in use. */
  readonly inUse: boolean;
}

export type ProgressCommand = ReachMilestone | ReopenMilestone | ReplanTrack;
type Outside = 'NOT_THERE' | 'NOT_A_PARTICIPANT';
export type MilestoneRefusal = Outside | 'UNKNOWN_MILESTONE' | 'CONCERNS_OTHERS';
export type ReplanRefusal = Outside | 'UNKNOWN_VERSION';

export const progressDecider: DeciderOf<
  'joint-case',
  ProgressState,
  ProgressCommand,
  TrackEvent,
  MilestoneRefusal | ReplanRefusal
> = {
  initial: noProgress,
  evolve: evolveProgress,
  decide: (state, { command, by, at }) => {
    if (state.case.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
    const participant = participantOf(by);
    if (!hasBasis(state.case, participant, at, 'release')) return refused('NOT_THERE');
    if (!takesPart(state.case, participant)) return refused('NOT_A_PARTICIPANT');
    const asking = { state, open: state.case, by: participant };
    return command.type === 'ReplanTrack' ? replanTrack(asking, command) : mark(asking, command);
  },
};

interface Asking {
  readonly state: ProgressState;
  readonly open: OpenCase;
  readonly by: Participant;
}

function mark(asking: Asking, command: ReachMilestone | ReopenMilestone): Decision<TrackEvent, MilestoneRefusal> {
  const { state, open, by } = asking;
  const { track, version, milestone, concerns } = command;
  if (concerns.length === 0) return refused('UNKNOWN_MILESTONE');
  if (!concerns.includes(by.kind)) return refused('CONCERNS_OTHERS');
  const status = state.reached.find((one) => one.milestone === milestone)?.status;
  const named = { personId: open.personId, by, track, version, milestone };
  if (command.type === 'ReopenMilestone')
    return status === undefined ? accepted() : accepted<TrackEvent>(MilestoneReopened.of(named));
  if (status === command.outcome) return accepted();
  return accepted<TrackEvent>(MilestoneReached.of({ ...named, outcome: command.outcome }));
}

/** What was reached stays reached, where the new version has a milestone of the same name. */
function replanTrack({ state, open, by }: Asking, command: ReplanTrack): Decision<TrackEvent, ReplanRefusal> {
  const { track, from, to, inUse } = command;
  if (!inUse) return refused('UNKNOWN_VERSION');
  if ((state.version ?? from) === to) return accepted();
  return accepted<TrackEvent>(
    TrackReplanned.of({ personId: open.personId, by, track, from: state.version ?? from, to }),
  );
}
