import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';

const house = (file: string): string => pathToFileURL(join(import.meta.dirname, '../../../scripts/house', file)).href;
const runner = house('specs.mjs');
const root = join(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'samhold-runner-'));
after(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  const file = join(folder, `${name}.spec.mjs`);
  writeFileSync(file, `import { it } from 'node:test';\n${text}\n`);
  return relative(root, file);
}

/** Runs one spec as `npm test` does and gives its counts. */
function counted(name: string, text: string | undefined, seconds = 60): unknown {
  const files = text === undefined ? [] : [written(name, text)];
  return answerOf(`
    import { runSpecs } from ${JSON.stringify(runner)};
    console.log(JSON.stringify(await runSpecs(${JSON.stringify(files)}, { say: () => undefined, minutes: ${seconds / 60} })));`);
}

/** Runs some specs in one process, as `npm test` does with pure ones, and gives their counts. */
function countedTogether(name: string, ...texts: readonly string[]): unknown {
  const files = texts.map((text, at) => written(`${name}-${at}`, text));
  return answerOf(`
    import { rmSync } from 'node:fs';
    import { runSpecs } from ${JSON.stringify(runner)};
    import { together } from ${JSON.stringify(house('together.mjs'))};
    const file = together(${JSON.stringify(`house-${name}`)}, ${JSON.stringify(files)});
    console.log(JSON.stringify(await runSpecs([file], { say: () => undefined, minutes: 1 })));
    rmSync(file);`);
}

function answerOf(program: string): unknown {
  const { NODE_TEST_CONTEXT: _ours, ...env } = process.env;
  writeFileSync(join(folder, 'program.mjs'), program);
  const ended = spawnSync(process.execPath, [join(folder, 'program.mjs')], { cwd: root, env, encoding: 'utf8' });
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

  it('count every spec of those that share a process', () => {
    const passed = "it('a', () => {}); it('b', () => {});";
    const failed = "it('c', () => { throw new Error('no'); });";
    assert.deepEqual(countedTogether('shared', passed, failed, passed), { passed: 4, failed: 1, skipped: 0 });
  });

  it('count them as failed when one dies before its tests, or leaves early with exit code 0', () => {
    const passed = "it('a', () => {});";
    const failed = { passed: 0, failed: 1, skipped: 0 };
    assert.deepEqual(countedTogether('dying', passed, "throw new Error('no');", passed), failed);
    assert.deepEqual(countedTogether('leaving', passed, "it('b', () => process.exit(0));", passed), failed);
  });
});

describe('a spec has a process of its own', () => {
  const isPure = (text: string, name = 'some'): unknown => {
    const file = written(name, text);
    return answerOf(`
      import { isPure } from ${JSON.stringify(house('together.mjs'))};
      console.log(isPure(${JSON.stringify(file)}));`);
  };

  it('when it starts, reads or waits for something, or does something around all its tests', () => {
    for (const text of [
      "import { spawn } from 'node:child_process';",
      "import { setTimeout as pause } from 'node:timers/promises';",
      'const database = await startTestDatabase();',
      'after(() => undefined);',
      'process.env.TZ = "UTC";',
      'mock.timers.enable();',
      'await something();',
    ])
      assert.equal(isPure(text), false, text);
    assert.equal(isPure("it('a', () => {});", 'long.properties'), false);
  });

  it('and shares one when it only computes', () => {
    assert.equal(isPure("import assert from 'node:assert/strict';\nit('a', () => assert.ok(true));"), true);
  });
});
