import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { endpointSeals } from './endpoint-seals.js';

const secret = new Uint8Array(32).fill(7);
const municipality = endpointSeals(secret, 'municipality');
const partner = endpointSeals(secret, 'partner');
const caseId = 'case-00000000-0000-4000-8000-000000000001';

describe('a sealed id', () => {
  it('opens at its own endpoint to what it was', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !text.endsWith('\0')),
        (text) => {
          assert.equal(municipality.openId(municipality.sealId(text)), text);
        },
      ),
    );
  });

  it('is the same each time, another at another endpoint, and opens nowhere else', () => {
    assert.equal(municipality.sealId(caseId), endpointSeals(secret, 'municipality').sealId(caseId));
    assert.notEqual(municipality.sealId(caseId), partner.sealId(caseId));
    assert.equal(partner.openId(municipality.sealId(caseId)), undefined);
    assert.equal(endpointSeals(new Uint8Array(32), 'municipality').openId(municipality.sealId(caseId)), undefined);
  });

  it('is as long for a short id as for a long one', () => {
    assert.equal(municipality.sealId('need-1').length, municipality.sealId(`handover-${'0'.repeat(36)}`).length);
  });

  it('is a miss when any one character is changed, and whenever the text is not ours', () => {
    const text = municipality.sealId(caseId);
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === 'A' ? 'B' : 'A';
      assert.equal(municipality.openId(`${text.slice(0, at)}${other}${text.slice(at + 1)}`), undefined);
    }
    fc.assert(fc.property(fc.string(), (anything) => municipality.openId(anything) === undefined));
  });

  it('of another sort than asked for is a miss', () => {
    assert.equal(municipality.openIdOf('case', municipality.sealId(caseId)), caseId);
    assert.equal(municipality.openIdOf('need', municipality.sealId(caseId)), undefined);
    assert.equal(municipality.openIdOf('case', municipality.sealId('case-1')), undefined);
  });
});

describe('a cursor', () => {
  it('opens to its sort keys in its own list only, and is no id', () => {
    const cursor = municipality.sealCursor('inbox', ['2026-11-02', 7, null]);
    assert.deepEqual(municipality.openCursor('inbox', cursor), ['2026-11-02', 7, null]);
    assert.equal(municipality.openCursor('timeline', cursor), undefined);
    assert.equal(partner.openCursor('inbox', cursor), undefined);
    assert.equal(municipality.openId(cursor), undefined);
    assert.equal(municipality.openCursor('inbox', municipality.sealId(caseId)), undefined);
  });
});
