import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { CooperationProposed, OwnPriorityStated } from '#lib/case-stream';
import { policyInForce } from '#lib/disclosure';
import {
  agreed,
  asked,
  childWelfare,
  childWelfareWorker,
  facts,
  granted,
  grantEnded,
  grantTo,
  identified,
  kim,
  mission,
  needRegistered,
  openedBy,
  personId,
  platform,
  prison,
  prisonWorker,
  saidNo,
  told,
  uuidOf,
  withdrew,
  type Told,
} from '#lib/testing';
import { auditActs } from './audit-acts.js';

const onPerson = { stream: personId } as const;
const opening: readonly Told[] = [
  told(prisonWorker, identified, onPerson),
  told(prisonWorker, asked(prison, mission), onPerson),
  told(kim, agreed(grantTo(prison), grantTo(mission)), onPerson),
  told(platform, openedBy(prison)),
  told(platform, granted(grantTo(prison))),
];
const acts = (...all: readonly Told[]) => auditActs(facts(...all), policyInForce);
const typesOf = (...all: readonly Told[]) => acts(...all).map(({ type }) => type.split('.')[1]);

test('what was asked and answered is told with what was done on the case, in recorded order', () => {
  assert.deepEqual(typesOf(...opening, told(prisonWorker, needRegistered)), [
    'CooperationProposed',
    'ConsentGiven',
    'CaseOpened',
    'GrantGiven',
    'NeedRegistered',
  ]);
});

describe('each act has the basis by which its author could do it then', () => {
  const own = OwnPriorityStated.of({ personId, words: plain('A bed that is mine'), form: 'digital' });
  const bases = (...all: readonly Told[]) => acts(...all).map(({ basis }) => basis?.split(' ')[0] ?? null);
  test('the body’s own duty before a yes, the yes after it, the person’s own right, and none for the platform', () => {
    assert.deepEqual(bases(...opening, told(prisonWorker, needRegistered), told(kim, own)), [
      'own-record',
      'own-access',
      null,
      null,
      'consent',
      'own-access',
    ]);
  });
  test('and not a yes that was taken back', () => {
    const after = told(prisonWorker, needRegistered);
    assert.equal(bases(...opening, told(platform, grantEnded(grantTo(prison))), after).at(-1), 'own-record');
  });
});

describe('barnevernstjenesten is in none of it', () => {
  const secretly = CooperationProposed.of({
    proposalId: `proposal-${uuidOf('secretly')}`,
    personId,
    proposer: childWelfare,
    recipients: [childWelfare],
  });
  const before = typesOf(...opening);
  test('not as the one who asked, nor by the answer', () => {
    for (const answer of [agreed(grantTo(childWelfare)), saidNo]) {
      const data = { ...answer.data, proposalId: secretly.data.proposalId };
      const all = [...opening, told(childWelfareWorker, secretly, onPerson), told(kim, { ...answer, data }, onPerson)];
      assert.deepEqual(typesOf(...all), before);
    }
  });
  test('not by the end of its access', () => {
    assert.deepEqual(typesOf(...opening, told(kim, withdrew(grantTo(childWelfare)), onPerson)), before);
    assert.equal(typesOf(...opening, told(kim, withdrew(grantTo(mission)), onPerson)).length, before.length + 1);
  });
  test('not as the one who made the person known', () => {
    const [, ...rest] = opening;
    assert.deepEqual(typesOf(told(childWelfareWorker, identified, onPerson), ...rest), before);
  });
});
