import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { participantOf, plain, sameParticipant, type BodyActor, type Participant } from '#lib/kernel';
import {
  DecisionClockOpened,
  DecisionMade,
  FirstContactConfirmed,
  FirstMeetingAgreed,
  HandoverAccepted,
  HandoverAcceptedInPart,
  HandoverDeclined,
  HandoverForwarded,
  HandoverOffered,
  HandoverReturned,
  NeedRegistered,
  PersonDidNotArrive,
  PreliminaryAnswerSent,
  is,
  type Order,
  type PastEvent,
} from '#lib/case-stream';
import {
  anyInstant,
  anyNeedId,
  caseId,
  caseWith,
  grantEnded,
  grantTo,
  joined,
  order,
  stateAfter,
  tuesday,
  uuidOf,
  wednesday,
  workers,
} from '#lib/testing';
import type { HandoverCommand } from './handover/handover.commands.js';
import { handoverDecider } from './handover/handover.decide.js';
import { isUnderWay } from './handover/handover.state.js';
import { needDecider, type RegisterNeed } from './need/need.decide.js';
import { evolveNeeds, noNeeds, type NeedState } from './need/need.state.js';
import { statutoryDuties as duties } from './statutory-duty/statutory-duties.js';

/* Cases that happened: every event was decided on those before it, from orders that were drawn at random. */

type AnyOrder = Order<RegisterNeed | HandoverCommand>;
const verbs = [
  'RegisterNeed',
  'OfferHandover',
  'ForwardHandover',
  'AcceptHandover',
  'AcceptHandoverInPart',
  'DeclineHandover',
  'ReturnHandover',
  'WithdrawHandover',
  'AgreeFirstMeeting',
  'ReportPersonDidNotArrive',
  'OpenDecisionClock',
  'RecordPreliminaryAnswer',
  'RecordDecision',
  'ConfirmFirstContact',
] as const;

const anyStep = fc.record({
  verb: fc.constantFrom(...verbs),
  /** Which of the verbs that fit the need as it stands, where one that fits is tried. */
  fit: fc.nat(11),
  needId: anyNeedId,
  /** Which of the handovers that there have been, from the newest back, when it is not the need's own. */
  back: fc.nat(3),
  by: fc.constantFrom(...workers),
  to: fc.constantFrom(...workers).map(participantOf),
  at: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(tuesday, wednesday) }, { weight: 1, arbitrary: anyInstant }),
  /** The one who may do it does it; else anyone tries. */
  apt: fc.nat(3).map((draw) => draw > 0),
});
type Step = typeof anyStep extends fc.Arbitrary<infer T> ? T : never;

const start: readonly PastEvent[] = [
  ...caseWith(...workers.slice(1).map(participantOf)),
  ...workers.slice(1).map(joined),
];
const anyCase = fc
  .array(fc.oneof({ weight: 80, arbitrary: anyStep }, { weight: 1, arbitrary: fc.constantFrom(...workers) }), {
    minLength: 20,
    maxLength: 60,
  })
  .map((steps) => steps.reduce(happened, start));

/** The history after one more step: an order that was drawn, or a body whose consent is withdrawn. */
function happened(history: readonly PastEvent[], step: Step | BodyActor): readonly PastEvent[] {
  if ('worker' in step) return [...history, grantEnded(grantTo(participantOf(step)))];
  const { command, ...rest } = ordered(step, history);
  const decision =
    command.type === 'RegisterNeed'
      ? needDecider.decide(stateAfter(needDecider, history), { ...rest, command })
      : handoverDecider.decide(stateAfter(handoverDecider, history), { ...rest, command });
  return decision.outcome === 'refused' ? history : [...history, ...decision.events];
}

