import assert from 'node:assert/strict';
import { it } from 'node:test';
import { rememberVerified } from './remember-verified.js';

it('a good token is judged once a minute, never remembered past its end, and a bad one is judged each time', async () => {
  let now = 0;
  const judged: string[] = [];
  const claims = { who: { kind: 'client', pid: '14850350281' } as const, issuer: 'https://issuer.example' };
  const verify = rememberVerified(
    async (token) => {
      judged.push(token);
      if (token === 'bad') return undefined;
      return { ...claims, expiresAt: token === 'short' ? 1_000 : 3_600_000 };
    },
    () => now,
  );
  for (const at of [0, 500, 999, 1_000, 59_999, 60_000]) {
    now = at;
    for (const token of ['good', 'short', 'bad']) await verify(token);
  }
  const times = (token: string) => judged.filter((one) => one === token).length;
  assert.deepEqual([times('good'), times('short'), times('bad')], [2, 4, 6]);
  assert.equal(await verify('bad'), undefined);
});
