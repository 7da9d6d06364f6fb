import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { BodyActor, Instant } from '#lib/kernel';
import type { LoggedRead, Mandate } from '#lib/disclosure';
import {
  auditor,
  caseId,
  housingWorker,
  kim,
  monday,
  personId,
  prisonWorker,
  tuesday,
  uuidOf,
  wednesday,
} from '#lib/testing';
import type { AuditRow } from './audit.row.js';
import { isAfter, isCovered, passes, trailOf, type TrailEntry, type TrailFilter } from './trail.js';

function act(
  ordinal: number,
  occurredAt: Instant,
  { kind, organisation, unit, worker, role }: BodyActor = prisonWorker,
) {
  const row: AuditRow = {
    holder: auditor.organisation,
    unit: auditor.unit,
    caseId,
    ordinal,
    caseNumber: 'ABCD-1234',
    personId,
    eventId: uuidOf(`event ${ordinal}`),
    type: 'joint-case.NeedRegistered',
    occurredAt,
    author: { kind, organisation, unit, actor: worker, role },
    purpose: 'joint-follow-up',
    basis: 'consent 2026-1',
    ofAuthor: true,
  };
  return row;
}

function look(id: number, at: Instant, changes: Partial<LoggedRead> = {}): LoggedRead {
  return {
    id: String(id),
    at,
    caseId,
    personId,
    actor: housingWorker,
    purpose: 'joint-follow-up',
    action: 'look',
    classes: ['case'],
    basis: { code: 'consent', version: '2026-1' },
    grants: [],
    correlation: 'request',
    outcome: 'allowed',
    ...changes,
  };
}

const idsOf = (trail: readonly TrailEntry[]) => trail.map(({ id }) => id);

describe('one order that never changes', () => {
  test('by instant; within an instant what was done as it was recorded, then what was read as it was logged', () => {
    const acts = [act(10, monday), act(9, monday), act(11, tuesday)];
    const looks = [look(10, monday), look(9, monday), look(2, tuesday)];
    assert.deepEqual(idsOf(trailOf(acts, looks)), [
      uuidOf('event 9'),
      uuidOf('event 10'),
      '9',
      '10',
      uuidOf('event 11'),
      '2',
    ]);
  });

  test('whatever order the parts come in, and pages of it are the whole', () => {
    const acts = [0, 1, 2, 3, 10].map((ordinal) => act(ordinal, ordinal < 3 ? monday : tuesday));
    const looks = [1, 2, 10, 11].map((id) => look(id, id < 10 ? monday : wednesday));
    const whole = trailOf(acts, looks);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(acts, { minLength: acts.length }),
        fc.shuffledSubarray(looks, { minLength: looks.length }),
        fc.integer({ min: 1, max: 4 }),
        (someActs, someLooks, size) => {
          const trail = trailOf(someActs, someLooks);
          assert.deepEqual(idsOf(trail), idsOf(whole));
          const paged: TrailEntry[] = [];
          for (let page = trail.slice(0, size); page.length > 0;) {
            paged.push(...page);
            const last = paged.at(-1);
            page = trail.filter((entry) => isAfter(entry, last?.at, last?.place)).slice(0, size);
          }
          assert.deepEqual(idsOf(paged), idsOf(whole));
        },
      ),
    );
  });
});

describe('a filter', () => {
  const trail = trailOf(
    [act(0, monday), act(1, wednesday, housingWorker)],
    [look(1, monday), look(2, tuesday, { outcome: 'denied', basis: null }), look(3, wednesday, { actor: kim })],
  );
  const kept = (filter: TrailFilter) => idsOf(trail.filter((entry) => passes(entry, filter)));
  const [done, doneByHousing] = [uuidOf('event 0'), uuidOf('event 1')];

  test('of nothing keeps all', () => {
    assert.deepEqual(kept({}), [done, '1', '2', doneByHousing, '3']);
  });
  test('by what it was', () => {
    assert.deepEqual(kept({ what: ['did'] }), [done, doneByHousing]);
    assert.deepEqual(kept({ what: ['read', 'denied'] }), ['1', '2', '3']);
  });
  test('by who it was', () => {
    assert.deepEqual(kept({ actorKind: 'municipality' }), ['1', '2', doneByHousing]);
    assert.deepEqual(kept({ actorKind: 'client' }), ['3']);
    assert.deepEqual(kept({ organisation: prisonWorker.organisation }), [done]);
  });
  test('by whole days, both included', () => {
    assert.deepEqual(kept({ from: '2026-11-03', to: '2026-11-03' }), ['2']);
    assert.deepEqual(kept({ to: '2026-11-02' }), [done, '1']);
    assert.deepEqual(kept({ from: '2026-11-04' }), [doneByHousing, '3']);
  });
});

describe('a look at a body’s own record is covered by a mandate', () => {
  const mandate = (over: string | null): Mandate => ({
    authority: auditor.organisation,
    over,
    from: monday,
    to: wednesday,
  });
  const atRecord = (at: Instant) => look(1, at, { caseId: null });
  const covered = (at: Instant, ...mandates: readonly Mandate[]) =>
    isCovered(atRecord(at), auditor.organisation, mandates);

  test('over that body, or over every body', () => {
    assert.equal(covered(tuesday, mandate(housingWorker.organisation)), true);
    assert.equal(covered(tuesday, mandate(null)), true);
  });
  test('and not over another, before it begins, once it has ended, nor another authority’s', () => {
    assert.equal(covered(tuesday, mandate(prisonWorker.organisation)), false);
    assert.equal(covered(wednesday, mandate(null)), false);
    assert.equal(covered(tuesday, { ...mandate(null), authority: '310000099' }), false);
    assert.equal(covered(tuesday), false);
  });
  test('the person’s own look is covered with the case', () => {
    assert.equal(isCovered(look(1, tuesday, { caseId: null, actor: kim }), auditor.organisation, []), true);
  });
});