function ordered(step: Step, history: readonly PastEvent[]): AnyOrder {
  const { needId, back, by, to, at, apt } = step;
  const { needs } = stateAfter({ initial: noNeeds, evolve: evolveNeeds }, history);
  const need = needs.find((n) => n.needId === needId);
  const verb = apt && need !== undefined ? fittingVerb(step, need) : step.verb;
  const actor = apt && need !== undefined ? aptWorker(verb, need, by) : by;
  const offers = history.filter((e) => is(HandoverOffered, e)).map(({ data }) => data);
  const mine = apt ? offers.findLast((offer) => offer.needId === needId) : offers.at(-1 - back);
  const fresh = `handover-${uuidOf(`offer ${offers.length}`)}` as const;
  const it = { caseId, handoverId: verb === 'OfferHandover' ? fresh : (mine?.handoverId ?? fresh) };
  const commands = {
    RegisterNeed: {
      type: 'RegisterNeed',
      caseId,
      needId,
      area: 'housing',
      urgency: 'later',
      description: plain('a home'),
    },
    AcceptHandoverInPart: {
      type: 'AcceptHandoverInPart',
      ...it,
      partNeedId: `need-${uuidOf(`part ${history.length}`)}`,
      part: plain('a part'),
      duties,
    },
    ReturnHandover: { type: 'ReturnHandover', ...it, reason: back > 1 ? 'person-declined' : 'no-capacity', duties },
    AgreeFirstMeeting: { type: 'AgreeFirstMeeting', ...it, on: '2026-11-04' },
    ReportPersonDidNotArrive: { type: 'ReportPersonDidNotArrive', ...it },
    OpenDecisionClock: { type: 'OpenDecisionClock', ...it, duties },
    RecordPreliminaryAnswer: { type: 'RecordPreliminaryAnswer', ...it, expectedOn: '2026-12-07' },
    RecordDecision: {
      type: 'RecordDecision',
      ...it,
      on: '2026-11-03',
      outcome: back > 1 ? 'granted' : 'refused',
      duties,
    },
    OfferHandover: { type: 'OfferHandover', ...it, needId, to, replyBy: '2026-11-09' },
    ForwardHandover: {
      type: 'ForwardHandover',
      ...it,
      to,
      reason: back > 2 ? 'responsible-settled' : 'another-unit',
      duties,
    },
    AcceptHandover: { type: 'AcceptHandover', ...it },
    DeclineHandover: { type: 'DeclineHandover', ...it, reason: back > 1 ? 'person-declined' : 'no-capacity', duties },
    WithdrawHandover: { type: 'WithdrawHandover', ...it },
    ConfirmFirstContact: { type: 'ConfirmFirstContact', ...it, on: '2026-11-01' },
  } as const;
  return order(actor, commands[verb], { at });
}

const fitting = {
  offered: [
    'AcceptHandover',
    'AcceptHandoverInPart',
    'OpenDecisionClock',
    'ForwardHandover',
    'DeclineHandover',
    'WithdrawHandover',
  ],
  deciding: ['RecordPreliminaryAnswer', 'RecordDecision', 'WithdrawHandover'],
  accepted: [
    'AgreeFirstMeeting',
    'ReportPersonDidNotArrive',
    'ConfirmFirstContact',
    'ReturnHandover',
    'ForwardHandover',
    'AgreeFirstMeeting',
  ],
} as const;

function fittingVerb({ fit }: Step, { handover }: NeedState): Step['verb'] {
  if (!isUnderWay(handover)) return 'OfferHandover';
  const verbsThatFit = fitting[handover.status];
  return verbsThatFit[fit % verbsThatFit.length] ?? 'AcceptHandover';
}

function aptWorker(verb: Step['verb'], { followUpLead, handover }: NeedState, otherwise: BodyActor): BodyActor {
  const isSender = verb === 'OfferHandover' || verb === 'WithdrawHandover';
  const receiver = handover.status === 'offered' ? handover.to : isUnderWay(handover) ? handover.by : undefined;
  const party = isSender ? followUpLead : receiver;
  return workers.find((worker) => party !== undefined && sameParticipant(participantOf(worker), party)) ?? otherwise;
}

/** Who leads a need after these events, told by another way than the state's: the last first contact, or the registration. */
function leadsOf(history: readonly PastEvent[], needId: string): readonly Participant[] {
  const registered = history.flatMap((e) =>
    is(NeedRegistered, e) && e.data.needId === needId ? [e.data.followUpLead] : [],
  );
  const moved = history.flatMap((e) => (is(FirstContactConfirmed, e) && e.data.needId === needId ? [e.data.by] : []));
  return [...registered, ...moved];
}

