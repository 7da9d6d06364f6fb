import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startTestDatabase } from '#lib/testing';
import { inTurnOf, ownerOf } from './ownership.js';

const program = fileURLToPath(new URL('./owner.fixture.js', import.meta.url));

describe('a work that many processes offer to do', { timeout: 110_000 }, () => {
  let database: Awaited<ReturnType<typeof startTestDatabase>>;
  before(async () => {
    database = await startTestDatabase();
  });
  after(() => database.stop());

  /** Another process that offers it; `says` resolves when it says a word. */
  const offering = () => {
    const child = spawn(process.execPath, [program, database.url('samhold_reads')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const said: string[] = [];
    const lines = createInterface(child.stdout).on('line', (line) => said.push(line));
    const says = async (word: string): Promise<void> => {
      while (!said.includes(word)) await once(lines, 'line');
    };
    const end = async (): Promise<void> => {
      child.kill('SIGKILL');
      await once(child, 'exit');
    };
    return { child, said, says, end };
  };

  it('is done by one, and by another when that one is killed', async () => {
    const first = offering();
    await first.says('begun');
    const second = offering();
    const pool = database.pool('samhold_reads', { max: 1 });
    assert.match((await ownerOf(pool, 'a work')) ?? '', new RegExp(`/${first.child.pid}$`));
    assert.deepEqual(second.said, []);
    await first.end();
    await second.says('begun');
    assert.match((await ownerOf(pool, 'a work')) ?? '', new RegExp(`/${second.child.pid}$`));
    await second.end();
  });

  it('passes to another when its owner stands still, and the owner finds that out when it goes on', async () => {
    const first = offering();
    await first.says('begun');
    const second = offering();
    first.child.kill('SIGSTOP');
    await second.says('begun');
    first.child.kill('SIGCONT');
    await first.says('lost');
    assert.deepEqual(second.said, ['begun']);
    await Promise.all([first.end(), second.end()]);
  });

  it('has an owner only while somebody does it', async () => {
    const pool = database.pool('samhold_reads', { max: 1 });
    assert.equal(await ownerOf(pool, 'nobody’s work'), undefined);
  });

  it('is done by one after the other where each must', async () => {
    const pool = database.pool('samhold_reads', { max: 4 });
    let atOnce = 0;
    const work = async (): Promise<void> => {
      atOnce += 1;
      assert.equal(atOnce, 1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      atOnce -= 1;
    };
    await Promise.all([1, 2, 3].map(() => inTurnOf(pool, 'in turn', work)));
  });
});
