import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fact, FieldClass } from '#lib/case-stream';
import { participantOf } from '#lib/kernel';
import { decide, type Question, type Ruling } from './decide.js';
import {
  acceptedBy,
  contacted,
  during,
  ended,
  forwardedTo,
  granted,
  grantTo,
  housingOffice,
  housingWorker,
  offeredTo,
  opened,
  otherMunicipality,
} from './example.fixture.js';
import { policyInForce } from './policies.js';
import { standingOf } from './standing.js';

const home: readonly FieldClass[] = ['case', 'identity', 'housing'];
const consent = { code: 'consent', version: '2026-1' };
const wrong = participantOf(otherMunicipality);
const passedOn = [offeredTo(wrong), forwardedTo(housingOffice, wrong)];
const forwarded = [opened(), granted(grantTo(housingOffice, home)), granted(grantTo(wrong, home)), ...passedOn];
const over = [...forwarded, acceptedBy(housingWorker), contacted(housingOffice)];

type Asked = Partial<Omit<Question, 'standing'>>;

function asked(facts: readonly Fact[], question: Asked): Ruling {
  return decide({
    actor: otherMunicipality,
    action: 'look',
    fieldClass: 'case',
    purpose: 'joint-follow-up',
    now: during,
    policy: policyInForce,
    ...question,
    standing: standingOf(facts),
  });
}

function denies(facts: readonly Fact[], question: Asked, reason: string): void {
  assert.deepEqual(asked(facts, question), { ruling: 'deny', reason });
}

describe('whoever passed an offer on is told how it ended', () => {
  it('once it has ended, as a preview and within what is granted', () => {
    denies([...forwarded, acceptedBy(housingWorker)], {}, 'no-part');
    assert.deepEqual(asked(over, {}), {
      ruling: 'allow',
      basis: consent,
      grant: grantTo(wrong, home).grantId,
      obligations: ['log-before-answer', 'mark-as-preview'],
    });
    denies(over, { fieldClass: 'housing' }, 'preview-only');
  });
  it('for thirty days, and not a moment longer', () => {
    assert.equal(asked(over, { now: '2026-12-02T07:59:59.999Z' }).ruling, 'allow');
    denies(over, { now: '2026-12-02T08:00:00.000Z' }, 'no-part');
  });
  it('not without a grant, nor once it is withdrawn', () => {
    denies([opened(), ...passedOn, contacted(housingOffice)], {}, 'no-grant');
    denies([...over, ended(grantTo(wrong, home), 'withdrawn')], {}, 'grant-withdrawn');
  });
  it('and can do nothing about it', () => {
    denies(over, { action: 'answer-offer' }, 'wrong-party');
    denies(over, { action: 'contribute' }, 'wrong-party');
  });
});
