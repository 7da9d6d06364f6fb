import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { envelopeSchema, isEnvelope, storedEnvelope } from './stored-envelope.js';

const intent = { type: 'T', issuedAt: 'i', digest: 'd', sealedKey: 'k', signer: 's', signature: 'g' };
const { type: _type, ...signed } = intent;
const ordered = { ordered: 'registerNeed', request: 'r', part: null, ...signed };
const bare = {
  id: 'e',
  type: 'joint-case.need-registered',
  version: 1,
  stream: 'case-1',
  compartment: 'shared',
  author: { kind: 'municipality', organisation: '310000008', unit: null, actor: 'worker', role: 'case-worker' },
  purpose: 'joint-follow-up',
  correlation: 'c',
  causation: null,
  occurredAt: '2026-11-03T10:00:00.000Z',
  commandId: 'm',
  commandDigest: 'd',
  salt: 's',
  data: { needId: 'n' },
};

/** Values that a member may be mistaken for; undefined where it is not there. */
const others = [
  undefined,
  null,
  0,
  1,
  1.5,
  -1,
  true,
  '',
  'joint-follow-up',
  'case-2',
  [],
  ['a'],
  {},
  { a: 'b' },
  { sealed: 'x' },
];

type Members = { readonly [member: string]: unknown };

function without(value: Members, name: string): Members {
  return Object.fromEntries(Object.entries(value).filter(([member]) => member !== name));
}

function withMember(value: Members, name: string, other: unknown): Members {
  return other === undefined ? without(value, name) : { ...value, [name]: other };
}

/** Each member in turn gone or another, and one too many; the same inside the author and the intent. */
function changed(value: Members): readonly Members[] {
  return [...Object.keys(value), 'another'].flatMap((name) => {
    const inside = value[name];
    const deeper =
      typeof inside === 'object' && inside !== null && name !== 'data'
        ? changed({ ...inside }).map((part) => ({ ...value, [name]: part }))
        : [];
    return [...others.map((other) => withMember(value, name, other)), ...deeper];
  });
}

describe('an envelope that is read member by member', () => {
  for (const [name, envelope] of Object.entries({
    bare,
    'with an intent': { ...bare, intent },
    'with one of a gateway': { ...bare, intent: ordered },
  })) {
    test(`is given as it stands, ${name}`, () => {
      assert.equal(isEnvelope(envelope), true);
      assert.equal(storedEnvelope(envelope), envelope);
    });

    test(`is accepted where the schema accepts it, and nowhere else, ${name}`, () => {
      const all = changed(envelope);
      assert.ok(all.length > 300);
      for (const one of all) assert.equal(isEnvelope(one), envelopeSchema.safeParse(one).success, JSON.stringify(one));
    });
  }

  test('says what is wrong with it as the schema does', () => {
    assert.throws(() => storedEnvelope(without(bare, 'salt')), /salt/);
    assert.throws(() => storedEnvelope([bare]), /expected object/);
  });
});
