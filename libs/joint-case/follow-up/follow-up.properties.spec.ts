import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { osloDateOf, participantCode, type Instant } from '#lib/kernel';
import {
  AuthorityEnded,
  DecisionMade,
  FirstContactConfirmed,
  FirstMeetingAgreed,
  FollowUpAlarmRaised,
  GrantEnded,
  HandoverAcceptedInPart,
  HandoverForwarded,
  HandoverReturned,
  NeedClosed,
  NeedLeftWithoutLead,
  NeedTaken,
  NeedTakenOver,
  PersonDidNotArrive,
  ReplyOverdue,
  TakeOverConfirmed,
  is,
} from '#lib/case-stream';
import { nextYear } from '#lib/testing';
import { notArrivedDueAt } from '../handover/handover.meeting.decide.js';
import { followUpAt, followUpHistory, type FollowUp } from './follow-up-history.fold.js';
import { winterMidnightAfter } from './follow-up-oracle.fixture.js';
import { walkOf } from './follow-up-steps.fixture.js';
import type { Walk } from './follow-up-walk.fixture.js';
import { leadOf } from './lead.state.js';

/* Over ten thousand cases that can happen: commands drawn at random, decided by the real deciders, with time passing between. */

const runs = 10_000;
const anyWalk = fc.array(fc.nat(2 ** 31 - 1), { minLength: 24, maxLength: 36 });

interface Told {
  readonly from: Instant;
  readonly to: Instant | null;
  readonly lead: string | null;
}

function toldOf({ from, to, lead }: FollowUp): Told {
  assert.notEqual(lead.status, 'unknown', 'whoever knows every fact knows who leads');
  return { from, to, lead: 'by' in lead ? participantCode(lead.by) : null };
}

/** A fallback that confirms goes on leading: to the question who, it is one span. */
function merged(spans: readonly Told[]): readonly Told[] {
  return spans.reduce<readonly Told[]>((before, span) => {
    const last = before.at(-1);
    return last?.lead === span.lead ? [...before.slice(0, -1), { ...last, to: span.to }] : [...before, span];
  }, []);
}

function hasOneLeadOrAGap({ oracle, state, now, facts }: Walk): void {
  const histories = followUpHistory(facts);
  assert.equal(histories.length, oracle.needs.size);
  for (const { needId, spans } of histories) {
    const noted = oracle.needs.get(needId);
    const need = state.needs.find((each) => each.needId === needId);
    assert.ok(noted !== undefined && need !== undefined);
    assert.deepEqual(merged(spans.map(toldOf)), noted.spans);
    spans.slice(1).forEach(({ from }, at) => assert.equal(spans[at]?.to, from, 'spans meet'));
    const lead = leadOf(need);
    const expected = noted.closed ? null : oracle.leadOf(needId);
    assert.equal(lead === undefined ? null : participantCode(lead), expected);
    assert.equal(need.followUpLead.status === 'gap', !noted.closed && expected === null);
    const instant = followUpAt(spans, now);
    assert.equal(instant === undefined, noted.closed);
  }
}

const allowance = { tonight: 0, 'this-week': 7, later: 30 } as const;

/** Each gap is an event when it begins, of the need's grade, and an alarm when it has stood for what the grade allows. */
function reportsEveryGap({ oracle, facts, now }: Walk): void {
  for (const [needId, { urgency, spans }] of oracle.needs) {
    const gaps = spans.filter(({ lead }) => lead === null);
    const mine = <D extends { readonly needId: string; readonly since: string }>(data: D) =>
      data.needId === needId ? [data] : [];
    const told = facts.flatMap((fact) => (is(NeedLeftWithoutLead, fact) ? mine(fact.data) : []));
    assert.deepEqual(
      told.map((gap) => [gap.since, gap.urgency]),
      gaps.map(({ from }) => [from, urgency]),
    );
    const alarmed = facts.flatMap((fact) => (is(FollowUpAlarmRaised, fact) ? mine(fact.data) : []));
    const late = gaps.filter(({ from, to }) => Date.parse(to ?? now) >= winterMidnightAfter(from, allowance[urgency]));
    const ofGaps = alarmed.filter(({ why }) => why === 'nobody-follows-up');
    assert.deepEqual(
      ofGaps.map(({ since }) => since),
      late.map(({ from }) => from),
    );
  }
}

function leavesNoDeadlineBehind({ oracle, state, now }: Walk): void {
  for (const { handover } of state.needs) assert.ok((notArrivedDueAt(handover) ?? nextYear) > now, 'a meeting passed');
  for (const on of oracle.lastDays.values()) assert.ok(on >= osloDateOf(now), `${on} has passed`);
  for (const { grant, ended } of oracle.grants) assert.ok(ended || grant.to > now, `${grant.grantId} has run out`);
}

test('in every case that can happen no need has two leads, each gap is told, and no deadline is passed over', () => {
  fc.assert(
    fc.property(anyWalk, (draws) => {
      const walk = walkOf(draws);
      hasOneLeadOrAGap(walk);
      reportsEveryGap(walk);
      leavesNoDeadlineBehind(walk);
    }),
    { numRuns: runs },
  );
});

test('the cases that were drawn go everywhere, or they would prove nothing', () => {
  const walks = fc.sample(anyWalk, { numRuns: 1_600, seed: 1 }).map(walkOf);
  const counts = Object.groupBy(
    walks.flatMap(({ facts }) => facts),
    ({ type }) => type,
  );
  const wanted = [NeedTaken, NeedTakenOver, TakeOverConfirmed, NeedLeftWithoutLead, FollowUpAlarmRaised, NeedClosed];
  for (const { name } of [
    ...wanted,
    AuthorityEnded,
    GrantEnded,
    FirstContactConfirmed,
    ReplyOverdue,
    HandoverForwarded,
    HandoverAcceptedInPart,
    HandoverReturned,
    DecisionMade,
    FirstMeetingAgreed,
    PersonDidNotArrive,
  ])
    assert.ok((counts[name]?.length ?? 0) >= 10, name);
});
