import { describe, test } from 'node:test';
import { CooperationClosed, CooperationRested, CooperationResumed } from '#lib/case-stream';
import {
  caseId,
  caseWith,
  given,
  housingOffice,
  housingWorker,
  joined,
  missionWorker,
  order,
  personId,
  stabilityAgreed,
  stabilityProposed,
  tenancyStarted,
} from '#lib/testing';
import { closingDecider, type CloseCooperation, type RestCooperation } from './closing.decide.js';

const history = [...caseWith(housingOffice), joined(housingWorker)] as const;
const close: CloseCooperation = { type: 'CloseCooperation', caseId, ending: 'housed-and-stable' };
const housed = [
  tenancyStarted(housingOffice, { startedOn: '2026-05-03' }),
  stabilityProposed(housingOffice, 6),
  stabilityAgreed(6),
] as const;
const accessUntil = '2026-12-03T08:00:00.000Z';

describe('hviler', () => {
  const rest: RestCooperation = {
    ...{ type: 'RestCooperation', caseId, lookAgainOn: ['2026-12-01', '2026-11-10'], reviewOn: '2027-05-01' },
  };
  const rested = CooperationRested.of({
    ...{ personId, caseId, by: housingOffice, lookAgainOn: ['2026-11-10', '2026-12-01'], reviewOn: '2027-05-01' },
  });
  const resumed = CooperationResumed.of({ personId, caseId, by: housingOffice });
  const wake = { type: 'WakeCooperation', caseId } as const;
  test('a cooperation rests, with days for looking again and one for judging what is kept', () => {
    given(closingDecider, ...history)
      .when(order(housingWorker, rest))
      .then(rested);
  });
  test('the same rest is said once, and other days anew', () => {
    given(closingDecider, ...history, rested)
      .when(order(housingWorker, rest))
      .thenNothing();
    given(closingDecider, ...history, rested)
      .when(order(housingWorker, { ...rest, reviewOn: '2027-06-01' }))
      .then(CooperationRested.of({ ...rested.data, reviewOn: '2027-06-01' }));
  });
  test('nobody looks in the past, or at no time', () => {
    for (const lookAgainOn of [['2026-11-02'], []] as const)
      given(closingDecider, ...history)
        .when(order(housingWorker, { ...rest, lookAgainOn }))
        .thenRefused('IN_THE_PAST');
  });
  test('nobody judges before the last look', () => {
    given(closingDecider, ...history)
      .when(order(housingWorker, { ...rest, reviewOn: '2026-11-30' }))
      .thenRefused('REVIEW_BEFORE_LOOKING');
  });
  test('it is woken, once', () => {
    given(closingDecider, ...history, rested)
      .when(order(housingWorker, wake))
      .then(resumed);
    for (const events of [[], [rested, resumed]])
      given(closingDecider, ...history, ...events)
        .when(order(housingWorker, wake))
        .thenNothing();
  });
  test('a rest can end well too', () => {
    given(closingDecider, ...history, ...housed, rested)
      .when(order(housingWorker, close))
      .then(CooperationClosed.of({ personId, caseId, ending: 'housed-and-stable', by: housingOffice, accessUntil }));
  });
  test('it is not there for the mission, which nobody let in', () => {
    for (const command of [rest, wake])
      given(closingDecider, ...history)
        .when(order(missionWorker, command))
        .thenRefused('NOT_THERE');
  });
});
