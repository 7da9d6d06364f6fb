import fc from 'fast-check';
import { participantOf, plain, sameParticipant, type BodyActor, type HandoverId } from '#lib/kernel';
import { HandoverOffered, is, type Order, type PastEvent } from '#lib/case-stream';
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
import { leadOf } from './follow-up/lead.state.js';
import type { HandoverCommand } from './handover/handover.commands.js';
import { handoverDecider } from './handover/handover.decide.js';
import { isUnderWay } from './handover/handover.state.js';
import { needDecider, type RegisterNeed } from './need/need.decide.js';
import { evolveNeeds, noNeeds, type NeedsState, type NeedState } from './need/need.state.js';
import { statutoryDuties as duties } from './statutory-duty/statutory-duties.js';

/* Cases that happened: every event was decided on those before it, from orders that were drawn at random. */

interface Named {
  readonly caseId: typeof caseId;
  readonly handoverId: HandoverId;
}

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
export const anyCase = fc
  .array(fc.oneof({ weight: 80, arbitrary: anyStep }, { weight: 1, arbitrary: fc.constantFrom(...workers) }), {
    minLength: 20,
    maxLength: 60,
  })
  .map((steps) => steps.reduce(happened, begin).history);

/** What happened so far, and the state that it leaves: folded once, as it happens. */
interface Walked {
  readonly history: readonly PastEvent[];
  readonly state: NeedsState;
}

const begin: Walked = { history: start, state: stateAfter({ initial: noNeeds, evolve: evolveNeeds }, start) };

function after({ history, state }: Walked, events: readonly PastEvent[]): Walked {
  return { history: [...history, ...events], state: stateAfter({ initial: state, evolve: evolveNeeds }, events) };
}

/** The history after one more step: an order that was drawn, or a body whose consent is withdrawn. */
function happened(walked: Walked, step: Step | BodyActor): Walked {
  if ('worker' in step) return after(walked, [grantEnded(grantTo(participantOf(step)))]);
  const { command, ...rest } = ordered(step, walked);
  const decision =
    command.type === 'RegisterNeed'
      ? needDecider.decide(walked.state, { ...rest, command })
      : handoverDecider.decide(walked.state, { ...rest, command });
  return decision.outcome === 'refused' ? walked : after(walked, decision.events);
}

function ordered(step: Step, { history, state }: Walked): AnyOrder {
  const { needId, back, by, at, apt } = step;
  const need = state.needs.find((n) => n.needId === needId);
  const verb = apt && need !== undefined ? fittingVerb(step, need) : step.verb;
  const actor = apt && need !== undefined ? aptWorker(verb, need, by) : by;
  const offers = history.filter((e) => is(HandoverOffered, e)).map(({ data }) => data);
  const mine = apt ? offers.findLast((offer) => offer.needId === needId) : offers.at(-1 - back);
  const fresh = `handover-${uuidOf(`offer ${offers.length}`)}` as const;
  const it = { caseId, handoverId: verb === 'OfferHandover' ? fresh : (mine?.handoverId ?? fresh) };
  return order(actor, commandsOf(step, it, history.length)[verb], { at });
}

const home = { area: 'housing', urgency: 'later', description: plain('a home') } as const;

/** What each verb would be as it was drawn. */
function commandsOf({ needId, to, back }: Step, it: Named, length: number) {
  const reason = back > 1 ? 'person-declined' : 'no-capacity';
  const partNeedId = `need-${uuidOf(`part ${length}`)}` as const;
  return {
    RegisterNeed: { type: 'RegisterNeed', caseId, needId, ...home },
    AcceptHandoverInPart: {
      type: 'AcceptHandoverInPart',
      ...it,
      partNeedId,
      part: plain('a part'),
      duties,
    },
    ReturnHandover: { type: 'ReturnHandover', ...it, reason, duties },
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
    DeclineHandover: { type: 'DeclineHandover', ...it, reason, duties },
    WithdrawHandover: { type: 'WithdrawHandover', ...it },
    ConfirmFirstContact: { type: 'ConfirmFirstContact', ...it, on: '2026-11-01' },
  } as const;
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

function aptWorker(verb: Step['verb'], need: NeedState, otherwise: BodyActor): BodyActor {
  const { handover } = need;
  const isSender = verb === 'OfferHandover' || verb === 'WithdrawHandover';
  const receiver = handover.status === 'offered' ? handover.to : isUnderWay(handover) ? handover.by : undefined;
  const party = isSender ? leadOf(need) : receiver;
  return workers.find((worker) => party !== undefined && sameParticipant(participantOf(worker), party)) ?? otherwise;
}
