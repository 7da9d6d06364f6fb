import assert from 'node:assert/strict';
import { once } from 'node:events';
import { after, before, describe, it } from 'node:test';
import { WebSocket } from 'ws';
import { limits } from '#lib/graphql';
import { sessions, startTwoEndpoints, type TwoEndpoints } from './two-endpoints/app.js';
import { seen } from './two-endpoints/changes.js';

let server: TwoEndpoints;

before(async () => {
  server = await startTwoEndpoints();
});
after(() => server.close());

interface Message {
  readonly type: string;
  readonly payload?: unknown;
}

/** A socket as a client would open it: messages in order, and the code it was closed with. */
async function opened(path = 'municipality') {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql/${path}`, 'graphql-transport-ws');
  const waiting: ((message: Message) => void)[] = [];
  const arrived: Message[] = [];
  socket.on('message', (data) => {
    const message: Message = JSON.parse(String(data));
    const taker = waiting.shift();
    if (taker) taker(message);
    else arrived.push(message);
  });
  const closed = new Promise<number>((resolve) => socket.once('close', (code) => resolve(code)));
  await once(socket, 'open');
  return {
    closed,
    close: () => socket.close(),
    say: (message: unknown) => socket.send(JSON.stringify(message)),
    hear: () =>
      new Promise<Message>((resolve) => {
        const message = arrived.shift();
        if (message) resolve(message);
        else waiting.push(resolve);
      }),
  };
}

async function admitted(token = 'municipal') {
  const socket = await opened();
  socket.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
  assert.equal((await socket.hear()).type, 'connection_ack');
  return socket;
}

const subscription = (id: string, query: string) => ({ id, type: 'subscribe', payload: { query } });

describe('a socket', { timeout: 110_000 }, () => {
  it('hears each change in turn, and the source is stopped when the client has heard enough', async () => {
    const socket = await admitted();
    const { stopped } = seen;
    assert.equal(server.live.standing(), 0);
    socket.say(subscription('1', 'subscription { caseChanged(upTo: 2) }'));
    assert.deepEqual(await socket.hear(), { id: '1', type: 'next', payload: { data: { caseChanged: 1 } } });
    assert.deepEqual(await socket.hear(), { id: '1', type: 'next', payload: { data: { caseChanged: 2 } } });
    assert.equal(server.live.standing(), 1);
    socket.say({ id: '1', type: 'complete' });
    socket.say({ type: 'ping' });
    assert.equal((await socket.hear()).type, 'pong');
    assert.deepEqual([seen.stopped, server.live.standing()], [stopped + 1, 0]);
    socket.close();
  });

  for (const [why, token] of [
    ['a forged one', 'forged'],
    ['one of another kind', 'partner'],
    ['none', ''],
  ] as const)
    it(`is closed as unauthenticated for ${why}`, async () => {
      const socket = await opened();
      socket.say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } });
      assert.equal(await socket.closed, 4401);
    });

  it('is closed when its token expires, and never opened by one that has', async () => {
    const actor = sessions.get('municipal')?.actor;
    assert.ok(actor);
    // Counted from when it is looked at: a machine may be busy while the socket opens.
    const short = { actor, expiresAt: 0 };
    sessions.set('short', {
      ...short,
      get expiresAt() {
        return Date.now() + 150;
      },
    });
    const socket = await admitted('short');
    assert.equal(await socket.closed, 4401);
    sessions.set('short', { ...short, expiresAt: Date.now() });
    const late = await opened();
    late.say({ type: 'connection_init', payload: { authorization: 'Bearer short' } });
    assert.equal(await late.closed, 4401);
  });

  it('that asks before it has said who it is, is closed', async () => {
    const socket = await opened();
    socket.say(subscription('1', 'subscription { nothing }'));
    assert.equal(await socket.closed, 4401);
  });

  it('carries subscriptions only, and measured ones', async () => {
    const socket = await admitted();
    for (const [query, code] of [
      ['{ sealed }', 'BAD_REQUEST'],
      ['subscription { nothing', 'BAD_DOCUMENT'],
      ['subscription { unknown }', 'BAD_DOCUMENT'],
      ['subscription { caseChanged(upTo: "canary") }', 'BAD_DOCUMENT'],
      [`subscription { nothing } # ${'x'.repeat(limits.documentLength)}`, 'LIMIT_EXCEEDED'],
    ] as const) {
      socket.say(subscription('1', query));
      const message = await socket.hear();
      assert.equal(message.type, 'error');
      assert.match(JSON.stringify(message.payload), new RegExp(code));
      assert.doesNotMatch(JSON.stringify(message.payload), /canary/);
    }
    socket.close();
  });

  it('carries so many subscriptions and no more', async () => {
    const socket = await admitted();
    for (let number = 0; number <= limits.subscriptionsPerSocket; number += 1)
      socket.say(subscription(String(number), 'subscription { nothing }'));
    const { payload } = await socket.hear();
    assert.match(JSON.stringify(payload), /LIMIT_EXCEEDED/);
    socket.close();
    await socket.closed;
  });

  it('too many for one actor is refused, until one of them is closed', async () => {
    const sockets = await Promise.all(Array.from({ length: limits.socketsPerActor }, () => admitted()));
    const refused = await opened();
    refused.say({ type: 'connection_init', payload: { Authorization: 'Bearer municipal' } });
    assert.equal(await refused.closed, 4429);
    sockets[0]?.close();
    await sockets[0]?.closed;
    const next = await admitted();
    for (const socket of [...sockets, next]) socket.close();
    await Promise.all([...sockets, next].map((socket) => socket.closed));
  });

  it('to a path that is no endpoint is refused', async () => {
    await assert.rejects(opened('husbanken'), /404/);
    await assert.rejects(opened('municipality/more'), /404/);
  });

  it('that says too much at once, or nonsense, is closed', async () => {
    const large = await admitted();
    large.say({ type: 'ping', payload: { text: 'x'.repeat(limits.message) } });
    assert.equal(await large.closed, 1009);
    const odd = await opened();
    odd.say('canary');
    assert.equal(await odd.closed, 4400);
  });

  it('is told when the server stops', async () => {
    const other = await startTwoEndpoints();
    const socket = new WebSocket(`${other.url.replace('http', 'ws')}/graphql/municipality`, 'graphql-transport-ws');
    await once(socket, 'open');
    const closed = once(socket, 'close');
    await other.close();
    assert.equal((await closed)[0], 1001);
  });
});
