import assert from 'node:assert/strict';
import test from 'node:test';
import { startEventStoreDouble } from '../support/event-store-double.js';
import { withOwnServer } from './own-server.js';
import { playWholeStory } from './whole-story.js';

/** `npm run check:full` tells the whole story. */
const isFull = process.env['SAMHOLD_FULL'] === '1';

async function onTheDouble(play: (base: string) => Promise<void>): Promise<void> {
  const double = await startEventStoreDouble();
  try {
    await withOwnServer(play, process.env['ESDB_URL'] ?? double.url);
  } finally {
    await double.stop();
  }
}

if (isFull)
  test('the whole story holds at every step when the log is on the double of EventStoreDB', () =>
    onTheDouble(async (base) => {
      const { broken, claims } = await playWholeStory(base, () => undefined);
      assert.deepEqual(broken, []);
      assert.ok(claims > 200, `${claims} claims`);
    }));
else
  test('the demo is seeded, its views are folded and it is ready when the log is on the double of EventStoreDB', () =>
    onTheDouble(async (base) => {
      const ready = await fetch(`${base}/health/ready`);
      assert.equal(ready.status, 200);
    }));
