import { describe, test } from 'node:test';
import {
  caseId,
  caseWith,
  given,
  grantEnded,
  grantTo,
  housingOffice,
  housingWorker,
  joined,
  kim,
  mission,
  missionWorker,
  order,
  pointReopened,
  pointSettled,
  pointTaken,
} from '#lib/testing';
import { cardDecider, type ReopenCardItem } from './release-card.decide.js';

const reopen: ReopenCardItem = { type: 'ReopenCardItem', caseId, item: 'bed-tonight' };
const history = [...caseWith(housingOffice, mission), joined(housingWorker), joined(missionWorker)] as const;

test('the body that took a point lets it go', () => {
  given(cardDecider, ...history, pointTaken(missionWorker))
    .when(order(missionWorker, reopen))
    .then(pointReopened(mission));
});

test('a settled point is opened again by the body that settled it', () => {
  given(cardDecider, ...history, pointTaken(missionWorker), pointSettled(mission))
    .when(order(missionWorker, reopen))
    .then(pointReopened(mission));
});

test('a point that nobody has is open already', () => {
  given(cardDecider, ...history)
    .when(order(missionWorker, reopen))
    .thenNothing();
  given(cardDecider, ...history, pointTaken(missionWorker), pointReopened(mission))
    .when(order(missionWorker, reopen))
    .thenNothing();
});

test('nobody lets go of what another body has', () => {
  given(cardDecider, ...history, pointTaken(missionWorker))
    .when(order(housingWorker, reopen))
    .thenRefused('NOT_TAKEN_BY_YOU');
});

describe('the point is not there', () => {
  const refused = 'NOT_THERE';
  test('for a body whose consent is withdrawn', () => {
    given(cardDecider, ...history, pointTaken(missionWorker), grantEnded(grantTo(mission)))
      .when(order(missionWorker, reopen))
      .thenRefused(refused);
  });
  test('for the person', () => {
    given(cardDecider, ...history, pointTaken(missionWorker))
      .when(order(kim, reopen))
      .thenRefused(refused);
  });
});
