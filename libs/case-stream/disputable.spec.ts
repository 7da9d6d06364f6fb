import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { declarationOf } from './catalogue.js';
import { disputableTypes, isSaidOfPerson } from './disputable.js';

describe('what the person can say is wrong', () => {
  test('is declared, and recorded on a case', () => {
    for (const type of disputableTypes) assert.ok(declarationOf(type)?.streams.includes('case'), type);
  });
  test('is what a body says of the person, or wrote down as said by the person', () => {
    for (const type of ['joint-case.TenancyStarted', 'municipality.HousingNeedAssessed', 'client.OwnPriorityStated'])
      assert.equal(isSaidOfPerson(type), true, type);
  });
  test('is not what bodies do among themselves', () => {
    for (const type of [
      'joint-case.GrantGiven',
      'joint-case.HandoverOffered',
      'joint-case.InvitationAccepted',
      'joint-case.FactCorrected',
      'none',
    ])
      assert.equal(isSaidOfPerson(type), false, type);
  });
});
