import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addressOf, auditFilterFrom, filterIn } from './trail-filter.ts';

const nothing = { kind: '', actor: '', from: '', to: '' };

describe('what a trail is narrowed by', () => {
  it('comes back from the address as it was chosen', () => {
    const chosen = { kind: 'READ', actor: 'PARTNER', from: '1.11.2026', to: '30.11.2026' };
    const address = addressOf('SAM-1', chosen);
    assert.equal(address.get('sak'), 'SAM-1');
    assert.deepEqual(filterIn(address), chosen);
  });

  it('leaves nothing in the address when nothing is chosen, or no case is', () => {
    assert.equal(addressOf('SAM-1', nothing).toString(), 'sak=SAM-1');
    assert.equal(addressOf('', { ...nothing, kind: 'READ' }).toString(), '');
  });

  it('is asked for in the endpoint’s own words', () => {
    assert.equal(auditFilterFrom(nothing), null);
    assert.deepEqual(auditFilterFrom({ kind: 'DENIED', actor: 'CLIENT', from: '1.11.2026', to: '' }), {
      what: ['DENIED'],
      actorKind: 'CLIENT',
      from: '2026-11-01',
      to: null,
    });
  });

  it('narrows by nothing that the endpoint would not know', () => {
    assert.equal(auditFilterFrom({ kind: 'PEEKED', actor: 'NEIGHBOUR', from: 'i går', to: '' }), null);
  });
});
