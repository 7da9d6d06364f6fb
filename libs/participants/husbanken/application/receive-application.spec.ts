import test from 'node:test';
import { plain } from '#lib/kernel';
import { HousingAllowanceApplicationReceived } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSound,
  given,
  husbanken,
  husbankenWorker,
  order,
  personId,
  recordId,
} from '#lib/testing';
import { applicationDecider, type ReceiveHousingAllowanceApplication } from './application.decide.js';

const application = {
  recordId,
  personId,
  applicationNumber: 'BO-2026-000123',
  receivedOn: '2026-11-03',
  name: plain('Kim Solvik'),
  nationalId: plain('30899098765'),
} as const;
const receive: ReceiveHousingAllowanceApplication = {
  type: 'ReceiveHousingAllowanceApplication',
  ...application,
  alreadyHere: false,
};
const received = HousingAllowanceApplicationReceived.of({ ...application, participant: husbanken });

test('Husbanken receives an application for bostøtte under its own number and knows no case', () => {
  given(applicationDecider).when(order(husbankenWorker, receive)).then(received);
});

test('an application is received once', () => {
  given(applicationDecider, received).when(order(husbankenWorker, receive)).thenNothing();
});

test('a number that Husbanken already has is no new application', () => {
  given(applicationDecider)
    .when(order(husbankenWorker, { ...receive, alreadyHere: true }))
    .thenRefused('ALREADY_REGISTERED');
});

test('nothing was received tomorrow', () => {
  given(applicationDecider)
    .when(order(husbankenWorker, { ...receive, receivedOn: '2026-11-04' }))
    .thenRefused('IN_THE_FUTURE');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(applicationDecider, anyOrderOf(anyDay.map((receivedOn) => ({ ...receive, receivedOn }))));
});
