import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { Listener } from '../support/listener.js';
import { Speaker } from '../support/speaker.js';
import { databaseKilled, networkCut, serverKilled, witnessAway, workerKilled } from './faults.js';
import { FaultHouse } from './house.js';
import type { Figures } from './judge.js';

/** The short form of `npm run faults`: one installation on which one thing goes wrong after the other. */
describe('a server and a worker under writers, while one thing after the other fails', { timeout: 240_000 }, () => {
  let house: FaultHouse;
  let figures: Figures;
  before(async () => {
    house = await FaultHouse.open({ apis: 1, workers: 1 });
    await house.begin(16);
    await witnessAway(house, 1);
    await workerKilled(house, 1);
    await databaseKilled(house, 1);
    await serverKilled(house, 1);
    // The worker was there all the while, so it is that process now that keeps the views up.
    await hearsOfAnotherProcess(house);
    await networkCut(house, 1);
    figures = await house.judged();
  });
  after(() => house.close());

  it('lose nothing that they said was in, and record nothing twice', () => {
    assert.ok(figures.acknowledged >= 80, `${figures.acknowledged} commands were acknowledged`);
    assert.deepEqual([figures.lost, figures.duplicated, figures.gaps], [0, 0, 0]);
  });

  it('show what a replay of the log shows', () => {
    assert.ok(figures.rows > 100);
    assert.equal(figures.unequal, 0);
  });

  it('contradict no checkpoint that a witness ever signed', () => {
    assert.ok(figures.checkpoints > 0);
    assert.equal(figures.contradicted, 0);
  });

  it('would be found out if they had', async () => {
    await house.pretendTold(randomUUID());
    const db = await house.asked();
    const { rows } = await db.query<{ live: number }>('select live from view_municipality.generation');
    const records = `view_municipality.record_v${rows[0]?.live}`;
    await db.query(`delete from ${records} where ctid in (select ctid from ${records} limit 1)`);
    await db.query(`alter table log.events disable trigger append_only;
      insert into log.events
        select (select max(position) + 2 from log.events), stream, revision + 1, event_id, type, command_id, leaf, leaf_hash, recorded_at from log.events
        where type = 'municipality.EnquiryReceived' order by position desc limit 1;`);
    const { lost, duplicated, gaps, unequal, contradicted } = await house.judgedAtRest();
    assert.deepEqual([lost, duplicated, gaps], [1, 1, 1]);
    assert.ok(unequal > 0);
    assert.ok(contradicted > 0);
  });
});

/** Throws unless who listens at the server is told of what the worker has folded. */
async function hearsOfAnotherProcess({ urls: [url = ''] }: FaultHouse): Promise<void> {
  const speaker = new Speaker(url, 'municipality', 'demo-municipality--fjordvik-boligkontor');
  const listener = await Listener.at(speaker, 'subscription { inboxChanged { revision } }');
  await listener.hears(1);
  await listener.stop();
}
