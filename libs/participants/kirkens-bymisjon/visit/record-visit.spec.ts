import { describe, test } from 'node:test';
import { VisitMade } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSoundWhenRepeated,
  caseId,
  caseWith,
  given,
  kim,
  mission,
  missionWorker,
  needId,
  needRegistered,
  order,
  personId,
  uuidOf,
} from '#lib/testing';
import { visitDecider, type RecordVisit } from './visit.decide.js';

const visit: RecordVisit = { type: 'RecordVisit', caseId, needId, on: '2026-11-03', outcome: 'met' };
const visited = VisitMade.of({
  personId,
  participant: mission,
  needId,
  area: 'housing',
  on: '2026-11-03',
  outcome: 'met',
});
const history = [...caseWith(mission), needRegistered] as const;

describe('a visit is made about a need', () => {
  for (const outcome of ['met', 'not-at-home', 'person-declined'] as const)
    test(outcome, () => {
      given(visitDecider, ...history)
        .when(order(missionWorker, { ...visit, outcome }))
        .then(VisitMade.of({ ...visited.data, outcome }));
    });
  test('two on one day are two', () => {
    given(visitDecider, ...history, visited)
      .when(order(missionWorker, visit))
      .then(visited);
  });
  test('not tomorrow', () => {
    given(visitDecider, ...history)
      .when(order(missionWorker, { ...visit, on: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
});

describe('it is not there', () => {
  test('a need of no case', () => {
    given(visitDecider, ...history)
      .when(order(missionWorker, { ...visit, needId: `need-${uuidOf('of nobody')}` }))
      .thenRefused('NOT_THERE');
  });
  test('for the person, nor before the case', () => {
    given(visitDecider, ...history)
      .when(order(kim, visit))
      .thenRefused('NOT_THERE');
    given(visitDecider).when(order(missionWorker, visit)).thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole', () => {
  assertSoundWhenRepeated(visitDecider, anyOrderOf(anyDay.map((on) => ({ ...visit, on }))));
});