function holds(rule: (history: readonly PastEvent[]) => void): void {
  fc.assert(fc.property(anyCase, rule), { numRuns: 100 });
}

describe('in every case that can happen', () => {
  test('a need has exactly one follow-up lead at every instant, and only first contact moves it', () => {
    holds((history) => {
      history.forEach((_, last) => {
        const past = history.slice(0, last + 1);
        const { needs } = stateAfter({ initial: noNeeds, evolve: evolveNeeds }, past);
        assert.equal(new Set(needs.map(({ needId }) => needId)).size, needs.length);
        for (const need of needs) assert.deepEqual(need.followUpLead, leadsOf(past, need.needId).at(-1));
      });
    });
  });

  test('a need is registered once', () => {
    holds((history) => {
      const ids = history.flatMap((e) => (is(NeedRegistered, e) ? [e.data.needId] : []));
      assert.equal(new Set(ids).size, ids.length);
    });
  });

  test('forwarding never changes the clock or the day of the reply', () => {
    holds((history) => {
      for (const event of history.filter((e) => is(HandoverForwarded, e))) {
        const first = history.find((e) => is(HandoverOffered, e) && e.data.handoverId === event.data.handoverId);
        assert.ok(first !== undefined && is(HandoverOffered, first));
        const { clockFrom, replyBy } = first.data;
        assert.deepEqual([event.data.clockFrom, event.data.replyBy], [clockFrom, replyBy]);
      }
    });
  });

  test('an offer goes back to a body that passed it on only when who is responsible is settled', () => {
    holds((history) => {
      const roads = new Map<string, Participant[]>();
      for (const event of history.filter((e) => is(HandoverForwarded, e))) {
        const { handoverId, from, to, reason } = event.data;
        const road = roads.get(handoverId) ?? [];
        const wasThere = road.some((body) => sameParticipant(body, to));
        assert.ok(!wasThere || reason === 'responsible-settled');
        roads.set(handoverId, [...road, from]);
      }
    });
  });

  test('no body that the law gives a need is rid of it but by the person’s own no, a vedtak, or another body that takes it', () => {
    holds((history) => {
      for (const event of history.filter((e) => is(HandoverDeclined, e) || is(HandoverReturned, e)))
        assert.ok(event.data.by.kind !== 'municipality' || event.data.reason === 'person-declined');
      assert.ok(!history.some((e) => is(HandoverAcceptedInPart, e) && e.data.by.kind === 'municipality'));
    });
  });

  test('a handover is offered by the follow-up lead, and first contact confirmed by the body that said yes', () => {
    holds((history) => {
      history.forEach((event, at) => {
        const past = history.slice(0, at);
        if (is(HandoverOffered, event)) assert.deepEqual(event.data.from, leadsOf(past, event.data.needId).at(-1));
        if (!is(FirstContactConfirmed, event)) return;
        const yes = past.findLast(
          (e) =>
            (is(HandoverAccepted, e) || (is(DecisionMade, e) && e.data.outcome !== 'refused')) &&
            e.data.handoverId === event.data.handoverId,
        );
        assert.ok(yes !== undefined && (is(HandoverAccepted, yes) || is(DecisionMade, yes)));
        assert.deepEqual(event.data.by, yes.data.by);
      });
    });
  });
});

test('the cases that were drawn go all the way, or they would prove nothing', () => {
  const cases = fc.sample(anyCase, { numRuns: 200, seed: 1 });
  const counts = Object.groupBy(cases.flat(), ({ type }) => type);
  for (const type of ['Offered', 'Forwarded', 'Accepted', 'AcceptedInPart', 'Declined', 'Returned', 'Withdrawn'])
    assert.ok((counts[`joint-case.Handover${type}`]?.length ?? 0) >= 20, type);
  for (const { name } of [DecisionClockOpened, PreliminaryAnswerSent, DecisionMade, FirstMeetingAgreed])
    assert.ok((counts[name]?.length ?? 0) >= 10, name);
  assert.ok((counts[PersonDidNotArrive.name]?.length ?? 0) >= 5);
  assert.ok((counts[FirstContactConfirmed.name]?.length ?? 0) >= 20);
  assert.ok(cases.some((history) => leadsOf(history, `need-${uuidOf('first')}`).length > 2));
});
