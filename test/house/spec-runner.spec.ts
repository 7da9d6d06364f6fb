import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const runner = pathToFileURL(join(import.meta.dirname, '../../../scripts/house/specs.mjs')).href;
const folder = mkdtempSync(join(tmpdir(), 'samhold-runner-'));
after(() => rmSync(folder, { recursive: true }));

/** Runs one spec as `npm test` does and gives its counts. */
function counted(name: string, text: string | undefined, seconds = 60): unknown {
  const file = join(folder, `${name}.spec.mjs`);
  writeFileSync(file, `import { it } from 'node:test';\n${text}\n`);
  const program = `
    import { relative } from 'node:path';
    import { runSpecs } from ${JSON.stringify(runner)};
    const file = relative(process.cwd(), ${JSON.stringify(file)});
    console.log(JSON.stringify(await runSpecs(${text === undefined ? '[]' : '[file]'}, { say: () => undefined, minutes: ${seconds / 60} })));`;
  const { NODE_TEST_CONTEXT: _ours, ...env } = process.env;
  const cwd = join(import.meta.dirname, '../../..');
  writeFileSync(join(folder, 'program.mjs'), program);
  const ended = spawnSync(process.execPath, [join(folder, 'program.mjs')], { cwd, env, encoding: 'utf8' });
  return JSON.parse(ended.stdout);
}

describe('the totals of npm test', () => {
  it('count what passed, was skipped and is to do', () => {
    const text = "it('a', () => {}); it('b', () => {}); it.skip('c', () => {}); it.todo('d');";
    assert.deepEqual(counted('sound', text), { passed: 2, failed: 0, skipped: 2 });
  });

  it('count a failed test beside a passed one', () => {
    const text = "it('a', () => {}); it('b', () => { throw new Error('no'); });";
    assert.deepEqual(counted('failing', text), { passed: 1, failed: 1, skipped: 0 });
  });

  it('count a file whose tests passed and whose last hook failed', () => {
    const text =
      "import { after, describe } from 'node:test'; describe('s', () => { it('a', () => {}); after(() => { throw new Error('no'); }); });";
    assert.deepEqual(counted('untidy', text), { passed: 1, failed: 1, skipped: 0 });
  });

  it('count a file that dies before its tests', () => {
    assert.deepEqual(counted('dying', "throw new Error('no');"), { passed: 0, failed: 1, skipped: 0 });
  });

  it('count a file that leaves early with exit code 0 as failed', () => {
    const text = "it('a', () => process.exit(0)); it('b', () => { throw new Error('no'); });";
    assert.deepEqual(counted('leaving', text), { passed: 0, failed: 1, skipped: 0 });
  });

  it('count a pattern that finds no file as failed', () => {
    assert.deepEqual(counted('none', undefined), { passed: 0, failed: 1, skipped: 0 });
  });

  it('count a file that never ends as failed, and end it', () => {
    const text = "it('a', () => void setInterval(() => {}, 1000));";
    assert.deepEqual(counted('staying', text, 0.5), { passed: 0, failed: 1, skipped: 0 });
  });
});
