import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { allDeclarations } from '#lib/case-stream';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/events.md'), 'utf8');
const elsewhere = mkdtempSync(join(tmpdir(), 'samhold-docs-'));
const copy = join(elsewhere, 'docs/events.md');

mkdirSync(join(elsewhere, 'docs'));
after(() => rmSync(elsewhere, { recursive: true }));

function check(): number | null {
  return spawnSync(process.execPath, [join(root, 'dist/scripts/docs.js'), '--check'], { cwd: elsewhere }).status;
}

describe('the page of events', () => {
  it('has a section for every event', () => {
    assert.deepEqual(
      [...page.matchAll(/^## (.+)$/gm)].map(([, name]) => name),
      allDeclarations.map(({ name }) => name),
    );
  });

  it('passes its check as it is committed', () => {
    cpSync(join(root, 'docs/events.md'), copy);
    assert.equal(check(), 0);
  });

  it('fails its check when somebody edits it', () => {
    writeFileSync(copy, page.replace('sealed', 'coded'));
    assert.equal(check(), 1);
  });

  it('fails its check when it is gone', () => {
    rmSync(copy);
    assert.equal(check(), 1);
  });
});
