import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { plain, type Actor, type GrantId } from '#lib/kernel';
import { ConsentWithdrawn, is } from '#lib/case-stream';
import { memoryReadLog, policyInForce, type Said } from '#lib/disclosure';
import { decidingDesk, inMemoryEventStore } from '#lib/event-store';
import { ordersTo } from '#lib/installation';
import { placed } from '#lib/projections';
import { memorySealing } from '#lib/sealing';
import {
  caseId,
  grantTo,
  housingOffice,
  housingWorker,
  kim,
  monday,
  personId,
  prison,
  prisonWorker,
  proposalId,
  tuesday,
  uuidOf,
} from '#lib/testing';
import { react } from './react.js';
import { sendLost } from './withdrawals.js';

const commandId = uuidOf('the withdrawal');
const sent = { commandId, caseId: 'as the endpoint sealed it', form: 'ORAL', readBack: true };
const typed: Said = { form: 'digital', scribe: null, sent };
const spoken: Said = { form: 'oral', scribe: housingWorker, sent };
const { grantId } = grantTo(housingOffice);

describe('a stop whose event was lost', () => {
  test('is sent again as the person’s own, where the person typed it', async () => {
    const place = await kimsCase();
    await place.stop(grantId, typed);
    await sendLost(place.ground);
    assert.deepEqual(await place.withdrawn(), [{ form: 'digital', registeredBy: undefined, author: 'client' }]);
  });

  test('is sent again in the name of whoever wrote it down, and never as typed', async () => {
    const place = await kimsCase();
    await place.stop(grantId, spoken);
    await sendLost(place.ground);
    assert.deepEqual(await place.withdrawn(), [{ form: 'oral', registeredBy: housingOffice, author: 'municipality' }]);
  });

  for (const [how, said, by] of [
    ['typed', typed, kim],
    ['said', spoken, housingWorker],
  ] as const)
    test(`is done once when the caller sends it again as it was ${how}`, async () => {
      const place = await kimsCase();
      await place.stop(grantId, said);
      await sendLost(place.ground);
      assert.equal((await place.withdraw(by, said)).outcome, 'accepted');
      await sendLost(place.ground);
      assert.equal((await place.withdrawn()).length, 1);
    });

  test('bears what the gateway of the scribe’s body had signed, where it has one', async () => {
    const place = await kimsCase();
    const key = { digest: 'd'.repeat(43), key: 'k'.repeat(43), signer: 'gateway/1+2', signature: 's'.repeat(86) };
    const order = {
      request: uuidOf('the request'),
      part: grantId,
      ordered: 'registerConsentWithdrawal',
      issuedAt: monday,
    };
    await place.stop(grantId, { ...spoken, signed: { ...order, ...key } });
    await sendLost(place.ground);
    const [intent] = await place.intents();
    assert.deepEqual(
      [intent?.ordered, intent?.request, intent?.part, intent?.signature],
      [order.ordered, order.request, grantId, key.signature],
    );
  });

  test('cuts off nobody whom the scribe does not speak for', async () => {
    const place = await kimsCase();
    await place.stop(grantTo(prison).grantId, spoken);
    await sendLost(place.ground);
    assert.deepEqual(await place.withdrawn(), []);
  });
});

const intentSchema = z.object({ intent: z.record(z.string(), z.string()) });

/** A case that Kim said yes to, for a prison and a municipality, kept in memory. */
async function kimsCase() {
  const store = inMemoryEventStore();
  const sealing = memorySealing();
  const orders = ordersTo(decidingDesk({ store, seals: sealing, intents: { sign: () => 'signed here' } }));
  const ground = {
    ...{ store, sealing, orders, policy: policyInForce, readLog: memoryReadLog() },
    clock: { now: () => tuesday },
  };
  const send = <C extends { readonly type: string }>(by: Actor, command: C, id: string, body: Said['sent']) =>
    orders.execute({
      ...{ id, by, at: monday, purpose: 'joint-follow-up', correlation: uuidOf('correlation'), causation: null },
      ...{ command, sent: body },
    });
  const asked = { type: 'ProposeCooperation', proposalId, personId, recipients: [housingOffice], name: plain('Kim') };
  await send(prisonWorker, asked, uuidOf('asked'), {});
  const yes = { type: 'GiveConsent', personId, proposalId, caseId, form: 'digital', preset: 'home-only' };
  await send(kim, { ...yes, grants: [grantTo(prison), grantTo(housingOffice)] }, uuidOf('yes'), {});
  for (const event of await store.readStream(personId)) await react(ground, event);
  const readBack = { registeredBy: housingOffice, readBack: true };
  return {
    ground,
    stop: (stopped: GrantId, said: Said) =>
      ground.readLog.setDeny({ commandId, caseId, grantId: stopped, recipient: housingOffice, setAt: monday, said }),
    withdraw: (by: Actor, { form, scribe }: Said) => {
      const command = { type: 'WithdrawConsent', personId, caseId, grantId, form };
      return send(by, { ...command, ...(scribe === null ? {} : readBack) }, commandId, sent);
    },
    /** What the withdrawals bear of a signed order. */
    intents: async () =>
      (await store.readStream(personId))
        .filter(({ type }) => type === ConsentWithdrawn.name)
        .map(({ leaf }) => intentSchema.parse(JSON.parse(leaf)).intent),
    withdrawn: async () =>
      (await store.readStream(personId)).flatMap((event) => {
        const { fact } = placed(event);
        if (!is(ConsentWithdrawn, fact)) return [];
        const { form, registeredBy } = fact.data;
        return [{ form, registeredBy, author: fact.meta.author.kind }];
      }),
  };
}
