import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import {
  facts,
  frozen,
  housingOffice,
  housingWorker,
  needRegistered,
  personId,
  prison,
  tenancyEnded,
  tenancyStarted,
  told,
  uuidOf,
} from '#lib/testing';
import { allDeclarations, declarationOf, isSealedField } from './catalogue.js';
import { correctionRuleOf, correctionsIn, ownCommandOf, withCorrections } from './corrections.js';
import { FactCorrected, FactWithdrawn } from './events/correction.events.js';
import { GrantGiven } from './events/case.events.js';
import type { PastEvent } from './order.js';

/** The first of the facts here has this id. */
const eventId = uuidOf('fact 0');
const about = { personId, eventId, fieldClass: 'housing', by: housingOffice, reason: 'typing-error' } as const;
const told_ = (...events: readonly PastEvent[]) => frozen(facts(...events.map((event) => told(housingWorker, event))));
const dataOf = (...events: readonly PastEvent[]) => withCorrections(told_(...events)).map(({ data }) => data);

const started = tenancyStarted(housingOffice);
const corrected = FactCorrected.of({ ...about, on: '2026-10-01', housingText: plain('Torget 2') });

describe('a fact that was corrected', () => {
  test('stands in its old place with the new words and day', () => {
    const [first, ...rest] = dataOf(started, needRegistered, corrected);
    assert.deepEqual(first, { ...started.data, startedOn: '2026-10-01', address: plain('Torget 2') });
    assert.equal(rest.length, 2);
  });
  test('keeps what is not replaced', () => {
    const [first] = dataOf(started, FactCorrected.of({ ...about, on: '2026-10-01' }));
    assert.deepEqual(first, { ...started.data, startedOn: '2026-10-01' });
  });
  test('is as the newest correction says', () => {
    const [first] = dataOf(started, corrected, FactCorrected.of({ ...about, on: '2026-09-01' }));
    assert.deepEqual(first, { ...started.data, startedOn: '2026-09-01', address: plain('Torget 2') });
  });
});

test('a fact that was taken back counts no more, and the others do', () => {
  const left = dataOf(started, needRegistered, FactWithdrawn.of(about));
  assert.deepEqual(left[0], needRegistered.data);
  assert.equal(left.length, 2);
});

test('what cannot be taken back stays, and what has no such day keeps its own', () => {
  const [need] = dataOf(needRegistered, FactWithdrawn.of(about), FactCorrected.of({ ...about, on: '2026-10-01' }));
  assert.deepEqual(need, needRegistered.data);
});

test('facts without corrections are the same facts', () => {
  const all = told_(started, needRegistered, tenancyEnded(prison));
  assert.equal(withCorrections(all), all);
});

test('each correction names the fact that it changes', () => {
  assert.deepEqual(correctionsIn(told_(started, corrected, FactWithdrawn.of(about))), [
    { eventId, correctedBy: uuidOf('fact 1'), withdrawn: false },
    { eventId, correctedBy: uuidOf('fact 2'), withdrawn: true },
  ]);
});

describe('the rules name what is declared', () => {
  const ruled = allDeclarations.filter(({ name }) => correctionRuleOf(name) !== undefined);
  test('there are some', () => assert.ok(ruled.length > 10));
  for (const { name, fields } of ruled)
    test(name, () => {
      const { text, date } = correctionRuleOf(name) ?? {};
      const field = text === undefined ? undefined : fields[text.field];
      if (text !== undefined) assert.ok(field !== undefined && isSealedField(field) && field.class === text.fieldClass);
      if (date !== undefined) assert.equal(fields[date]?.field, 'coded');
    });
  test('never a grant, a seat, or an answered handover', () => {
    const never = [GrantGiven.name, 'joint-case.GrantEnded', 'joint-case.CaseOpened', 'joint-case.HandoverAccepted'];
    for (const name of never) {
      assert.ok(declarationOf(name) !== undefined, name);
      assert.equal(correctionRuleOf(name), undefined, name);
      assert.equal(ownCommandOf(name), undefined, name);
    }
  });
});
