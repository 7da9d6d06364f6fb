import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { sameParticipant, type Participant } from '#lib/kernel';
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
  type PastEvent,
} from '#lib/case-stream';
import { uuidOf } from '#lib/testing';
import { leadOf } from './follow-up/lead.state.js';
import { evolveNeeds, noNeeds } from './need/need.state.js';
import { anyCase } from './random-walk.fixture.js';

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
      let state = noNeeds;
      history.forEach((event, last) => {
        const past = history.slice(0, last + 1);
        state = evolveNeeds(state, event);
        const { needs } = state;
        assert.equal(new Set(needs.map(({ needId }) => needId)).size, needs.length);
        for (const need of needs) assert.deepEqual(leadOf(need), leadsOf(past, need.needId).at(-1));
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
