import { test } from 'node:test';
import {
  caseId,
  caseWith,
  given,
  housingOffice,
  housingWorker,
  joined,
  kim,
  leftAlone,
  mission,
  missionWorker,
  needId,
  needRegistered,
  order,
  prisonWorker,
  takenOver,
  takeOverConfirmed,
} from '#lib/testing';
import type { ConfirmTakeOver } from './follow-up.commands.js';
import { followUpDecider } from './follow-up.decide.js';

const confirm: ConfirmTakeOver = { type: 'ConfirmTakeOver', caseId, needId };
const passed = [...caseWith(housingOffice, mission), joined(missionWorker), needRegistered, takenOver(housingOffice)];

test('the fallback that a need has passed to confirms it with one click, and needs no invitation', () => {
  given(followUpDecider, ...passed)
    .when(order(housingWorker, confirm))
    .then(takeOverConfirmed(housingWorker));
});

test('it confirms once', () => {
  given(followUpDecider, ...passed, takeOverConfirmed(housingWorker))
    .when(order(housingWorker, confirm))
    .thenNothing();
});

test('nobody else confirms it', () => {
  for (const other of [missionWorker, prisonWorker])
    given(followUpDecider, ...passed)
      .when(order(other, confirm))
      .thenRefused('NOT_FOLLOW_UP_LEAD');
});

test('a gap is nobody’s to confirm', () => {
  given(followUpDecider, ...passed, leftAlone())
    .when(order(housingWorker, confirm))
    .thenRefused('NOT_FOLLOW_UP_LEAD');
});

test('it is not there for the person, for a body without access, and before the case is opened', () => {
  given(followUpDecider, ...passed)
    .when(order(kim, confirm))
    .thenRefused('NOT_THERE');
  given(followUpDecider, ...caseWith(), needRegistered)
    .when(order(housingWorker, confirm))
    .thenRefused('NOT_THERE');
  given(followUpDecider).when(order(housingWorker, confirm)).thenRefused('NOT_THERE');
});
