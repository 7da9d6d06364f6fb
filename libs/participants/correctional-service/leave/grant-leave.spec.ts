import { test } from 'node:test';
import fc from 'fast-check';
import { LeaveGranted } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSound,
  caseId,
  caseWith,
  given,
  kim,
  order,
  personId,
  prison,
  prisonWorker,
} from '#lib/testing';
import { leaveDecider, type GrantLeave } from './leave.decide.js';

const grant: GrantLeave = { type: 'GrantLeave', caseId, from: '2026-11-06', to: '2026-11-08' };
const granted = LeaveGranted.of({ personId, participant: prison, from: '2026-11-06', to: '2026-11-08' });

test('the prison grants leave', () => {
  given(leaveDecider, ...caseWith())
    .when(order(prisonWorker, grant))
    .then(granted);
});

test('leave may be one day, today', () => {
  given(leaveDecider, ...caseWith())
    .when(order(prisonWorker, { ...grant, from: '2026-11-03', to: '2026-11-03' }))
    .then(LeaveGranted.of({ ...granted.data, from: '2026-11-03', to: '2026-11-03' }));
});

test('the same leave is granted once, and another beside it', () => {
  given(leaveDecider, ...caseWith(), granted)
    .when(order(prisonWorker, grant))
    .thenNothing();
  given(leaveDecider, ...caseWith(), granted)
    .when(order(prisonWorker, { ...grant, to: '2026-11-09' }))
    .then(LeaveGranted.of({ ...granted.data, to: '2026-11-09' }));
});

test('leave does not end before it starts', () => {
  given(leaveDecider, ...caseWith())
    .when(order(prisonWorker, { ...grant, to: '2026-11-05' }))
    .thenRefused('ENDS_BEFORE_IT_STARTS');
});

test('leave that is over is not granted', () => {
  given(leaveDecider, ...caseWith())
    .when(order(prisonWorker, { ...grant, from: '2026-11-01', to: '2026-11-02' }))
    .thenRefused('IN_THE_PAST');
});

test('there is nothing here for the person to grant, nor for anybody before the case', () => {
  given(leaveDecider, ...caseWith())
    .when(order(kim, grant))
    .thenRefused('NOT_THERE');
  given(leaveDecider).when(order(prisonWorker, grant)).thenRefused('NOT_THERE');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(leaveDecider, anyOrderOf(fc.tuple(anyDay, anyDay).map(([from, to]) => ({ ...grant, from, to }))));
});
