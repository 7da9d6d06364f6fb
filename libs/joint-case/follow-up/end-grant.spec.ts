import { describe, test } from 'node:test';
import {
  caseId,
  caseWith,
  fallbackFor,
  given,
  granted,
  grantEnded,
  grantTo,
  housingOffice,
  leftAlone,
  needRegistered,
  order,
  platform,
  prison,
  takenOver,
  tuesday,
  uuidOf,
} from '#lib/testing';
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

describe('a body that may no longer know of the case leaves what it leads, in the same append', () => {
  const prisons = grantTo(prison);
  const ends = order(platform, { ...endGrant, grantId: prisons.grantId });
  test('to its fallback', () => {
    given(endGrantDecider, ...caseWith(housingOffice), needRegistered, fallbackFor(housingOffice))
      .when(ends)
      .then(grantEnded(prisons), takenOver(housingOffice));
  });
  test('or to nobody, which is a gap', () => {
    given(endGrantDecider, ...caseWith(housingOffice), needRegistered)
      .when(ends)
      .then(grantEnded(prisons), leftAlone());
  });
  test('not while another grant lets it know of the case', () => {
    const further = grantTo(prison, { grantId: `grant-${uuidOf('further')}` });
    given(endGrantDecider, ...caseWith(), granted(further), needRegistered)
      .when(ends)
      .then(grantEnded(prisons));
  });
  test('though another grant stands that has run out', () => {
    const runOut = grantTo(prison, { grantId: `grant-${uuidOf('further')}`, to: tuesday });
    given(endGrantDecider, ...caseWith(), granted(runOut), needRegistered)
      .when(ends)
      .then(grantEnded(prisons), leftAlone());
  });
  test('and nobody else leaves anything', () => {
    given(endGrantDecider, ...caseWith(housingOffice), needRegistered)
      .when(order(platform, endGrant))
      .then(grantEnded(grant));
  });
});
