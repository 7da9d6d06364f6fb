import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, test } from 'node:test';
import { plain, type Actor } from '#lib/kernel';
import { CaseOpened } from '#lib/case-stream';
import { policyInForce } from '#lib/disclosure';
import { decidingDesk, inMemoryEventStore } from '#lib/event-store';
import { ordersTo } from '#lib/installation';
import { memorySealing } from '#lib/sealing';
import { caseId, grantTo, kim, monday, personId, prison, prisonWorker, proposalId, uuidOf } from '#lib/testing';
import { runReactions } from './react.js';

const lostConnection = () => Promise.reject(new Error('the connection was lost'));

describe('what follows from a consent', () => {
  test('follows also when the database went away while the checkpoint was moved', async () => {
    const place = kims();
    const { checkpoint, move } = checkpointThatFails(1);
    const running = runReactions(place.ground, place.log, checkpoint, 5);
    await place.ask();
    await until(() => move.failed === 1);
    await place.sayYes();
    await until(async () => (await place.ground.store.readStream(caseId)).length > 0);
    await running.stop();
    const [opened] = await place.ground.store.readStream(caseId);
    assert.equal(opened?.type, CaseOpened.name);
    assert.deepEqual(place.told, ['following the log stopped']);
  });

  test('follows when the log could not be followed at first, and once', async () => {
    const place = kims();
    const { checkpoint, move } = checkpointThatFails(2);
    const running = runReactions(place.ground, place.log, checkpoint, 5);
    await place.ask();
    await place.sayYes();
    await until(async () => move.failed === 2 && move.to === (await place.ground.store.head()));
    await running.stop();
    const opened = (await place.ground.store.readStream(caseId)).filter(({ type }) => type === CaseOpened.name);
    assert.equal(opened.length, 1);
  });

  test('stops when it is told to, also while it waits to begin again', async () => {
    const place = kims();
    const { checkpoint, move } = checkpointThatFails(1);
    const running = runReactions(place.ground, place.log, checkpoint, 20);
    await place.ask();
    await until(() => move.failed === 1);
    await running.stop();
    await place.sayYes();
    await pause(60);
    assert.deepEqual(await place.ground.store.readStream(caseId), []);
  });
});

/** A checkpoint that cannot be moved the first so many times. */
function checkpointThatFails(times: number) {
  const move = { failed: 0, to: 0 };
  const checkpoint = {
    read: async () => move.to,
    move: async (position: number) => {
      if (move.failed < times) {
        move.failed += 1;
        return lostConnection();
      }
      move.to = position;
      return undefined;
    },
  };
  return { checkpoint, move };
}

/** Kim, a prison that asks, and everything that is kept, in memory. */
function kims() {
  const store = inMemoryEventStore();
  const sealing = memorySealing();
  const orders = ordersTo(decidingDesk({ store, seals: sealing }));
  const told: string[] = [];
  const send = (by: Actor, command: { readonly type: string }) =>
    orders.execute({
      ...{ id: uuidOf(command.type), by, at: monday, purpose: 'joint-follow-up', correlation: uuidOf('correlation') },
      ...{ causation: null, command, sent: {} },
    });
  const asked = { type: 'ProposeCooperation', proposalId, personId, recipients: [prison], name: plain('Kim Solvik') };
  const said = {
    type: 'GiveConsent',
    personId,
    proposalId,
    caseId,
    form: 'digital',
    preset: 'home-only',
    grants: [grantTo(prison)],
  };
  return {
    ground: { store, sealing, orders, policy: policyInForce, clock: { now: () => monday } },
    told,
    log: { error: (_what: unknown, sentence?: string) => void told.push(sentence ?? '') },
    ask: () => send(prisonWorker, asked),
    sayYes: () => send(kim, said),
  };
}

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    assert.ok(tries < 4_000, 'It did not happen within twenty seconds');
    await pause(5);
  }
}
