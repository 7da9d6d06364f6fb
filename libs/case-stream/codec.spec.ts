import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalJson, plain, type Json, type SealAddress } from '#lib/kernel';
import { decodeEvent, encodeEvent, EventRefused, largestLeaf, type Sealer } from './codec.js';
import { NeedRegistered } from './events/need.events.js';
import { WorkerEmployed } from './events/organisation.events.js';
import { PersonIdentified } from './events/person.events.js';
import { caseId, eventId, header, needId, personId, recordedAt, turnedRound } from './example.fixture.js';

const lead = { kind: 'correctional-service', organisation: '310000001', unit: 'lokal-enhet' } as const;
const coded = { needId, personId, area: 'housing', urgency: 'this-week', followUpLead: lead } as const;
const words = 'a home at release';
const need = NeedRegistered.of({ ...coded, description: plain(words) });
const personStream = { ...header, stream: personId } as const;

function encode(event: { readonly type: string; readonly data: object }, changes: Partial<typeof header> = {}) {
  const at = { ...header, ...changes };
  return encodeEvent(event, eventId, at, turnedRound, at);
}

function refusedAs(message: RegExp): (failure: unknown) => boolean {
  return (failure) => failure instanceof EventRefused && message.test(failure.message);
}

/** Everywhere that a seal was set while an event was encoded. */
async function addressesOf(event: { readonly type: string; readonly data: object }, at = header) {
  const addresses: SealAddress[] = [];
  const listening: Sealer = (address, text) => {
    addresses.push(address);
    return turnedRound(address, text);
  };
  await encodeEvent(event, eventId, at, listening, at);
  return addresses;
}

describe('an event that is stored and read again', () => {
  test('is the same, with its content sealed at the address where it stands', async () => {
    const { type, data, meta } = decodeEvent(await encode(need), recordedAt);
    const address = { event: eventId, stream: caseId, subject: personId, fieldClass: 'case', field: 'description' };
    const ciphertext = [...words].toReversed().join('');
    assert.deepEqual(
      { type, data },
      { type: need.type, data: { ...coded, description: { content: 'sealed', address, ciphertext } } },
    );
    assert.deepEqual(meta, { id: eventId, ...header, causation: null, recordedAt });
  });

  test('is the canonical text of its envelope', async () => {
    const leaf = await encode(need);
    const value: Json = JSON.parse(leaf);
    assert.equal(canonicalJson(value), leaf);
  });

  test('is salted, so that equal facts have unequal leaves', async () => {
    assert.notEqual(await encode(need), await encode(need));
  });

  test('holds no personal content in clear', async () => {
    assert.ok(!(await encode(need)).includes(words));
  });

  test('leaves out what is optional and was not said', async () => {
    const leaf = await encode(PersonIdentified.of({ personId, name: plain('Kim Solvik') }), { stream: personId });
    assert.deepEqual(Object.keys(JSON.parse(leaf).data), ['name', 'personId']);
  });
});

describe('each seal is addressed to event, stream, subject, class and field', () => {
  const here = { event: eventId, stream: personId, subject: personId };
  test('each field by its own class', async () => {
    const event = PersonIdentified.of({ personId, name: plain('Kim Solvik'), nationalId: plain('30899098765') });
    assert.deepEqual(await addressesOf(event, personStream), [
      { ...here, fieldClass: 'identity', field: 'name' },
      { ...here, fieldClass: 'national-id', field: 'nationalId' },
    ]);
  });
  test('under the key of whom it is about, who need not be the person', async () => {
    const worker = 'worker-00000000-0000-4000-8000-000000000007';
    const stream = 'organisation-310000001';
    const employed = WorkerEmployed.of({
      organisation: '310000001',
      unit: 'lokal-enhet',
      worker,
      role: 'case-worker',
      name: plain('Vera Vik'),
      phone: plain('+4790000000'),
    });
    const place = { event: eventId, stream, subject: worker, fieldClass: 'directory' };
    assert.deepEqual(await addressesOf(employed, { ...header, stream }), [
      { ...place, field: 'name' },
      { ...place, field: 'phone' },
    ]);
  });
});

describe('what is not as declared is refused before it is stored', () => {
  test('a field that is not declared', async () => {
    const event = { type: need.type, data: { ...need.data, diagnosis: 'x' } };
    await assert.rejects(encode(event), refusedAs(/does not declare diagnosis/));
  });
  test('a field that is missing', async () => {
    const { urgency: _urgency, ...rest } = need.data;
    await assert.rejects(encode({ type: need.type, data: rest }), refusedAs(/NeedRegistered\.urgency/));
  });
  test('a code that the field does not have', async () => {
    const event = { type: need.type, data: { ...need.data, area: 'religion' } };
    await assert.rejects(encode(event), refusedAs(/NeedRegistered\.area/));
  });
  test('an id of another sort', async () => {
    const event = { type: need.type, data: { ...need.data, needId: caseId } };
    await assert.rejects(encode(event), refusedAs(/NeedRegistered\.needId/));
  });
  test('personal content that is not marked as such', async () => {
    const event = { type: need.type, data: { ...need.data, description: words } };
    await assert.rejects(encode(event), refusedAs(/description must be personal content/));
  });
  test('personal content without the subject whose key seals it', async () => {
    const { personId: _personId, ...rest } = need.data;
    await assert.rejects(encode({ type: need.type, data: rest }), refusedAs(/personId/));
  });
  test('a seal that was set elsewhere', async () => {
    const { data } = decodeEvent(await encode(need), recordedAt);
    assert.ok(typeof data === 'object' && data !== null);
    await assert.rejects(encode({ type: need.type, data }), refusedAs(/A seal cannot move/));
  });
  test('an event on a stream of another kind', async () => {
    await assert.rejects(encode(need, { stream: personId }), refusedAs(/does not belong on person-/));
  });
  test('an event that is not in the catalogue', async () => {
    await assert.rejects(encode({ type: 'joint-case.NeedForgotten', data: {} }), refusedAs(/not in the catalogue/));
  });
});

describe('a leaf holds at most 64 KiB', () => {
  const described = (length: number) => NeedRegistered.of({ ...coded, description: plain('æ'.repeat(length)) });
  test('counted in bytes of UTF-8', async () => {
    const empty = Buffer.byteLength(await encode(described(0)));
    const most = Math.floor((largestLeaf - empty) / 2);
    assert.ok(Buffer.byteLength(await encode(described(most))) <= largestLeaf);
    await assert.rejects(encode(described(most + 1)), refusedAs(/larger than 65536 bytes/));
  });
});

describe('a leaf of the future or of another program', () => {
  const readable = async (changes: object) => canonicalJson({ ...JSON.parse(await encode(need)), ...changes });
  test('is given as it stands when its type is unknown', async () => {
    const data = { anything: { sealed: 'x' }, list: [1, null] };
    const fact = decodeEvent(await readable({ type: 'partner.HousingPromised', data }), recordedAt);
    assert.deepEqual({ type: fact.type, data: fact.data }, { type: 'partner.HousingPromised', data });
  });
  test('stops the reader when its version is newer than known', async () => {
    const leaf = await readable({ version: 2 });
    assert.throws(() => decodeEvent(leaf, recordedAt), /version 2 is newer/);
  });
  test('stops the reader when its envelope is not whole', async () => {
    for (const broken of [{ stream: 'prison-1' }, { occurredAt: 'yesterday' }, { purpose: 'curiosity' }, { more: 1 }]) {
      const leaf = await readable(broken);
      assert.throws(() => decodeEvent(leaf, recordedAt));
    }
  });
});
