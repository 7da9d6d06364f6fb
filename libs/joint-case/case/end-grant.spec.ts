import test from 'node:test';
import { caseId, caseWith, given, grantEnded, grantTo, housingOffice, order, platform } from '#lib/testing';
import { caseDecider, type EndGrant } from './case.decide.js';

const grant = grantTo(housingOffice);
const endGrant: EndGrant = { type: 'EndGrant', caseId, grantId: grant.grantId, reason: 'withdrawn' };

test('a withdrawn consent ends the grant that it gave', () => {
  given(caseDecider, ...caseWith(housingOffice))
    .when(order(platform, endGrant))
    .then(grantEnded(grant, 'withdrawn'));
});

test('a grant ends with the reason that it ended for', () => {
  given(caseDecider, ...caseWith(housingOffice))
    .when(order(platform, { ...endGrant, reason: 'expired' }))
    .then(grantEnded(grant, 'expired'));
});

test('a grant ends once', () => {
  given(caseDecider, ...caseWith(housingOffice), grantEnded(grant))
    .when(order(platform, endGrant))
    .thenNothing();
});

test('a grant that was never given cannot end', () => {
  given(caseDecider, ...caseWith())
    .when(order(platform, endGrant))
    .thenNothing();
});

test('a case that is not there has no grant to end', () => {
  given(caseDecider).when(order(platform, endGrant)).thenRefused('NOT_THERE');
});
