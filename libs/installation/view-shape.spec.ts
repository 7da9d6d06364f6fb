import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { shapeOf, viewShape } from './view-shape.js';

let root: string;
const write = (file: string, text: string) => writeFileSync(join(root, 'folds', file), text);
const shape = () => shapeOf(root, ['folds']);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'samhold-shape-'));
  mkdirSync(join(root, 'folds', 'case'), { recursive: true });
  write('case/case.fold.js', 'export const row = { status: 1 };');
  write('policy.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true }));

test('the same code has the same shape', () => {
  const before = shape();
  write('case/case.fold.js', 'export const row = { status: 1 };');
  assert.equal(shape(), before);
  assert.equal(viewShape(), viewShape());
});

for (const [what, file] of [
  ['a fold', 'case/case.fold.js'],
  ['the data that it decides by', 'policy.json'],
  ['what it folds with, though it is new', 'case/standing.js'],
] as const)
  test(`another shape when ${what} is changed`, () => {
    const before = shape();
    write(file, '{"another": true}');
    assert.notEqual(shape(), before);
  });

for (const file of ['case/case.spec.js', 'case/case.resolver.js', 'case/case.fold.js.map'])
  test(`no other shape by ${file}`, () => {
    const before = shape();
    write(file, 'another');
    assert.equal(shape(), before);
  });
