import assert from 'node:assert/strict';
import { instantOf, participantOf, type Actor, type HandoverId, type Instant, type NeedId } from '#lib/kernel';
import { GrantGiven, type Decider, type Fact, type Grant, type PastEvent } from '#lib/case-stream';
import {
  childWelfareWorker,
  clinicWorker,
  factAt,
  grantTo,
  housingWorker,
  joined,
  missionWorker,
  monday,
  navWorker,
  openedBy,
  order,
  personId,
  platform,
  prison,
  prisonWorker,
  tuesday,
  uuidOf,
} from '#lib/testing';
import type { HandoverCommand } from '../handover/handover.commands.js';
import { handoverDecider } from '../handover/handover.decide.js';
import { needDecider, type RegisterNeed } from '../need/need.decide.js';
import { evolveNeeds, noNeeds, type NeedsState } from '../need/need.state.js';
import { authorityDecider, type AuthorityCommand } from './authority.decide.js';
import { deadlinesIn } from './deadlines.react.js';
import { endGrantDecider, type EndGrant } from './end-grant.decide.js';
import type { FollowUpCommand } from './follow-up.commands.js';
import { followUpDecider } from './follow-up.decide.js';
import { FollowUpOracle } from './follow-up-oracle.fixture.js';
import { overdueDecider, type OverdueCommand } from './overdue.decide.js';

export type WalkCommand =
  RegisterNeed | HandoverCommand | FollowUpCommand | AuthorityCommand | EndGrant | OverdueCommand;

export const bodies = [
  prisonWorker,
  housingWorker,
  navWorker,
  missionWorker,
  clinicWorker,
  childWelfareWorker,
] as const;
export const needIds = ['bed', 'home', 'medicine'].map((label): NeedId => `need-${uuidOf(label)}`);
/** The need that a receiver takes out of a handover. */
export const partOf = (handoverId: HandoverId): NeedId => `need-${uuidOf(`part of ${handoverId}`)}`;
export const hour = 60 * 60 * 1000;
const days = (count: number): Instant => instantOf(new Date(Date.parse(monday) + count * 24 * hour));

const all = grantTo(prison).classes;
/** Some run out on the way, one is for a whole municipality, one opens health and one does not open housing. */
const grants: readonly Grant[] = [
  grantTo(prison),
  grantTo(participantOf(housingWorker), { to: days(9) }),
  grantTo(
    { ...participantOf(navWorker), unit: null },
    { classes: all.filter((each) => each !== 'housing'), to: days(40) },
  ),
  grantTo(participantOf(missionWorker), { classes: [...all, 'health'], to: days(20) }),
  grantTo(participantOf(clinicWorker), { classes: [...all, 'health'] }),
];

/** Made once: ids are hashes, and there are some hundred thousand orders and facts. */
const frame = order(platform, { type: 'any' });
const { meta } = factAt(monday, openedBy(prison));

/** One case on its way: the state that deciders decide on, everything that was recorded, and the oracle's own notes. */
export class Walk {
  now: Instant = tuesday;
  state: NeedsState = noNeeds;
  readonly facts: Fact[] = [];
  readonly oracle = new FollowUpOracle();
  readonly handovers: { readonly handoverId: HandoverId; readonly needId: NeedId }[] = [];

  constructor() {
    this.record(openedBy(prison), ...[housingWorker, missionWorker, clinicWorker].map(joined));
    for (const grant of grants) this.give(grant);
  }

  give(grant: Grant): void {
    this.record(GrantGiven.of({ personId, grant }));
    this.oracle.grants.push({ grant, ended: false });
  }

  /** Time passes, and what is due by then is done at its own time, as the worker does it. */
  passes(milliseconds: number): void {
    const then = instantOf(new Date(Date.parse(this.now) + milliseconds));
    for (;;) {
      const [next] = deadlinesIn(this.state);
      if (next === undefined || next.due > then) break;
      if (next.due > this.now) this.now = next.due;
      assert.ok(this.send(platform, next.command) > 0, `${next.key} stood and did nothing`);
    }
    this.now = then;
  }

