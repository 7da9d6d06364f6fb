import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { judge, judgeRepository } from './planted-tree.js';
import { planted, sound } from './violations.js';

const configPath = join(import.meta.dirname, '../../../.dependency-cruiser.cjs');
const config = z.object({ forbidden: z.array(z.object({ name: z.string(), severity: z.literal('error') })) });
const rules = config.parse(createRequire(import.meta.url)(configPath)).forbidden.map(({ name }) => name);

describe('the boundaries between the parts', () => {
  it('are seen in this repository as they are in a planted tree', () => {
    // That nothing in all of it breaks a rule is what the step `boundaries` is about.
    const { violations, imports } = judgeRepository('libs/case-stream');
    assert.deepEqual(violations, []);
    assert.ok(imports.includes('libs/case-stream/codec.ts imports libs/kernel/index.ts'), '#lib leads to the sources');
  });

  it('are kept by a sound tree', () => {
    const { exitCode, violations } = judge(sound);
    assert.deepEqual(violations, []);
    assert.equal(exitCode, 0);
  });

  it('have a planted violation for every rule', () => {
    assert.deepEqual([...new Set(planted.map(({ rule }) => rule))].sort(), [...rules].sort());
  });
});

describe('a planted violation', () => {
  const files = planted.map(({ file, text, beside }) => ({ [file]: text, ...beside }));
  const verdict = judge(Object.assign({}, sound, ...files));

  it('ends the check badly', () => {
    assert.notEqual(verdict.exitCode, 0);
  });

  for (const { rule, deed, file } of planted) {
    it(`${deed} breaks ${rule}, and no other rule`, () => {
      const found = verdict.violations.filter((violation) => violation.startsWith(`${file} `));
      assert.deepEqual(found, [`${file} breaks ${rule}`]);
    });
  }
});
