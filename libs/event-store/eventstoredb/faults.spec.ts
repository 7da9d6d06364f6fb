import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { freshStream, someEvents } from '../contract/example.js';
import { OutcomeUnknown, type EventStore } from '../store.port.js';
import { startDouble, type EventStoreDouble } from './double/start-double.fixture.js';
import { eventStoreDbStore } from './eventstoredb-store.js';
import { EventStoreTrouble } from './address.js';
import { memoryOrdinalShelf } from './ordinal-shelf.js';

describe('the event store on the double of EventStoreDB, when something fails', () => {
  let double: EventStoreDouble;
  let store: EventStore;
  const opened = (url: string, patience = 1_000) =>
    eventStoreDbStore({ url, shelf: memoryOrdinalShelf(), patience, resendAfter: 10 });
  beforeEach(async () => {
    double = await startDouble();
    store = await opened(double.url);
  });
  afterEach(async () => {
    await store.close();
    await double.stop();
  });
  const append = (size: number) => [freshStream(), 0, someEvents(size), randomUUID()] as const;

  for (const how of ['in silence', 'by a break'] as const)
    for (const written of [true, false])
      it(`sends an append again whose answer is lost ${how}, ${written ? '' : 'not '}written before, and it stands once`, async () => {
        const sent = append(2);
        await double.order({ do: 'lose', appends: 2, how, written });
        const outcome = await store.append(...sent);
        assert.deepEqual(outcome, { status: 'appended', firstRevision: 0, lastPosition: 2 });
        assert.equal(await double.order({ do: 'count appends' }), 3);
        assert.deepEqual(
          (await store.readStream(sent[0])).map(({ id }) => id),
          sent[2].map(({ id }) => id),
        );
      });

  for (const written of [true, false])
    it(`says that the outcome is unknown when nobody answers, and a resend is safe when it was ${written ? '' : 'not '}written`, async () => {
      const sent = append(2);
      await double.order({ do: 'lose', appends: 3, how: 'in silence', written });
      await assert.rejects(store.append(...sent), OutcomeUnknown);
      assert.notEqual((await store.append(...sent)).status, 'conflict');
      assert.equal((await store.append(...sent)).status, 'repeated');
      assert.equal(await store.head(), 2);
    });

  it('knows an append of lost answer also when another process wrote behind it', async () => {
    const sent = append(1);
    const other = await opened(double.url);
    await double.order({ do: 'lose', appends: 3, how: 'by a break', written: true });
    await assert.rejects(store.append(...sent), OutcomeUnknown);
    await other.append(sent[0], 1, someEvents(1), randomUUID());
    assert.notEqual((await store.append(...sent)).status, 'conflict');
    assert.equal((await store.readStream(sent[0])).length, 2);
    await other.close();
  });

  it('goes on by itself when the server was away: reads, appends, and who follows the log', async () => {
    const seen: number[] = [];
    const subscription = store.subscribe({
      after: 0,
      onEvents: async (events) => void seen.push(...events.map(({ position }) => position)),
    });
    await store.append(...append(1));
    await subscription.caughtUp(1);
    await double.order({ do: 'stop', node: 0 });
    const sent = append(2);
    await assert.rejects(store.append(...sent), OutcomeUnknown);
    await assert.rejects(store.readStream(sent[0]));
    await double.order({ do: 'start', node: 0 });
    assert.deepEqual(await store.append(...sent), { status: 'appended', firstRevision: 0, lastPosition: 3 });
    await subscription.caughtUp(3);
    await subscription.stop();
    assert.deepEqual(seen, [1, 2, 3]);
  });

  it('is not noticed by a caller when the server comes back soon', async () => {
    const patient = await opened(double.url, 10_000);
    await double.order({ do: 'stop', node: 0 });
    const waiting = patient.append(...append(1));
    await double.order({ do: 'start', node: 0 });
    assert.equal((await waiting).status, 'appended');
    await patient.close();
  });

  for (const url of ['url', 'clusterUrl'] as const)
    it(`follows the leader, also with the first append after another has taken over (${url})`, async () => {
      const following = await opened(double[url], 10_000);
      for (const node of [1, 0, 1]) {
        await double.order({ do: 'lead', node });
        assert.equal((await following.append(...append(1))).status, 'appended');
      }
      await double.order({ do: 'stop', node: 0 });
      assert.equal((await following.readAll(0, 10)).length, 3);
      await following.close();
    });

  it('does not start where its credentials are refused, and says so without the password', async () => {
    await double.order({ do: 'refuse credentials', isRefusing: true });
    const url = double.url.replace('esdb://', 'esdb://samhold:secret-word@');
    await assert.rejects(opened(url), (trouble) => {
      assert.ok(trouble instanceof EventStoreTrouble);
      assert.match(trouble.message, /^is refused at 127\.0\.0\.1:\d+: the user or its password is wrong there/);
      return !trouble.message.includes('secret-word');
    });
  });

  it('takes a refusal in mid-flight for a no, not for an unknown outcome', async () => {
    await double.order({ do: 'refuse credentials', isRefusing: true });
    const refused = (cause: unknown) => cause instanceof Error && !(cause instanceof OutcomeUnknown);
    await assert.rejects(store.append(...append(1)), refused);
    await assert.rejects(store.readStream(freshStream()), refused);
    assert.equal(await double.order({ do: 'count appends' }), 0);
  });

  it('does not start where nobody answers', async () => {
    await double.order({ do: 'stop', node: 1 });
    await assert.rejects(opened(`esdb://samhold:secret-word@127.0.0.1:${double.ports[1]}?tls=false`), (trouble) => {
      assert.ok(trouble instanceof EventStoreTrouble);
      assert.equal(
        trouble.message,
        `points to 127.0.0.1:${double.ports[1]}, which does not answer; start that server, or correct it`,
      );
      return true;
    });
  });

  const unusable: Readonly<Record<string, RegExp>> = {
    'postgres://user:secret-word@host/base': /^is not an address of EventStoreDB/,
    'esdb://host:2113': /^names no user and password/,
    'esdb://user:secret-word@host:port': /^cannot be understood/,
  };
  for (const [url, message] of Object.entries(unusable))
    it(`does not start with the address ${url}`, async () => {
      await assert.rejects(opened(url), (trouble) => {
        assert.ok(trouble instanceof EventStoreTrouble);
        assert.match(trouble.message, message);
        return !trouble.message.includes('secret-word');
      });
    });
});
