import fc from 'fast-check';
import { participantOf, plain, type BodyActor, type HandoverId, type NeedId } from '#lib/kernel';
import {
  AuthorityEndCleared,
  AuthorityEndSet,
  AuthorityEnded,
  DecisionClockOpened,
  DecisionMade,
  FallbackNamed,
  FirstContactConfirmed,
  FollowUpAlarmRaised,
  FirstMeetingAgreed,
  HandoverAccepted,
  HandoverAcceptedInPart,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverReturned,
  HandoverWithdrawn,
  MunicipalityOfStayNamed,
  NeedClosed,
  NeedLeftWithoutLead,
  NeedRegistered,
  NeedTaken,
  NeedTakenOver,
  PersonReleased,
  ReplyOverdue,
  TakeOverConfirmed,
  PersonDidNotArrive,
  PreliminaryAnswerSent,
  type LifeArea,
  type PastEvent,
} from '#lib/case-stream';
import { anyWorker, anyBody, anyNeedId, anyHandoverId, anyInstant, anyDay, anyArea } from './any.js';
import { clock } from './past.js';
import { partNeedId } from './past-handover.js';
import { personId } from './people.js';

/* What could have happened to needs, on their way and with whoever follows them up. */

const anyHanded = fc.record({ handoverId: anyHandoverId, needId: anyNeedId, area: anyArea });

export const onNeeds: fc.Arbitrary<PastEvent> = fc.oneof(
  fc
    .record({ needId: anyNeedId, area: anyArea, followUpLead: anyBody })
    .map((need) => NeedRegistered.of({ ...need, personId, urgency: 'later', description: plain('a home') })),
  fc
    .tuple(anyHanded, anyBody, anyBody)
    .map(([handed, from, to]) => HandoverOffered.of({ ...handed, ...clock, personId, from, to })),
  fc
    .tuple(anyHanded, anyBody, anyBody)
    .map(([handed, from, to]) => HandoverForwarded.of({ ...handed, ...clock, from, to, reason: 'another-unit' })),
  fc
    .tuple(anyHanded, anyWorker)
    .map(([handed, worker]) => HandoverAccepted.of({ ...handed, by: participantOf(worker), worker: worker.worker })),
  fc.tuple(anyHanded, anyBody).map(([handed, by]) => HandoverDeclined.of({ ...handed, by, reason: 'no-capacity' })),
  fc.tuple(anyHanded, anyBody).map(([handed, by]) => HandoverWithdrawn.of({ ...handed, by })),
  fc.tuple(anyHanded, anyBody).map(([handed, by]) => FirstContactConfirmed.of({ ...handed, by, on: '2026-11-03' })),
  fc.tuple(anyHanded, anyWorker).chain(([handed, worker]) => furtherOn(handed, worker)),
);

export const onFollowUp: fc.Arbitrary<PastEvent> = fc
  .tuple(fc.record({ needId: anyNeedId, area: anyArea }), anyWorker, anyBody, anyInstant, anyDay)
  .chain(([needed, actor, body, since, on]) => {
    const [by, { worker }] = [participantOf(actor), actor];
    const urgency = 'tonight';
    return fc.constantFrom<PastEvent>(
      NeedTaken.of({ ...needed, by, worker }),
      NeedTakenOver.of({ ...needed, to: body, since }),
      TakeOverConfirmed.of({ ...needed, by, worker }),
      NeedLeftWithoutLead.of({ ...needed, urgency, since }),
      FollowUpAlarmRaised.of({ ...needed, urgency, why: 'nobody-follows-up', since }),
      NeedClosed.of({ ...needed, by, reason: 'met' }),
      FallbackNamed.of({ ...needed, by, fallback: body }),
      FallbackNamed.of({ by, fallback: body }),
      MunicipalityOfStayNamed.of({ by, reception: body }),
      AuthorityEndSet.of({ participant: by, on, ground: 'end-of-contract' }),
      AuthorityEndCleared.of({ participant: by }),
      AuthorityEnded.of({ participant: by, on, ground: 'end-of-contract' }),
      PersonReleased.of({ personId, participant: by, on, to: 'end-of-sentence' }),
    );
  });

export const anyOverdue: fc.Arbitrary<PastEvent> = fc
  .tuple(anyHanded, anyBody, fc.constantFrom('unit', 'organisation'))
  .map(([handed, to, level]) => ReplyOverdue.of({ ...handed, to, replyBy: clock.replyBy, level }));

/** The further ways of a handover. */
function furtherOn(
  handed: { handoverId: HandoverId; needId: NeedId; area: LifeArea },
  { worker, ...body }: BodyActor,
): fc.Arbitrary<PastEvent> {
  const it = { ...handed, by: { kind: body.kind, organisation: body.organisation, unit: body.unit } };
  const law = { law: 'boligsosialloven', lawVersion: '2026-1', dueOn: '2026-11-30' } as const;
  return fc.constantFrom<PastEvent>(
    HandoverAcceptedInPart.of({ ...it, worker, partNeedId }),
    HandoverReturned.of({ ...it, reason: 'no-capacity' }),
    DecisionClockOpened.of({ ...it, worker, ...law }),
    PreliminaryAnswerSent.of({ ...it, expectedOn: '2026-12-07' }),
    DecisionMade.of({ ...it, outcome: 'granted', on: '2026-11-03', complainBy: '2026-11-24' }),
    DecisionMade.of({ ...it, outcome: 'refused', on: '2026-11-03', complainBy: '2026-11-24' }),
    FirstMeetingAgreed.of({ ...it, on: '2026-11-03', hour: '09:30' }),
    PersonDidNotArrive.of({ ...it, on: '2026-11-03' }),
  );
}
