import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { configOf, openInstallation } from '#lib/installation';
import { startEventStoreDouble, type RunningDouble } from '../support/event-store-double.js';
import { samhold } from '../../apps/cli/spoken.fixture.js';

const sentence =
  'The log of this installation is kept in EventStoreDB, and verify checks only a log that is kept in PostgreSQL.';

describe('a log that is kept in EventStoreDB', { timeout: 120_000 }, () => {
  let folder: string;
  let double: RunningDouble;
  let home: NodeJS.ProcessEnv;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samhold-elsewhere-'));
    double = await startEventStoreDouble();
    home = { SAMHOLD_DATA: join(folder, 'installation'), EVENT_STORE_URL: double.url };
    await (await openInstallation(configOf(home))).close();
  });
  after(async () => {
    await double.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('is not said to be sound by a check that did not see it', async () => {
    const { code, out, err } = await samhold(home, 'verify', '--json');
    assert.deepEqual([code, err, JSON.parse(out)], [1, `${sentence}\n`, { ok: false, error: sentence }]);
  });
  it('and where its address is not set, that is what is said', async () => {
    const { code, err } = await samhold({ ...home, EVENT_STORE_URL: undefined }, 'verify');
    assert.deepEqual(
      [code, err],
      [1, 'The log of this installation is kept in EventStoreDB; set EVENT_STORE_URL to it.\n'],
    );
  });
});
