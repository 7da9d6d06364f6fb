import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { GrantEnded, GrantGiven, GrantWidened } from '#lib/case-stream';
import { caseId, childWelfare, given, grantTo, order, personId, platform, uuidOf } from '#lib/testing';
import {
  privateStreamOf,
  secretAccessDecider,
  type EndSecretAccess,
  type GiveSecretAccess,
  type WidenSecretAccess,
} from './secret-access.decide.js';

const grant = grantTo(childWelfare);
const { grantId, recipient } = grant;
const caseLink = plain(caseId);
const give: GiveSecretAccess = { type: 'GiveSecretAccess', personId, grant, caseLink, compartment: 'child-welfare' };
const end: EndSecretAccess = {
  type: 'EndSecretAccess',
  personId,
  grantId,
  compartment: 'child-welfare',
  reason: 'withdrawn',
  caseLink,
};
const wasGiven = GrantGiven.of({ personId, grant, caseLink });
const ended = GrantEnded.of({ personId, grantId, recipient, reason: 'withdrawn', caseLink });

describe('access of a body whose presence is secret', () => {
  test('is given with the case it is to, sealed', () => {
    given(secretAccessDecider).when(order(platform, give)).then(wasGiven);
  });
  test('is given once', () => {
    given(secretAccessDecider, wasGiven).when(order(platform, give)).thenNothing();
  });
  test('is widened by the kinds that came to help, sealed to the same case, once', () => {
    const classes = ['presence-partner'] as const;
    const widen: WidenSecretAccess = {
      ...{ type: 'WidenSecretAccess', personId, grantId, caseLink, compartment: 'child-welfare' },
      classes: ['case', ...classes],
    };
    const wasWidened = GrantWidened.of({ personId, grantId, recipient, classes, caseLink });
    const narrow = GrantGiven.of({ ...wasGiven.data, grant: { ...grant, classes: ['case'] } });
    given(secretAccessDecider, narrow).when(order(platform, widen)).then(wasWidened);
    given(secretAccessDecider, narrow, wasWidened).when(order(platform, widen)).thenNothing();
    given(secretAccessDecider, narrow, ended).when(order(platform, widen)).thenNothing();
    given(secretAccessDecider).when(order(platform, widen)).thenNothing();
  });
  test('ends', () => {
    given(secretAccessDecider, wasGiven).when(order(platform, end)).then(ended);
  });
  test('ends for the reason that it ended for', () => {
    given(secretAccessDecider, wasGiven)
      .when(order(platform, { ...end, reason: 'expired' }))
      .then(GrantEnded.of({ ...ended.data, reason: 'expired' }));
  });
  test('ends once', () => {
    given(secretAccessDecider, wasGiven, ended).when(order(platform, end)).thenNothing();
  });
  test('is not given again by the same consent once it has ended', () => {
    given(secretAccessDecider, wasGiven, ended).when(order(platform, give)).thenNothing();
  });
  test('cannot end before it was given', () => {
    given(secretAccessDecider).when(order(platform, end)).thenNothing();
  });
  test('does not end with another grant', () => {
    given(secretAccessDecider, wasGiven)
      .when(order(platform, { ...end, grantId: `grant-${uuidOf('another')}` }))
      .thenNothing();
  });
});

describe('the private stream of a secret access', () => {
  test('is where both its beginning and its end are recorded', () => {
    assert.equal(privateStreamOf(give), privateStreamOf(end));
  });
  test('is one for each grant', () => {
    assert.notEqual(privateStreamOf(give), privateStreamOf({ ...end, grantId: `grant-${uuidOf('another')}` }));
  });
  test('is not to be told from the case, the person or the grant', () => {
    const name = privateStreamOf(give);
    for (const id of [caseId, personId, grantId]) assert.ok(!name.includes(id.slice(-12)));
  });
});
