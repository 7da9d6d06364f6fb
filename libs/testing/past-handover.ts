import { participantOf, plain, type BodyActor, type Participant } from '#lib/kernel';
import {
  DecisionClockOpened,
  DecisionMade,
  FirstMeetingAgreed,
  HandoverAcceptedInPart,
  HandoverReturned,
  NeedRegistered,
  PersonDidNotArrive,
  PreliminaryAnswerSent,
  type DecisionOutcome,
  type NotTakenReason,
} from '#lib/case-stream';
import { needRegistered } from './past.js';
import { handoverId, needId, uuidOf } from './people.js';

/* What had happened on the further ways of a handover. */

const handed = { handoverId, needId, area: 'housing' } as const;

/** The need of these histories, of another sort: in another life area, or tonight. */
export const needOf = (changes: Partial<(typeof needRegistered)['data']>) =>
  NeedRegistered.of({ ...needRegistered.data, ...changes });

export const partNeedId = `need-${uuidOf('a part')}` as const;
export const acceptedInPartBy = (worker: BodyActor) =>
  HandoverAcceptedInPart.of({ ...handed, by: participantOf(worker), worker: worker.worker, partNeedId });
/** The part as a need of its own. */
export const partLedBy = (followUpLead: Participant) =>
  NeedRegistered.of({
    ...needRegistered.data,
    needId: partNeedId,
    followUpLead,
    description: plain('a talk about the rent'),
  });
export const returnedBy = (by: Participant, reason: NotTakenReason = 'no-capacity') =>
  HandoverReturned.of({ ...handed, by, reason });

/** Opened on an offer of Monday 2 November: four weeks by the law that the data names. */
export const clockOpenedBy = (
  worker: BodyActor,
  changes: { readonly dueOn?: '2026-11-02'; readonly law?: string } = {},
) =>
  DecisionClockOpened.of({
    ...handed,
    by: participantOf(worker),
    worker: worker.worker,
    law: 'boligsosialloven',
    lawVersion: '2026-1',
    dueOn: '2026-11-30',
    ...changes,
  });
export const preliminaryBy = (by: Participant, expectedOn: `${number}-${number}-${number}` = '2026-12-07') =>
  PreliminaryAnswerSent.of({ ...handed, by, expectedOn });
/** Decided on Tuesday 3 November; three weeks to complain. */
export const decidedBy = (by: Participant, outcome: DecisionOutcome = 'granted') =>
  DecisionMade.of({ ...handed, by, outcome, on: '2026-11-03', complainBy: '2026-11-24' });

export const meetingOn = (by: Participant, on: `${number}-${number}-${number}`, hour?: string) =>
  FirstMeetingAgreed.of({ ...handed, by, on, ...(hour === undefined ? {} : { hour }) });
export const didNotArrive = (on: `${number}-${number}-${number}`, by?: Participant) =>
  PersonDidNotArrive.of({ ...handed, on, ...(by === undefined ? {} : { by }) });
