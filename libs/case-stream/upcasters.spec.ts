import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { frozen } from '#lib/testing';
import { upcast, upcasters, type Upcaster } from './upcasters.js';
import { declarationOf } from './catalogue.js';

const type = 'municipality.EnquiryReceived';
const planted: readonly Upcaster[] = [
  { type, from: 2, up: ({ phone, ...rest }) => ({ ...rest, reach: phone ?? null }) },
  { type, from: 1, up: (data) => ({ ...data, channel: 'phone' }) },
  { type: 'municipality.Another', from: 1, up: () => ({ wrong: true }) },
];

describe('an old fact is raised to the newest version', () => {
  test('step by step, in order, whatever order the steps are listed in', () => {
    assert.deepEqual(upcast(type, 1, 3, frozen({ phone: '1' }), planted), { channel: 'phone', reach: '1' });
  });
  test('from where it stands', () => {
    assert.deepEqual(upcast(type, 2, 3, frozen({ phone: '1' }), planted), { reach: '1' });
  });
  test('and is left alone when it is the newest', () => {
    const data = frozen({ reach: '1' });
    assert.equal(upcast(type, 3, 3, data, planted), data);
  });
  test('with what is sealed passed through untouched', () => {
    const phone = { sealed: 'b3BhcXVl' };
    assert.deepEqual(upcast(type, 2, 3, frozen({ phone }), planted), { reach: phone });
  });
});

describe('what cannot be raised stops the reader', () => {
  test('when a step is missing', () => {
    assert.throws(
      () => upcast(type, 3, 4, {}, planted),
      /No upcaster for municipality\.EnquiryReceived from version 3/,
    );
  });
  test('when the fact is of a version that this program does not know yet', () => {
    assert.throws(() => upcast(type, 4, 3, {}, planted), /version 4 is newer than this program, which knows 3/);
  });
});

test('every step that stands leads from a version that its event has left behind', () => {
  for (const { type: name, from } of upcasters) {
    const version = declarationOf(name)?.version ?? 0;
    assert.ok(from >= 1 && from < version, `${name} from version ${from}`);
  }
});
