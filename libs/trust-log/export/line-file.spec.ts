import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { linesIn } from './line-file.js';

test('lines end at newlines only, and the last says whether it is whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samhold-lines-'));
  const path = join(folder, 'lines');
  await writeFile(path, 'a\u2028b\r\n\u00e6\nc');
  const lines: unknown[] = [];
  for await (const line of linesIn(path)) lines.push(line);
  await rm(folder, { recursive: true });
  assert.deepEqual(lines, [
    { number: 1, text: 'a\u2028b\r', end: 7, isWhole: true },
    { number: 2, text: '\u00e6', end: 10, isWhole: true },
    { number: 3, text: 'c', end: 11, isWhole: false },
  ]);
});
