import assert from 'node:assert/strict';
import test from 'node:test';
import { withOwnServer } from './own-server.js';
import { playShortStory } from './short-story.js';

test('the short story holds at every step, also when it is told twice at the same server', async () => {
  await withOwnServer(async (url) => {
    for (const _telling of ['first', 'second']) {
      const { broken, claims } = await playShortStory(url, () => undefined);
      assert.deepEqual(broken, []);
      assert.ok(claims > 60, `${claims} claims`);
    }
  });
});
