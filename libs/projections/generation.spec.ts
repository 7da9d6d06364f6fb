import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { clientThat } from '#lib/testing';
import { inTransaction } from './generation.js';

/** Whatever is asked of it fails at once. */
const cutConnection = () => clientThat(() => Promise.reject(new Error('Connection terminated unexpectedly')));

describe('a transaction on a connection that is cut', () => {
  it('fails as a whole, and its first statement not by itself while the work goes on elsewhere', async () => {
    const unheard: unknown[] = [];
    const hear = (cause: unknown) => unheard.push(cause);
    process.on('unhandledRejection', hear);
    const client = cutConnection();
    const worked = inTransaction(client, async (last) => {
      last(client.query('one that nobody waits for yet'));
      await pause(20);
    });
    await assert.rejects(worked, /Connection terminated/);
    await pause(0);
    process.off('unhandledRejection', hear);
    assert.deepEqual(unheard, []);
  });
});
