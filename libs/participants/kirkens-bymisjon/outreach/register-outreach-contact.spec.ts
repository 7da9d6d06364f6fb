import test from 'node:test';
import { plain } from '#lib/kernel';
import { OutreachContactMade } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSound,
  given,
  mission,
  missionWorker,
  order,
  personId,
  recordId,
} from '#lib/testing';
import { outreachDecider, type RegisterOutreachContact } from './outreach.decide.js';

const contact = { recordId, personId, on: '2026-11-03', place: 'street', name: plain('Kim') } as const;
const register: RegisterOutreachContact = { type: 'RegisterOutreachContact', ...contact };
const made = OutreachContactMade.of({ ...contact, participant: mission });

test('a meeting where the person was is kept with a name and nothing more', () => {
  given(outreachDecider).when(order(missionWorker, register)).then(made);
});

test('how to reach the person, and who it is, is kept where it was given', () => {
  const told = { reach: plain('by the station'), nationalId: plain('30899098765') };
  given(outreachDecider)
    .when(order(missionWorker, { ...register, ...told }))
    .then(OutreachContactMade.of({ ...made.data, ...told }));
});

test('a meeting is registered once', () => {
  given(outreachDecider, made).when(order(missionWorker, register)).thenNothing();
});

test('a meeting that has not been cannot be registered', () => {
  given(outreachDecider)
    .when(order(missionWorker, { ...register, on: '2026-11-04' }))
    .thenRefused('IN_THE_FUTURE');
});

test('tonight counts as today in Oslo', () => {
  given(outreachDecider)
    .when(order(missionWorker, { ...register, on: '2026-11-04' }, { at: '2026-11-03T23:00:00.000Z' }))
    .then(OutreachContactMade.of({ ...made.data, on: '2026-11-04' }));
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(outreachDecider, anyOrderOf(anyDay.map((on) => ({ ...register, on }))));
});
