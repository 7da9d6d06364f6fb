import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startTestDatabase } from '#lib/testing';
import { parseNews, viewChannel, ViewFeed } from './feed.js';
import { listenTo } from './listen.js';

const soon = 5_000;

describe('the feed of what the views have come to', () => {
  it('has reached what it heard of already, and everything before it', async () => {
    const feed = new ViewFeed();
    feed.hear({ news: 'progress', kind: 'municipality', position: 7 });
    assert.equal(await feed.reached('municipality', 7, 0), true);
    assert.equal(await feed.reached('municipality', 3, 0), true);
  });

  it('waits until the position is there', async () => {
    const feed = new ViewFeed();
    const reached = feed.reached('municipality', 7, soon);
    feed.hear({ news: 'progress', kind: 'municipality', position: 6 });
    feed.hear({ news: 'progress', kind: 'municipality', position: 8 });
    assert.equal(await reached, true);
  });

  it('gives up after its time, and never for another compartment’s sake', async () => {
    const feed = new ViewFeed();
    const reached = feed.reached('municipality', 7, 20);
    feed.hear({ news: 'progress', kind: 'partner', position: 9 });
    assert.equal(await reached, false);
  });

  it('never goes back, whoever tells of an earlier position', async () => {
    const feed = new ViewFeed();
    feed.hear({ news: 'progress', kind: 'client', position: 9 });
    feed.hear({ news: 'progress', kind: 'client', position: 2 });
    assert.equal(await feed.reached('client', 9, 0), true);
  });

  it('relies on nothing that it heard before it missed something', async () => {
    const feed = new ViewFeed();
    feed.hear({ news: 'progress', kind: 'client', position: 9 });
    feed.hear({ news: 'missed' });
    assert.equal(await feed.reached('client', 9, 0), false);
    feed.hear({ news: 'progress', kind: 'client', position: 9 });
    assert.equal(await feed.reached('client', 9, 0), true);
  });

  it('needs nothing for a command that recorded nothing', async () => {
    assert.equal(await new ViewFeed().reached('client', 0, 0), true);
  });

  it('tells a listener each change until it leaves', () => {
    const feed = new ViewFeed();
    const heard: string[] = [];
    const leave = feed.listen(({ news }) => heard.push(news));
    feed.hear({ news: 'progress', kind: 'client', position: 1 });
    leave();
    feed.hear({ news: 'progress', kind: 'client', position: 2 });
    assert.deepEqual(heard, ['progress']);
  });

  it('takes no news of an unknown form', () => {
    for (const payload of ['{"news":"progress","kind":"bank","position":1}', '{"news":"change","kind":"client"}', '{}'])
      assert.throws(() => parseNews(payload));
  });

  it('hears through the database what another process tells, until it stops listening', async () => {
    await using database = await startTestDatabase();
    const feed = new ViewFeed();
    const stop = await listenTo(feed, database.pool('samhold_reads', { max: 1 }));
    const writer = database.pool('partner_writer');
    const tell = (position: number) =>
      writer.query('select pg_notify($1, $2)', [
        viewChannel,
        JSON.stringify({ news: 'progress', kind: 'partner', position }),
      ]);
    const reached = feed.reached('partner', 4, soon);
    await tell(4);
    assert.equal(await reached, true);
    await stop();
    await tell(5);
    assert.equal(await feed.reached('partner', 5, 50), false);
  });

  it('listens again when its connection broke, and says that something may have been missed', async () => {
    await using database = await startTestDatabase();
    const feed = new ViewFeed();
    const heard: string[] = [];
    const stop = await listenTo(feed, database.pool('samhold_reads', { max: 1 }));
    const missed = new Promise<void>((resolve) => feed.listen(({ news }) => heard.push(news) && resolve()));
    await database
      .pool('samhold_reads', { max: 1 })
      .query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`,
      );
    await missed;
    assert.deepEqual(heard, ['missed']);
    const reached = feed.reached('partner', 4, soon);
    const payload = JSON.stringify({ news: 'progress', kind: 'partner', position: 4 });
    await database.pool('partner_writer').query('select pg_notify($1, $2)', [viewChannel, payload]);
    assert.equal(await reached, true);
    await stop();
  });
});
