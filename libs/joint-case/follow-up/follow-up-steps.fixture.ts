import {
  osloDateOf,
  participantCode,
  participantOf,
  plain,
  plusDays,
  type BodyActor,
  type HandoverId,
  type NeedId,
} from '#lib/kernel';
import { caseId, grantTo, platform, uuidOf } from '#lib/testing';
import type { RegisterNeed } from '../need/need.decide.js';
import { statutoryDuties as duties } from '../statutory-duty/statutory-duties.js';
import { bodies, hour, partOf, needIds, Walk, type WalkCommand } from './follow-up-walk.fixture.js';

/** A walk from drawn numbers: each number is one step, so that a failing walk shrinks to the steps that matter. */
export function walkOf(draws: readonly number[]): Walk {
  const walk = new Walk();
  for (const draw of draws) takeStep(walk, draw);
  walk.passes(hour);
  return walk;
}

type Pick = (count: number) => number;

interface Drawn {
  readonly needId: NeedId;
  readonly by: BodyActor;
  readonly to: ReturnType<typeof participantOf>;
  readonly pick: Pick;
}

const nowhere: HandoverId = `handover-${uuidOf('nowhere')}`;
const offers = Array.from({ length: 40 }, (_, at): HandoverId => `handover-${uuidOf(`offer ${at}`)}`);
const further = Array.from({ length: 40 }, (_, at) => `grant-${uuidOf(`further ${at}`)}` as const);
const pauses = [1, 1, 1, 1, 1, 1, hour, hour, hour, 5 * hour, 5 * hour, 26 * hour, 60 * hour, 250 * hour];

function takeStep(walk: Walk, draw: number): void {
  const pick = pickerOf(draw);
  walk.passes(one(pauses, pick));
  const needId = one(needIds, pick);
  const by = one(bodies, pick);
  const to = participantOf(one(bodies, pick));
  const grantId = further[walk.oracle.grants.length];
  if (grantId !== undefined && pick(30) === 0) return walk.give(grantTo(to, { grantId }));
  if (walk.state.needs.every((each) => each.needId !== needId)) return void walk.send(by, registration(needId));
  step(walk, { needId, by, to, pick });
}

function step(walk: Walk, drawn: Drawn): void {
  const { needId, by, pick } = drawn;
  const isOnItsWay = walk.oracle.askedFor(needId) !== null;
  const choices = pick(4) < (isOnItsWay ? 3 : 2) ? handoversThatFit(walk, drawn) : followUps(walk, drawn);
  const command = one(choices, pick);
  if (command.type === 'OfferHandover') walk.handovers.push({ handoverId: command.handoverId, needId });
  const actor = command.type === 'EndGrant' ? platform : pick(5) === 0 ? by : aptFor(walk, command, needId, by);
  if (walk.send(actor, command) === 0 && command.type === 'OfferHandover') walk.handovers.pop();
}

/** What can be done with a handover as it stands. */
const fitting: Readonly<Record<string, RegExp>> = {
  offered: /^(Accept|Forward|Decline|OpenDecision|Withdraw)/,
  deciding: /^(RecordDecision|RecordPreliminary|Withdraw)/,
  accepted: /^(AgreeFirst|ReportPerson|ConfirmFirst|Return|Withdraw)/,
};

/** Mostly what fits, so that cases go far; at times whatever there is. */
function handoversThatFit(walk: Walk, drawn: Drawn): readonly WalkCommand[] {
  const all = handovers(walk, drawn);
  if (drawn.pick(5) === 0) return all;
  const handover = walk.state.needs.find(({ needId }) => needId === drawn.needId)?.handover;
  const fits = fitting[handover?.status ?? 'none'] ?? /^Offer/;
  return all.filter(({ type }) => fits.test(type));
}

