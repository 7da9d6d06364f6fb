import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import pg from 'pg';
import { gathering } from './gather.js';

/** Answers each number with its double, refuses odd ones as the database would, and keeps what it was asked. */
function house(failure: unknown = new pg.DatabaseError('no', 2, 'error')) {
  const calls: (readonly number[])[] = [];
  const ask = gathering<number, number>(async (numbers) => {
    calls.push(numbers);
    await new Promise(setImmediate);
    if (numbers.some((number) => number % 2 !== 0)) throw failure;
    return numbers.map((number) => number * 2);
  });
  return { calls, ask };
}

/** When a call for those who came before is under way. */
const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('callers who gather', () => {
  it('are served together when they come in one turn, each with their own answers', async () => {
    const { calls, ask } = house();
    const answers = await Promise.all([ask([2]), ask([4, 6]), ask([]), ask([8])]);
    assert.deepEqual(answers, [[4], [8, 12], [], [16]]);
    assert.deepEqual(calls, [[2, 4, 6, 8]]);
  });

  it('are served together when they come while a call is under way', async () => {
    const { calls, ask } = house();
    const first = ask([2]);
    await nextTurn();
    const answers = await Promise.all([first, ask([4, 6]), ask([8])]);
    assert.deepEqual(answers, [[4], [8, 12], [16]]);
    assert.deepEqual(calls, [[2], [4, 6, 8]]);
  });

  it('do not fail for what another has asked', async () => {
    const { calls, ask } = house();
    const first = ask([2]);
    await nextTurn();
    const answers = await Promise.allSettled([first, ask([4]), ask([5]), ask([6])]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      ['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
    );
    assert.deepEqual(calls, [[2], [4, 5, 6], [4], [5], [6]]);
  });

  it('all fail where nobody knows what came of it: it may have been done', async () => {
    const { calls, ask } = house(new Error('Connection terminated'));
    const first = ask([2]);
    await nextTurn();
    const answers = await Promise.allSettled([first, ask([4]), ask([5])]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      ['fulfilled', 'rejected', 'rejected'],
    );
    assert.equal(calls.length, 2);
  });
});