  /** Decides, records and notes; gives how many events came of it. Asked again, nothing more comes. */
  send(by: Actor, command: WalkCommand): number {
    const events = this.decided(by, command);
    if (events.length === 0) return 0;
    this.record(...events);
    this.note(by, command);
    assert.deepEqual(this.decided(by, command), [], `${command.type} happened twice`);
    return events.length;
  }

  private decided(by: Actor, command: WalkCommand): readonly PastEvent[] {
    const decided = decideAny(this.state, by, command, this.now);
    return decided.outcome === 'refused' ? [] : decided.events;
  }

  private record(...events: readonly PastEvent[]): void {
    for (const event of events) {
      this.state = evolveNeeds(this.state, event);
      this.facts.push({ ...event, meta: { ...meta, occurredAt: this.now, recordedAt: this.now } });
    }
  }

  private note(by: Actor, command: WalkCommand): void {
    const { oracle, now } = this;
    if (command.type === 'EndAuthority') return oracle.authorityEnds(command.participant, now);
    if (command.type === 'EndGrant') return oracle.grantEnds(command.grantId, now);
    if (by.kind === 'platform' || by.kind === 'client') return;
    noteBody(this, participantOf(by), command);
  }
}

function decideAny(state: NeedsState, by: Actor, command: WalkCommand, at: Instant) {
  const asked = <C extends WalkCommand, E, R extends string>(decider: Decider<NeedsState, C, E, R>, sent: C) =>
    decider.decide(state, { ...frame, by, at, command: sent });
  switch (command.type) {
    case 'RegisterNeed':
      return asked(needDecider, command);
    case 'EndGrant':
      return asked(endGrantDecider, command);
    case 'SetAuthorityEnd':
    case 'ClearAuthorityEnd':
    case 'EndAuthority':
      return asked(authorityDecider, command);
    case 'RecordReplyOverdue':
    case 'RecordDecisionOverdue':
    case 'RaiseFollowUpAlarm':
      return asked(overdueDecider, command);
    case 'TakeNeed':
    case 'ConfirmTakeOver':
    case 'CloseNeed':
    case 'NameFallback':
    case 'NameMunicipalityOfStay':
      return asked(followUpDecider, command);
    default:
      return asked(handoverDecider, command);
  }
}

/** What a body did, in the oracle's notes. */
function noteBody({ oracle, now, handovers }: Walk, by: ReturnType<typeof participantOf>, command: WalkCommand): void {
  const needOf = (handoverId: HandoverId): NeedId =>
    handovers.find((each) => each.handoverId === handoverId)?.needId ?? `need-${uuidOf('none')}`;
  switch (command.type) {
    case 'RegisterNeed':
      return oracle.register(command.needId, command.area, command.urgency, by, now);
    case 'TakeNeed':
      return oracle.leadOf(command.needId) === null ? oracle.answerOrTake(command.needId, by, now) : undefined;
    case 'CloseNeed':
      return oracle.close(command.needId, now);
    case 'NameFallback':
      return oracle.name(by, command.needId, command.fallback);
    case 'NameMunicipalityOfStay':
      return oracle.stays(command.reception);
    case 'SetAuthorityEnd':
      return oracle.setLastDay(by, command.on);
    case 'ClearAuthorityEnd':
      return oracle.setLastDay(by, null);
    case 'OfferHandover':
      return oracle.ask(command.needId, command.handoverId, command.to);
    case 'ForwardHandover':
      return oracle.ask(needOf(command.handoverId), command.handoverId, command.to);
    case 'AcceptHandover':
      return oracle.answer(needOf(command.handoverId), 'yes', by, now);
    case 'ConfirmFirstContact':
      return oracle.answer(needOf(command.handoverId), 'met', by, now);
    case 'AcceptHandoverInPart':
      return oracle.takePart(needOf(command.handoverId), command.partNeedId, by, now);
    case 'ReturnHandover':
      return oracle.giveBack(needOf(command.handoverId), by, now);
    case 'OpenDecisionClock':
      return oracle.decides(needOf(command.handoverId));
    case 'RecordDecision':
      return oracle.answer(needOf(command.handoverId), command.outcome === 'refused' ? 'no' : 'yes', by, now);
    case 'DeclineHandover':
    case 'WithdrawHandover':
      return oracle.answer(needOf(command.handoverId), 'no', by, now);
    default:
  }
}
