import assert from 'node:assert/strict';
import test from 'node:test';
import { withOwnServer } from './own-server.js';
import { stories, type StoryName } from './stories.js';

/** At least so many claims, so that a story that ends early is not taken for one that holds. */
const claimsIn: Record<StoryName, number> = { whole: 230, 'no-consent': 10, 'moved-twice': 100, disputed: 65 };

const told: readonly (readonly [title: string, name: StoryName])[] = [
  ['the whole story: from admission to a home that has held', 'whole'],
  ['remand that ends the same day, without consent: guidance on paper, and no joint case', 'no-consent'],
  ['a day that moves twice and a transfer in the last week: nothing is lost', 'moved-twice'],
  ['two municipalities dispute who is responsible: the need is followed up all the while', 'disputed'],
  ['a story told again at the same server is about a new case', 'disputed'],
];

test('the stories hold at every step, at one server', (context) =>
  withOwnServer(async (url) => {
    for (const [title, name] of told)
      await context.test(title, async () => {
        const { broken, claims } = await stories[name](url, () => undefined);
        assert.deepEqual(broken, []);
        assert.ok(claims >= claimsIn[name], `${claims} claims`);
      });
  }));
