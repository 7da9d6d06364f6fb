import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { BodyKind } from '#lib/kernel';
import { encodeEvent, type Fact } from '#lib/case-stream';
import { policyInForce } from '#lib/disclosure';
import { inMemoryEventStore, type EventStore } from '#lib/event-store';
import {
  caseId,
  facts,
  grantTo,
  granted,
  housingOffice,
  joined,
  kim,
  mission,
  missionWorker,
  offered,
  openedBy,
  personId,
  platform,
  prison,
  saidNo,
  told,
  type Told,
} from '#lib/testing';
import { jointCaseView } from './joint-case.view.js';

const opening = told(platform, openedBy(prison));
const access = told(platform, granted(grantTo(mission)));
const ofMission = told(missionWorker, joined(missionWorker));

describe('a case makes no row of a kind', () => {
  test('that no body of it has anything to do with, where nothing of it is there', async () => {
    assert.deepEqual(await idleWithout('partner', opening, ofMission), [
      { table: 'case_view', column: 'case_id', values: [caseId] },
      { table: 'secret_link', column: 'case_id', values: [caseId] },
    ]);
  });

  test('unless a body of it takes part', async () => {
    assert.equal(await idleWithout('kirkens-bymisjon', opening, access, ofMission), undefined);
  });

  test('unless a body of it is asked to', async () => {
    assert.equal(await idleWithout('municipality', opening, told(kim, offered(housingOffice))), undefined);
  });

  test('as far as the events in hand go, and no further', async () => {
    const store = await logOf(opening, ofMission);
    const view = jointCaseView({ kind: 'kirkens-bymisjon', policy: policyInForce, openLink });
    const events = await store.readAll(0, 1);
    assert.notEqual(await view.idleWithout?.({ store, upTo: 1 }, events), undefined);
  });

  test('and nothing is said of what happens on other streams', async () => {
    assert.equal(await idleWithout('partner', opening, told(kim, saidNo, { stream: personId })), undefined);
  });
});

const openLink = async () => undefined;

async function idleWithout(kind: BodyKind, ...all: readonly Told[]) {
  const store = await logOf(...all);
  const view = jointCaseView({ kind, policy: policyInForce, openLink });
  return view.idleWithout?.({ store, upTo: all.length }, await store.readAll(0, all.length));
}

async function logOf(...all: readonly Told[]): Promise<EventStore> {
  const store = inMemoryEventStore();
  for (const fact of facts(...all)) {
    const { id, stream, commandId } = fact.meta;
    await store.append(stream, 'any', [{ id, type: fact.type, leaf: await leafOf(fact) }], commandId);
  }
  return store;
}

function leafOf({ type, data, meta }: Fact): Promise<string> {
  const { recordedAt: _at, id, ...header } = meta;
  assert.ok(typeof data === 'object' && data !== null);
  const seal = async (address: Parameters<Parameters<typeof encodeEvent>[3]>[0]) =>
    ({ content: 'sealed', address, ciphertext: 'sealed' }) as const;
  return encodeEvent({ type, data }, id, { ...header, causation: null }, seal, header);
}
