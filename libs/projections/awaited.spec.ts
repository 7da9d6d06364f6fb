import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import type { SealAddress } from '#lib/kernel';
import { encodeEvent } from '#lib/case-stream';
import type { RecordedEvent } from '#lib/event-store';
import { caseId, facts, kim, openedBy, platform, prison, prisonWorker, told, type Told } from '#lib/testing';
import { isAwaited } from './awaited.js';

const opened = told(platform, openedBy(prison));
const registered = told(prisonWorker, openedBy(prison));

test('the views of a kind are waited for by who has ordered something in its name', async () => {
  assert.equal(isAwaited('correctional-service', await recorded(opened, registered)), true);
  assert.equal(isAwaited('client', await recorded(opened, told(kim, openedBy(prison)))), true);
});

test('and by nobody else', async () => {
  assert.equal(isAwaited('municipality', await recorded(opened, registered)), false);
  assert.equal(isAwaited('correctional-service', await recorded(opened)), false);
});

test('what cannot be read may be anybody’s', async () => {
  const [event] = await recorded(opened);
  assert.ok(event);
  assert.equal(isAwaited('municipality', [{ ...event, id: randomUUID(), leaf: '{}' }]), true);
});

test('so many events need wait for no others', async () => {
  assert.equal(isAwaited('municipality', await recorded(...Array.from({ length: 33 }, () => opened))), true);
});

const sealed = async (address: SealAddress) => ({ content: 'sealed', address, ciphertext: 'sealed' }) as const;

function recorded(...all: readonly Told[]): Promise<readonly RecordedEvent[]> {
  const events = facts(...all).map(async ({ type, data, meta }, index) => {
    const { recordedAt, id: _id, ...header } = meta;
    const [id, at] = [randomUUID(), { ...header, causation: null }];
    assert.ok(typeof data === 'object' && data !== null);
    const leaf = await encodeEvent({ type, data }, id, at, sealed, at);
    const { commandId } = meta;
    return { id, type, leaf, stream: caseId, revision: index, position: index + 1, commandId, recordedAt };
  });
  return Promise.all(events);
}
