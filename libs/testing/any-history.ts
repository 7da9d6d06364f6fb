import fc from 'fast-check';
import { participantOf, plain } from '#lib/kernel';
import {
  CardItemReopened,
  CardItemSettled,
  CardItemTaken,
  ContactReported,
  OwnPriorityStated,
  homeOutcomes,
  type Order,
  type PastEvent,
} from '#lib/case-stream';
import {
  workers,
  anyWorker,
  anyBody,
  anyActor,
  anyInstant,
  anyDay,
  anyPoint,
  anyMilestone,
  anyVersion,
  anyGrant,
} from './any.js';
import { onHomes, onTheCourse } from './any-home-event.js';
import { onOtherStreams, onTheKinds } from './any-kind-event.js';
import { anyOverdue, onFollowUp, onNeeds } from './any-need-event.js';
import { order } from './order.js';
import {
  granted,
  grantEnded,
  grantTo,
  homeAnswered,
  homeAsked,
  invited,
  joined,
  milestoneReached,
  milestoneReopened,
  openedBy,
  releaseSet,
  replanned,
} from './past.js';
import { personId, prison } from './people.js';

/* Histories that need not make sense, and orders sent by anyone. */

const onTheFrame: fc.Arbitrary<PastEvent> = fc.oneof(
  anyBody.map(openedBy),
  anyGrant.map(granted),
  anyGrant.map((grant) => grantEnded(grant)),
  fc.tuple(anyBody, anyBody).map(([invitee, inviter]) => invited(invitee, inviter)),
  anyWorker.map(joined),
  anyDay.map(releaseSet),
  fc.constant(OwnPriorityStated.of({ personId, words: plain('A bed that is mine'), form: 'digital' })),
  anyBody.map((participant) => ContactReported.of({ personId, participant, on: '2026-11-03', outcome: 'met' })),
);

const onTheCard: fc.Arbitrary<PastEvent> = fc.tuple(anyPoint, anyWorker).chain(([item, worker]) => {
  const point = { item, personId, by: participantOf(worker) };
  return fc.constantFrom<PastEvent>(
    CardItemTaken.of({ ...point, worker: worker.worker }),
    CardItemSettled.of({ ...point, answer: 'yes' }),
    CardItemReopened.of(point),
  );
});

const onThePlan: fc.Arbitrary<PastEvent> = fc.oneof(
  fc.tuple(anyBody, anyDay).map(([by, day]) => homeAsked(by, day)),
  fc.tuple(anyBody, fc.constantFrom(...homeOutcomes)).map(([by, outcome]) => homeAnswered(by, outcome)),
  fc.tuple(anyBody, anyMilestone).map(([by, milestone]) => milestoneReached(by, milestone)),
  fc.tuple(anyBody, anyMilestone).map(([by, milestone]) => milestoneReopened(by, milestone)),
  fc.tuple(anyBody, anyVersion).map(([by, version]) => replanned(by, version)),
);

export const anyEvent: fc.Arbitrary<PastEvent> = fc.oneof(
  { weight: 4, arbitrary: onTheFrame },
  { weight: 5, arbitrary: onNeeds },
  { weight: 4, arbitrary: fc.oneof({ weight: 6, arbitrary: onFollowUp }, { weight: 1, arbitrary: anyOverdue }) },
  { weight: 2, arbitrary: onTheCard },
  { weight: 1, arbitrary: onThePlan },
  { weight: 3, arbitrary: onTheKinds },
  { weight: 3, arbitrary: onHomes },
  { weight: 1, arbitrary: onOtherStreams },
);

/** A history that need not make sense: `evolve` takes every event and never judges. */
export const anyHistory: fc.Arbitrary<readonly PastEvent[]> = fc.oneof(
  fc.array(anyEvent, { maxLength: 30 }),
  fc
    .array(anyEvent, { maxLength: 30 })
    .map((events) => [
      openedBy(prison),
      ...workers.map((worker) => granted(grantTo(participantOf(worker)))),
      ...events,
    ]),
);

/** A history that may have ended, and gone on being written to by nobody who was told so. */
export const anyHistoryToItsEnd: fc.Arbitrary<readonly PastEvent[]> = fc
  .tuple(anyHistory, fc.array(onTheCourse, { maxLength: 3 }), anyHistory)
  .map(([before, course, after]) => [...before, ...course, ...after]);

/** A command sent by anyone at any time. */
export function anyOrderOf<C extends { readonly type: string }>(command: fc.Arbitrary<C>): fc.Arbitrary<Order<C>> {
  return fc.tuple(anyActor, command, anyInstant).map(([by, sent, at]) => order(by, sent, { at }));
}
