import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { DisputeAnswered, FactDisputed, FactWithdrawn, OwnPriorityStated, SpokenWordConfirmed } from '#lib/case-stream';
import { policyInForce } from '#lib/disclosure';
import {
  facts,
  firstContact,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  invited,
  joined,
  kim,
  mission,
  missionWorker,
  openedBy,
  personId,
  platform,
  prison,
  tenancyStarted,
  told,
  uuidOf,
  type Told,
} from '#lib/testing';
import { caseRows } from '../views/case-rows.js';
import type { Holder } from '../views/holder.js';
import { actsOn, isConfirmed, isDisputed, isWrittenDown, myActsOn } from './entry-acts.js';

const frame: readonly Told[] = [
  told(platform, openedBy(prison)),
  ...[prison, housingOffice, mission].map((recipient) => told(platform, granted(grantTo(recipient)))),
  told(housingWorker, joined(housingWorker)),
  told(missionWorker, joined(missionWorker)),
];
/** What is recorded first after the frame has this id. */
const eventId = uuidOf(`fact ${frame.length}`);
const about = { personId, eventId, fieldClass: 'housing' } as const;
const started = told(housingWorker, tenancyStarted(housingOffice));
const disputed = told(kim, FactDisputed.of({ ...about, words: plain('no'), form: 'digital' }));
const person: Holder = { kind: 'client', person: personId };

/** The entry after the frame and the view that one holder has of it. */
function entryIn(holder: Holder, ...after: readonly Told[]) {
  const rows = caseRows(facts(...frame, ...after), holder, policyInForce);
  const entry = rows?.timeline.find((one) => one.eventId === eventId);
  assert.ok(rows !== undefined && entry !== undefined);
  return { entry, view: rows.view };
}
const acts = (me: typeof housingOffice | typeof mission, ...after: readonly Told[]) => {
  const { entry, view } = entryIn(me, ...after);
  return actsOn(entry, view, me);
};
const mine = (...after: readonly Told[]) => {
  const { entry, view } = entryIn(person, ...after);
  return myActsOn(entry, view);
};

describe('what a body can do about an entry', () => {
  test('puts its own right or takes it back, and writes down that the person says it is wrong', () => {
    assert.deepEqual(acts(housingOffice, started), ['correct-words', 'correct-day', 'take-back', 'write-dispute']);
  });
  test('answers what the person says is wrong, once', () => {
    const answered = told(housingWorker, DisputeAnswered.of({ ...about, by: housingOffice, reason: 'as-observed' }));
    assert.ok(acts(housingOffice, started, disputed).includes('answer-dispute'));
    assert.ok(!acts(housingOffice, started, disputed, answered).includes('answer-dispute'));
  });
  test('corrects nothing of another body', () => {
    assert.deepEqual(acts(mission, started), ['write-dispute']);
    assert.deepEqual(acts(mission, started, disputed), []);
  });
  test('does nothing to what was taken back, nor what it only sees', () => {
    const withdrawn = told(housingWorker, FactWithdrawn.of({ ...about, by: housingOffice, reason: 'typing-error' }));
    assert.deepEqual(acts(housingOffice, started, withdrawn), []);
    assert.deepEqual(acts(housingOffice, told(housingWorker, invited(mission))), []);
  });
});

describe('what the person can say about an entry', () => {
  const spoken = OwnPriorityStated.of({ personId, words: plain('a door'), form: 'oral', registeredBy: housingOffice });
  test('that a body is wrong, until that is said', () => {
    assert.deepEqual(mine(started), ['say-wrong']);
    assert.deepEqual(mine(started, disputed), []);
    const { entry, view } = entryIn(person, started, disputed);
    assert.equal(isDisputed(entry, view), true);
  });
  test('nothing of what bodies do among themselves, nor of the own word', () => {
    assert.deepEqual(mine(told(housingWorker, invited(mission))), []);
    assert.deepEqual(mine(told(kim, OwnPriorityStated.of({ personId, words: plain('a door'), form: 'digital' }))), []);
  });
  test('that the own word, written down by another, is right or wrong', () => {
    const confirmed = told(kim, SpokenWordConfirmed.of({ ...about, fieldClass: 'own-words' }));
    assert.deepEqual(mine(told(housingWorker, spoken)), ['say-wrong', 'confirm']);
    assert.deepEqual(mine(told(housingWorker, spoken), confirmed), ['say-wrong']);
    const { entry, view } = entryIn(person, told(housingWorker, spoken), confirmed);
    assert.equal(isWrittenDown(entry), true);
    assert.equal(isConfirmed(entry, view), true);
  });
  test('and that first contact was never made', () => {
    assert.deepEqual(mine(told(housingWorker, firstContact(housingOffice))), ['say-wrong']);
  });
});
