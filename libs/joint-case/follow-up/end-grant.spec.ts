import test from 'node:test';
import { caseId, caseWith, given, grantEnded, grantTo, housingOffice, order, platform } from '#lib/testing';
import { endGrantDecider, type EndGrant } from './end-grant.decide.js';

const grant = grantTo(housingOffice);
const endGrant: EndGrant = { type: 'EndGrant', caseId, grantId: grant.grantId, reason: 'withdrawn' };

test('a withdrawn consent ends the grant that it gave', () => {
  given(endGrantDecider, ...caseWith(housingOffice))
    .when(order(platform, endGrant))
    .then(grantEnded(grant, 'withdrawn'));
});

test('a grant ends with the reason that it ended for', () => {
  given(endGrantDecider, ...caseWith(housingOffice))
    .when(order(platform, { ...endGrant, reason: 'expired' }))
    .then(grantEnded(grant, 'expired'));
});

test('a grant ends once', () => {
  given(endGrantDecider, ...caseWith(housingOffice), grantEnded(grant))
    .when(order(platform, endGrant))
    .thenNothing();
});

test('a grant that was never given cannot end', () => {
  given(endGrantDecider, ...caseWith())
    .when(order(platform, endGrant))
    .thenNothing();
});

test('a case that is not there has no grant to end', () => {
  given(endGrantDecider).when(order(platform, endGrant)).thenRefused('NOT_THERE');
});
