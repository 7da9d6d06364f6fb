import test from 'node:test';
import {
  acceptedBy,
  caseId,
  caseWith,
  given,
  grantEnded,
  grantTo,
  housingOffice,
  housingWorker,
  invited,
  joined,
  kim,
  navWorker,
  nextYear,
  order,
} from '#lib/testing';
import { caseDecider, type AcceptInvitation } from './case.decide.js';

const accept: AcceptInvitation = { type: 'AcceptInvitation', caseId };
const asked = [...caseWith(housingOffice), invited(housingOffice)] as const;

test('an invited body takes part once a worker of it says yes', () => {
  given(caseDecider, ...asked)
    .when(order(housingWorker, accept))
    .then(joined(housingWorker));
});

test('a body joins once', () => {
  given(caseDecider, ...asked, joined(housingWorker))
    .when(order(housingWorker, accept))
    .thenNothing();
});

test('a body that took a need over already takes part', () => {
  given(caseDecider, ...asked, acceptedBy(housingWorker))
    .when(order(housingWorker, accept))
    .thenNothing();
});

test('nobody joins uninvited', () => {
  given(caseDecider, ...caseWith(housingOffice))
    .when(order(housingWorker, accept))
    .thenRefused('NOT_THERE');
});

test('a unit cannot accept its sister unit’s invitation', () => {
  given(caseDecider, ...asked)
    .when(order(navWorker, accept))
    .thenRefused('NOT_THERE');
});

test('an invited body cannot join after the consent to it is withdrawn', () => {
  given(caseDecider, ...asked, grantEnded(grantTo(housingOffice)))
    .when(order(housingWorker, accept))
    .thenRefused('NOT_THERE');
});

test('an invited body cannot join after its grant has run out', () => {
  given(caseDecider, ...asked)
    .when(order(housingWorker, accept, { at: nextYear }))
    .thenRefused('NOT_THERE');
});

test('the person joins no case as a body', () => {
  given(caseDecider, ...asked)
    .when(order(kim, accept))
    .thenRefused('NOT_THERE');
});

test('nobody joins a case that was never opened', () => {
  given(caseDecider).when(order(housingWorker, accept)).thenRefused('NOT_THERE');
});
