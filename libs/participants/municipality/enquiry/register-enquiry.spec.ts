import test from 'node:test';
import fc from 'fast-check';
import { plain } from '#lib/kernel';
import { EnquiryReceived } from '#lib/case-stream';
import { anyOrderOf, assertSound, given, housingOffice, housingWorker, order, personId, recordId } from '#lib/testing';
import { enquiryDecider, type RegisterEnquiry } from './enquiry.decide.js';

const enquiry = {
  recordId,
  personId,
  channel: 'phone',
  name: plain('Kim'),
  reach: plain('call after six'),
  sleepsTonight: 'with-others',
  children: 'unknown',
  dangerNow: false,
} as const;
const register: RegisterEnquiry = { type: 'RegisterEnquiry', ...enquiry, alreadyHere: false };
const received = EnquiryReceived.of({ ...enquiry, participant: housingOffice });

test('anyone may ask for help in five fields, without a national id', () => {
  given(enquiryDecider).when(order(housingWorker, register)).then(received);
});

test('a national id is kept with the enquiry where it was given', () => {
  const nationalId = plain('30899098765');
  given(enquiryDecider)
    .when(order(housingWorker, { ...register, nationalId }))
    .then(EnquiryReceived.of({ ...received.data, nationalId }));
});

test('an enquiry is received once', () => {
  given(enquiryDecider, received).when(order(housingWorker, register)).thenNothing();
});

test('a unit keeps one enquiry about a person', () => {
  given(enquiryDecider)
    .when(order(housingWorker, { ...register, alreadyHere: true }))
    .thenRefused('ALREADY_REGISTERED');
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(enquiryDecider, anyOrderOf(fc.boolean().map((alreadyHere) => ({ ...register, alreadyHere }))));
});
