import { osloDateOf, plusDays, systemClock } from '#lib/kernel';
import type { Input } from '../support/speaker.js';
import { tomorrow, type RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';

type Refusal = readonly [mutation: string, code: string, inputs: RefusalRow['inputs']];

const yesterday = () => plusDays(osloDateOf(systemClock.now()), -1);

function namedFor(by: Name) {
  return (handover: (scene: Scene) => Promise<string>, more: Input = {}) =>
    async (scene: Scene) => {
      const at = (id: string) => scene.road.at(scene.cast[by], id);
      return [{ caseId: at(await scene.kimsCase()), handoverId: at(await handover(scene)), ...more }];
    };
}

/** What each body that takes part can be refused on the further ways of a handover. */
export function onwardRefusals(by: Name): readonly RefusalRow[] {
  const to = by === 'housing' ? 'otherNav' : 'housing';
  const partner = by === 'prison' ? 'mission' : 'prison';
  const named = namedFor(by);
  const received = (scene: Scene) => scene.kept('offer', partner, by);
  const taken = (scene: Scene) => scene.kept('accepted', partner, by);
  const sent = async (scene: Scene) => scene.madeBy(by, 'offerHandover');
  const takenBack = async (scene: Scene) => scene.madeBy(by, 'withdrawHandover');
  const others = (scene: Scene) => scene.kept('offer', partner, 'otherNav');
  const back = async (scene: Scene) => {
    const [input] = await named((s) => s.kept('passedOn', partner, by), { reason: 'ANOTHER_UNIT' })(scene);
    return [{ ...input, toUnitId: scene.road.at(scene.cast[by], scene.cast.otherNav) }];
  };
  const part = { part: 'Leien' };
  const why = { reason: 'NO_CAPACITY' };
  const owed: readonly Refusal[] = [
    ['acceptHandoverInPart', 'MUNICIPALITY_CANNOT_DECLINE', named(received, part)],
    ['returnHandover', 'MUNICIPALITY_CANNOT_RETURN', named(taken, why)],
  ];
  const rows: readonly Refusal[] = [
    ['acceptHandoverInPart', 'NOT_OFFERED_TO_YOU', named(sent, part)],
    ['acceptHandoverInPart', 'NOT_OPEN', named(takenBack, part)],
    ['acceptHandoverInPart', 'NOT_THERE', named(others, part)],
    ['returnHandover', 'NOT_ACCEPTED_BY_YOU', named(received, why)],
    ['returnHandover', 'NOT_THERE', named(others, why)],
    ['agreeFirstMeeting', 'NOT_ACCEPTED', named(received, { on: '2099-01-15' })],
    ['agreeFirstMeeting', 'IN_THE_PAST', named(taken, { on: yesterday() })],
    ['agreeFirstMeeting', 'NOT_THERE', named(others, { on: '2099-01-15' })],
    ['reportPersonDidNotArrive', 'NOT_ACCEPTED', named(received)],
    ['reportPersonDidNotArrive', 'NO_MEETING_AGREED', named(taken)],
    ['reportPersonDidNotArrive', 'MEETING_TO_COME', named((scene) => scene.kept('toMeet', partner, by))],
    ['reportPersonDidNotArrive', 'NOT_THERE', named(others)],
    ['forwardHandover', 'WENT_THERE_BEFORE', back],
    ['withdrawHandover', 'BEING_DECIDED', named((scene) => scene.kept('deciding', by, to))],
    ...(by === 'housing' ? owed : []),
  ];
  return rows.map(([mutation, code, inputs]) => ({ by, mutation, code, inputs }));
}

const named = namedFor('housing');
const received = (scene: Scene) => scene.kept('offer', 'prison', 'housing');
const deciding = (scene: Scene) => scene.kept('deciding', 'prison', 'housing');
const others = (scene: Scene) => scene.kept('offer', 'prison', 'otherNav');
const expected = { expectedOn: '2099-01-15' };
const granted = { outcome: 'GRANTED', on: '2026-11-02' };

const decisions: readonly Refusal[] = [
  ['openDecisionClock', 'NOT_OFFERED_TO_YOU', named(async (scene) => scene.madeBy('housing', 'offerHandover'))],
  ['openDecisionClock', 'NOT_OPEN', named((scene) => scene.kept('accepted', 'prison', 'housing'))],
  ['openDecisionClock', 'NO_DUTY_TO_DECIDE', named((scene) => scene.kept('leisure', 'prison', 'housing'))],
  ['openDecisionClock', 'NOT_THERE', named(others)],
  ['recordPreliminaryAnswer', 'NOT_DECIDED_BY_YOU', named(received, expected)],
  ['recordPreliminaryAnswer', 'IN_THE_PAST', named(deciding, { expectedOn: yesterday() })],
  ['recordPreliminaryAnswer', 'NOT_THERE', named(others, expected)],
  ['recordDecision', 'NOT_DECIDED_BY_YOU', named(received, granted)],
  ['recordDecision', 'IN_THE_FUTURE', named(deciding, { ...granted, on: tomorrow() })],
  ['recordDecision', 'NOT_THERE', named(others, granted)],
];

/** What a municipality can be refused that decides by vedtak. */
export const decisionRefusals: readonly RefusalRow[] = decisions.map(([mutation, code, inputs]) => ({
  by: 'housing',
  mutation,
  code,
  inputs,
}));
