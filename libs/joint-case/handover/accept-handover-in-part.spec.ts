import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plain, type Participant } from '#lib/kernel';
import {
  acceptedBy,
  acceptedInPartBy,
  caseId,
  caseWith,
  clinic,
  clinicWorker,
  given,
  grantEnded,
  grantTo,
  granted,
  handoverId,
  housingOffice,
  housingWorker,
  kim,
  mission,
  missionWorker,
  needId,
  needOf,
  needRegistered,
  offered,
  order,
  partLedBy,
  partNeedId,
  prison,
  prisonWorker,
  stateAfter,
  visiblePresence,
} from '#lib/testing';
import { evolveNeeds, noNeeds } from '../need/need.state.js';
import { statutoryDuties as duties } from '../statutory-duty/statutory-duties.js';
import { leadOf } from '../follow-up/lead.state.js';
import type { AcceptHandoverInPart } from './handover.commands.js';
import { handoverDecider } from './handover.decide.js';

const takePart: AcceptHandoverInPart = {
  type: 'AcceptHandoverInPart',
  caseId,
  handoverId,
  partNeedId,
  part: plain('a talk about the rent'),
  duties,
};
const history = [...caseWith(housingOffice, mission, clinic), needRegistered] as const;
const toMission = [...history, offered(mission)] as const;
const taken = [...toMission, acceptedInPartBy(missionWorker), partLedBy(mission)] as const;

test('the part that the receiver takes becomes a need of its own, in the same life area and as urgent', () => {
  given(handoverDecider, ...toMission)
    .when(order(missionWorker, takePart))
    .then(acceptedInPartBy(missionWorker), partLedBy(mission));
});

test('each of the two needs has exactly one lead: the receiver its part, the sender the rest', () => {
  const { needs } = stateAfter({ initial: noNeeds, evolve: evolveNeeds }, taken);
  const leads = new Map<string, Participant | undefined>(needs.map((need) => [need.needId, leadOf(need)]));
  assert.deepEqual(
    [...leads],
    [
      [needId, prison],
      [partNeedId, mission],
    ],
  );
});

test('the offer is answered, and the rest can be offered to another', () => {
  const second = `handover-${'0'.repeat(8)}-0000-4000-8000-000000000001` as const;
  const decision = handoverDecider.decide(
    stateAfter(handoverDecider, taken),
    order(prisonWorker, {
      type: 'OfferHandover',
      caseId,
      handoverId: second,
      needId,
      to: clinic,
      replyBy: '2026-11-09',
    }),
  );
  assert.equal(decision.outcome, 'accepted');
});

test('a part is taken once', () => {
  given(handoverDecider, ...taken)
    .when(order(missionWorker, takePart))
    .thenNothing();
});

test('to take a part is to decline the rest, so a municipality does not do it with what the law gives it', () => {
  given(handoverDecider, ...history, offered(housingOffice))
    .when(order(housingWorker, takePart))
    .thenRefused('MUNICIPALITY_CANNOT_DECLINE');
});

test('a municipality takes a part of what no law gives it', () => {
  const grant = grantTo(housingOffice, { classes: ['case', 'network', ...visiblePresence] });
  const part = acceptedInPartBy(housingWorker);
  const led = partLedBy(housingOffice);
  given(handoverDecider, ...caseWith(), granted(grant), needOf({ area: 'leisure' }), offered(housingOffice))
    .when(order(housingWorker, takePart))
    .then({ ...part, data: { ...part.data, area: 'leisure' } }, { ...led, data: { ...led.data, area: 'leisure' } });
});

test('who has said yes to the whole does not then take a part', () => {
  given(handoverDecider, ...toMission, acceptedBy(missionWorker))
    .when(order(missionWorker, takePart))
    .thenRefused('NOT_OPEN');
});

test('the sender takes no part of its own offer', () => {
  given(handoverDecider, ...toMission)
    .when(order(prisonWorker, takePart))
    .thenRefused('NOT_OFFERED_TO_YOU');
});

describe('the offer is not there', () => {
  const refused = 'NOT_THERE';
  test('for a body that is no party to it', () => {
    given(handoverDecider, ...toMission)
      .when(order(clinicWorker, takePart))
      .thenRefused(refused);
  });
  test('for a receiver whose consent is withdrawn', () => {
    given(handoverDecider, ...toMission, grantEnded(grantTo(mission)))
      .when(order(missionWorker, takePart))
      .thenRefused(refused);
  });
  test('for the person', () => {
    given(handoverDecider, ...toMission)
      .when(order(kim, takePart))
      .thenRefused(refused);
  });
  test('when nothing was offered', () => {
    given(handoverDecider, ...history)
      .when(order(missionWorker, takePart))
      .thenRefused(refused);
  });
});