function handovers(walk: Walk, { needId, to }: Drawn): readonly WalkCommand[] {
  const handoverId = walk.handovers.findLast((each) => each.needId === needId)?.handoverId ?? nowhere;
  const fresh = offers[walk.handovers.length] ?? nowhere;
  const today = osloDateOf(walk.now);
  const handed = { caseId, handoverId };
  return [
    { type: 'OfferHandover', caseId, needId, handoverId: fresh, to, replyBy: plusDays(today, 3) },
    { type: 'OfferHandover', caseId, needId, handoverId: fresh, to, replyBy: today },
    ...Array.from({ length: 4 }, () => ({ type: 'AcceptHandover', ...handed }) as const),
    ...Array.from({ length: 5 }, () => ({ type: 'ConfirmFirstContact', ...handed, on: today }) as const),
    ...Array.from(
      { length: 3 },
      () => ({ type: 'ForwardHandover', ...handed, to, reason: 'another-unit', duties }) as const,
    ),
    { type: 'DeclineHandover', ...handed, reason: 'person-declined', duties },
    { type: 'ReturnHandover', ...handed, reason: 'person-declined', duties },
    { type: 'AgreeFirstMeeting', ...handed, on: plusDays(today, 1), hour: '12:00' },
    { type: 'AgreeFirstMeeting', ...handed, on: today },
    { type: 'AcceptHandoverInPart', ...handed, partNeedId: partOf(handoverId), part: plain('a part of it'), duties },
    ...Array.from({ length: 3 }, () => ({ type: 'OpenDecisionClock', ...handed, duties }) as const),
    ...(['granted', 'refused'] as const).map(
      (outcome) => ({ type: 'RecordDecision', ...handed, outcome, on: today, duties }) as const,
    ),
    { type: 'RecordPreliminaryAnswer', ...handed, expectedOn: plusDays(today, 9) },
    { type: 'ReportPersonDidNotArrive', ...handed },
    { type: 'WithdrawHandover', ...handed },
  ];
}

function followUps(walk: Walk, { needId, to, pick }: Drawn): readonly WalkCommand[] {
  const today = osloDateOf(walk.now);
  const it = { caseId, needId };
  const on = plusDays(today, pick(5));
  const { grantId } = one(walk.oracle.grants, pick).grant;
  return [
    { type: 'TakeNeed', ...it },
    { type: 'TakeNeed', ...it },
    { type: 'ConfirmTakeOver', ...it },
    { type: 'ConfirmTakeOver', ...it },
    { type: 'ConfirmTakeOver', ...it },
    { type: 'CloseNeed', ...it, reason: 'met', into: null },
    { type: 'CloseNeed', ...it, reason: 'moved-into-another-need', into: one(needIds, pick) },
    { type: 'NameFallback', ...it, fallback: to },
    { type: 'NameFallback', caseId, needId: null, fallback: to },
    { type: 'NameFallback', caseId, needId: null, fallback: to },
    { type: 'NameMunicipalityOfStay', caseId, reception: to },
    { type: 'SetAuthorityEnd', caseId, on, ground: 'end-of-contract' },
    { type: 'SetAuthorityEnd', caseId, on, ground: 'end-of-contract' },
    { type: 'ClearAuthorityEnd', caseId },
    { type: 'EndGrant', caseId, grantId, reason: 'withdrawn' },
  ];
}

/** The one who may do it: the lead, or the one that was asked. */
function aptFor(walk: Walk, { type }: WalkCommand, needId: NeedId, otherwise: BodyActor): BodyActor {
  const need = walk.state.needs.find((each) => each.needId === needId);
  const isAnswer =
    /^(Accept|ConfirmFirst|AgreeFirst|Forward|Decline|Return|OpenDecision|RecordDecision|RecordPreliminary|ReportPerson)/.test(
      type,
    );
  const apt = isAnswer ? walk.oracle.askedFor(needId) : walk.oracle.leadOf(needId);
  return bodies.find((body) => need !== undefined && participantCode(body) === apt) ?? otherwise;
}

function registration(needId: NeedId): RegisterNeed {
  const at = needIds.indexOf(needId);
  const urgency = (['tonight', 'this-week', 'later'] as const)[at] ?? 'later';
  const area = at === 2 ? 'health' : 'housing';
  return { type: 'RegisterNeed', caseId, needId, area, urgency, description: plain('a need') };
}

/** Many small choices from one drawn number (mulberry32). */
function pickerOf(draw: number): Pick {
  let seed = draw;
  return (count) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % count;
  };
}

function one<T>(all: readonly T[], pick: Pick): T {
  const chosen = all[pick(all.length)];
  if (chosen === undefined) throw new Error('Nothing to choose from');
  return chosen;
}
