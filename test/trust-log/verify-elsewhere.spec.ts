import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '#lib/database';
import { configOf, openInstallation, type Installation } from '#lib/installation';
import { systemClock } from '#lib/kernel';
import { runIntegrator, treeState } from '#lib/trust-log';
import { startEventStoreDouble, type RunningDouble } from '../support/event-store-double.js';
import { samhold } from '../../apps/cli/spoken.fixture.js';
import { eventually } from '../support/eventually.js';

describe('a log that is kept in EventStoreDB', { timeout: 120_000 }, () => {
  let folder: string;
  let double: RunningDouble;
  let home: NodeJS.ProcessEnv;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samhold-elsewhere-'));
    double = await startEventStoreDouble();
    home = { SAMHOLD_DATA: join(folder, 'installation'), EVENT_STORE_URL: double.url };
    const installation = await openInstallation(configOf(home));
    await oneEvent(installation);
    await installation.close();
  });
  after(async () => {
    await double.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is verified where it is, every event and every column, and in words that count', async () => {
    const { code, out, err } = await samhold(home, 'verify');
    assert.equal(code, 0, err);
    assert.match(out, /^ok {5}1 event of 1 stream is what was recorded; 0 are newer than the tree\.$/m);
    assert.match(out, /^ok {5}1 checkpoint lies on it, each signed by a key of the log\.$/m);
  });
  it('and is found wrong when what the tree took is another event', async () => {
    const database = await openDatabase({ dataFolder: home['SAMHOLD_DATA'] ?? '' });
    await database.asMigrator('main', async (client) => {
      await client.query('alter table trust.entry disable trigger user');
      await client.query('update trust.entry set event_id = gen_random_uuid()');
      await client.query('alter table trust.entry enable trigger user');
    });
    await database.stop();
    const { code, out } = await samhold(home, 'verify');
    assert.equal(code, 1);
    assert.match(out, /^wrong {2}The tree of events: 1 fault\. The first:$/m);
  });
  it('and where its address is not set, that is what is said', async () => {
    const { code, err } = await samhold({ ...home, EVENT_STORE_URL: undefined }, 'verify');
    assert.deepEqual(
      [code, err],
      [1, 'The log of this installation is kept in EventStoreDB; set EVENT_STORE_URL to it.\n'],
    );
  });
});

/** An organisation is registered, and the integrator takes it into the tree. */
async function oneEvent({ orders, clock, trust, store }: Installation): Promise<void> {
  const id = randomUUID();
  const command = {
    ...{ type: 'RegisterOrganisation', organisation: '310000099', kind: 'municipality', name: 'Et sted' },
    synthetic: true,
  };
  const outcome = await orders.execute({
    ...{ id, command, at: clock.now(), correlation: id, causation: null, sent: {} },
    by: { kind: 'platform', task: 'spec' },
    purpose: 'platform',
  });
  assert.equal(outcome.outcome, 'accepted');
  const { pool, keys, policy } = trust;
  const integrator = runIntegrator({ pool, store, keys, policy, clock: systemClock, onTrouble: () => undefined });
  await eventually(async () => (await treeState(pool, 'events')).size === 1 || undefined, 'the tree');
  await integrator.stop();
}
