import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LookRowFragment } from '../operations/client.ts';
import { groupLooks } from './group-looks.ts';

const own: LookRowFragment = {
  id: '1',
  at: '2026-11-24T10:00:00Z',
  unit: null,
  role: '',
  purpose: 'own-access',
  fieldClasses: ['case'],
  basis: 'Det er din egen sak',
  allowed: true,
};
const worker: LookRowFragment = { ...own, id: '2', role: 'case-worker', purpose: 'joint-follow-up' };

describe('looks at a case', () => {
  it('of the same kind on one day stand together, with the newest hour', () => {
    const [group, ...rest] = groupLooks([
      own,
      { ...own, id: '3', at: '2026-11-24T09:00:00Z', fieldClasses: ['housing'] },
    ]);
    assert.deepEqual(rest, []);
    assert.deepEqual(group, { look: own, times: 2 });
  });

  it('stand together also when another looked in between, at the place of the newest', () => {
    const groups = groupLooks([own, worker, { ...own, id: '4' }]);
    assert.deepEqual(
      groups.map(({ look, times }) => [look.id, times]),
      [
        ['1', 2],
        ['2', 1],
      ],
    );
  });

  it('of a worker stand apart when they saw something else, and when they were refused', () => {
    const looks = [
      worker,
      { ...worker, fieldClasses: ['housing'] },
      { ...worker, fieldClasses: ['housing'], allowed: false },
    ];
    assert.deepEqual(
      groupLooks(looks).map(({ times }) => times),
      [1, 1, 1],
    );
  });

  it('on different days stand apart', () => {
    assert.equal(groupLooks([own, { ...own, at: '2026-11-23T10:00:00Z' }]).length, 2);
  });
});
