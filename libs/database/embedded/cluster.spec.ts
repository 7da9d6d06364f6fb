import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  readFileSync,
  readdirSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { codeOf } from '../cannot-start.js';
import { urlFor, withClient } from '../connect.js';
import { accountFor, canReach } from './account.js';
import { worksIn } from './alive.js';
import { startCluster } from './cluster.js';
import { closedFolder, endOfProcess, gone, processWithCluster, serverOf, startProcess } from './cluster.fixture.js';
import { clusterIn, pidFileIn } from './paths.js';
import { livingPostmaster } from './postmaster.js';

const whole = ['database-secret', 'postgres', 'postgres.log'];
const isRoot = process.getuid?.() === 0;

describe('the embedded database', { timeout: 110_000 }, () => {
  const folder = closedFolder();
  const data = folder.data;
  after(() => folder.remove());

  const inside = (url: string, sql: string) =>
    withClient(url, async (client) => (await client.query<{ readonly answer: unknown }>(sql)).rows[0]?.answer);
  const stopped = async (work: (url: string) => Promise<void>): Promise<void> => {
    const cluster = await startCluster(data);
    const server = serverOf(data);
    await work(cluster.url).finally(cluster.stop);
    await gone(data, server);
  };

  it('is made at the first start, also below a folder that only its owner may enter', async () => {
    assert.equal(statSync(folder.path).mode & 0o777, 0o700);
    await stopped(async (url) => {
      await inside(url, 'create table kept (n int)');
    });
  });

  it('keeps what was in it, and leaves nothing half-made beside it', async () => {
    await stopped(async (url) => {
      assert.equal(await inside(url, 'select count(*)::int as answer from kept'), 0);
    });
    assert.deepEqual(readdirSync(data).sort(), whole);
    assert.equal(statSync(`${data}/database-secret`).mode & 0o777, 0o600);
  });

  it('keeps to what was committed when the power goes', async () => {
    await stopped(async (url) => {
      for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums'])
        assert.equal(await inside(url, `select current_setting('${setting}') as answer`), 'on');
    });
  });

  it('is reached from this machine only, by address and password', async () => {
    await stopped(async (url) => {
      const sql =
        "select current_setting('listen_addresses') || ' ' || current_setting('unix_socket_directories') as answer";
      assert.equal(await inside(url, sql), '127.0.0.1 ');
      assert.equal(
        await inside(url, "select count(*)::int as answer from pg_hba_file_rules where auth_method <> 'scram-sha-256'"),
        0,
      );
      const refused = (cause: unknown) => codeOf(cause) === '28P01';
      await assert.rejects(
        withClient(urlFor(url, { password: 'wrong' }), async () => undefined),
        refused,
      );
    });
  });

  it('is used in place by root too where every user may enter', { skip: !isRoot }, async () => {
    chmodSync(folder.path, 0o755);
    await stopped(async (url) => {
      assert.equal(await inside(url, "select current_setting('data_directory') as answer"), clusterIn(data));
    });
    chmodSync(folder.path, 0o700);
  });

  it('runs as an ordinary user, and root goes on with what that user made', { skip: !isRoot }, async (test) => {
    const nobody = accountFor('/does/not/exist');
    assert(nobody);
    if (!canReach(import.meta.dirname, nobody) || !canReach(process.execPath, nobody))
      return test.skip('closed folder');
    const own = closedFolder();
    chmodSync(own.path, 0o711);
    chownSync(own.path, nobody.uid, nobody.gid);
    const ordinary = await processWithCluster(own.data, 'stop', nobody);
    assert.equal(await endOfProcess(ordinary), 0);
    const cluster = await startCluster(own.data);
    assert.equal(statSync(`/proc/${serverOf(own.data)}`).uid, nobody.uid);
    await cluster.stop();
    own.remove();
  });

  for (const [end, code] of [
    ['exit', 3],
    ['crash', 1],
    ['finish', 0],
    ['stop', 0],
  ] as const)
    it(`goes down with a process that ends by ${end}`, async () => {
      const running = await processWithCluster(data, end);
      assert.equal(await endOfProcess(running), code);
      await livingPostmaster(data).then((server) => server && gone(data, server.pid));
    });

  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    it(`goes down with a process that is ended by ${signal}`, async () => {
      const running = await processWithCluster(data, 'wait');
      const server = serverOf(data);
      running.child.kill(signal);
      assert.equal(await endOfProcess(running), signal);
      await gone(data, server);
    });

  it('is made anew when the process that made it was ended half-way, and no program of it is left', async () => {
    const other = closedFolder();
    const child = startProcess(other.data, 'wait');
    const halfMade = () =>
      existsSync(other.data) ? readdirSync(other.data).find((name) => /^initdb-\d+-\w+$/.test(name)) : undefined;
    while (halfMade() === undefined) await new Promise(setImmediate);
    const place = join(other.data, halfMade() ?? '');
    child.kill('SIGTERM');
    await once(child, 'close');
    assert.equal(child.signalCode, 'SIGTERM');
    const numbers = existsSync('/proc') ? readdirSync('/proc').map(Number).filter(Number.isInteger) : [];
    while (numbers.some((pid) => worksIn(pid, place))) await new Promise(setImmediate);
    // It may have been about to put its secret in place, too.
    writeFileSync(join(other.data, `database-secret.${child.pid}`), 'half-made', { mode: 0o600 });
    await (await startCluster(other.data)).stop();
    assert.deepEqual(readdirSync(other.data).sort(), whole);
    other.remove();
  });

  it('is adopted from a process that was killed without warning', async () => {
    const killed = await processWithCluster(data, 'wait');
    const server = serverOf(data);
    killed.child.kill('SIGKILL');
    await endOfProcess(killed);
    await stopped(async (url) => {
      assert.equal(url, killed.url);
      assert.equal(serverOf(data), server);
    });
  });

  it('recovers when the server was killed as well', async () => {
    const killed = await processWithCluster(data, 'wait');
    await inside(killed.url, 'insert into kept values (1)');
    process.kill(serverOf(data), 'SIGKILL');
    killed.child.kill('SIGKILL');
    await endOfProcess(killed);
    await stopped(async (url) => {
      assert.equal(await inside(url, 'select count(*)::int as answer from kept'), 1);
    });
  });

  it('recovers when the killed server has left a number that another process has now', async () => {
    const killed = await processWithCluster(data, 'wait');
    const server = serverOf(data);
    process.kill(server, 'SIGKILL');
    killed.child.kill('SIGKILL');
    await endOfProcess(killed);
    await gone(data, server);
    const other = spawn('sleep', ['60'], { stdio: 'ignore', cwd: '/', ...accountFor(clusterIn(data)) });
    await once(other, 'spawn');
    writeFileSync(pidFileIn(data), readFileSync(pidFileIn(data), 'utf8').replace(/^\d+/, String(other.pid)));
    await stopped(async (url) => {
      assert.equal(await inside(url, 'select count(*)::int as answer from kept'), 1);
    });
    assert.equal(other.exitCode, null);
    other.kill();
  });

  it('recovers when the server was killed before it could write its number', async () => {
    writeFileSync(pidFileIn(data), '');
    utimesSync(pidFileIn(data), 0, 0);
    await stopped(async (url) => {
      assert.equal(await inside(url, 'select count(*)::int as answer from kept'), 1);
    });
  });

  it('serves several processes, and goes down with the last one', async () => {
    const first = await processWithCluster(data, 'wait');
    const cluster = await startCluster(data);
    assert.equal(cluster.url, first.url);
    const server = serverOf(data);
    first.child.kill('SIGTERM');
    await endOfProcess(first);
    assert.equal(await inside(cluster.url, 'select 1 as answer'), 1);
    assert.equal(serverOf(data), server);
    await cluster.stop();
    await gone(data, server);
  });

  it('is started once by processes that come and go at the same time', async () => {
    const processes = await Promise.all(Array.from({ length: 6 }, () => processWithCluster(data, 'stop')));
    assert.deepEqual(await Promise.all(processes.map(endOfProcess)), [0, 0, 0, 0, 0, 0]);
  });
});
