import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SealAddress } from '#lib/kernel';
import { openText, sealText } from './seal.js';
import { SealBroken } from './sealing.port.js';

const key = randomBytes(32);
const part = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', '"', '","', '\\', '\u0000'));
const address: fc.Arbitrary<SealAddress> = fc
  .record({ event: part, stream: part, subject: part, fieldClass: part, field: part })
  .map(({ stream, ...rest }) => ({ ...rest, stream: `case-${stream}` as const }));
const text = fc.string({ unit: 'binary', maxLength: 500 });

describe('a seal', () => {
  it('opens at its own address to the very text', () => {
    fc.assert(fc.property(address, text, (a, t) => assert.equal(openText(key, sealText(key, a, t)), t)));
  });
  it('opens at no other address, however alike the two are when written one after the other', () => {
    fc.assert(
      fc.property(address, address, text, (a, b, t) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify({ ...a, ...b }));
        assert.throws(() => openText(key, { ...sealText(key, a, t), address: b }), SealBroken);
      }),
    );
    const apart = (subject: string, fieldClass: string): SealAddress => ({
      event: 'e',
      stream: 'case-1',
      subject,
      fieldClass,
      field: 'f',
    });
    const sealed = sealText(key, apart('person-1', 'health'), 'text');
    for (const b of [
      apart('person-1health', ''),
      apart('', 'person-1health'),
      apart('person-1,health', ''),
      apart('person-1","health', ''),
    ])
      assert.throws(() => openText(key, { ...sealed, address: b }), SealBroken);
  });
  it('opens no changed bytes', () => {
    fc.assert(
      fc.property(address, text, fc.nat(), fc.integer({ min: 1, max: 255 }), (a, t, place, flip) => {
        const sealed = sealText(key, a, t);
        const bytes = Buffer.from(sealed.ciphertext, 'base64url');
        const at = place % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        assert.throws(() => openText(key, { ...sealed, ciphertext: bytes.toString('base64url') }), SealBroken);
      }),
    );
  });
  it('opens under no other key', () => {
    fc.assert(
      fc.property(address, text, (a, t) =>
        assert.throws(() => openText(randomBytes(32), sealText(key, a, t)), SealBroken),
      ),
    );
  });
});
