import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'node:test';
import { setClock, watchClock } from './clock.ts';
import { fromToday, today, typedToday } from './dates.ts';

describe('the day that the screens count from', () => {
  afterEach(() => setClock(new Date().toISOString()));

  it('is the machine’s until a demo says another', () => {
    assert.equal(today(), today(new Date()));
  });

  it('is the demo’s once it is told, in what is counted and what is filled in beforehand', () => {
    setClock('2036-12-01T11:00:00.000Z');
    assert.equal(today(), '2036-12-01');
    assert.equal(typedToday(), '1.12.2036');
    assert.equal(fromToday('2036-12-13', 'nb'), 'om 12 dager');
  });

  it('takes the seconds that an answer is on its way for no difference', () => {
    setClock(new Date(Date.now() - 5_000).toISOString());
    assert.equal(today(), today(new Date()));
  });

  it('tells those who watch, until they stop', () => {
    let told = 0;
    const stop = watchClock(() => void (told += 1));
    setClock('2036-12-01T11:00:00.000Z');
    stop();
    setClock('2036-12-02T11:00:00.000Z');
    assert.equal(told, 1);
  });
});
