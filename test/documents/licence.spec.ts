import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { z } from 'zod';

const root = join(import.meta.dirname, '../../..');
const text = (path: string): string => readFileSync(join(root, path), 'utf8');

/** SHA-256 of the official English text of EUPL-1.2, without white space. */
const officialText = 'fd5f5f818c2513007514ce061e79dcdaca59920da090d81368bddc0fa386d6b0';
const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'Zlib'];
/** Packages that name no licence in their description, and have the MIT licence as a file. */
const readByHand = ['node_modules/png-js'];

const lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional(), optional: z.boolean().optional() }),
  ),
});

describe('the licence', () => {
  it('is EUPL-1.2 by its own text', () => {
    const bare = text('LICENSE').replace(/\s+/g, '');
    assert.equal(createHash('sha256').update(bare).digest('hex'), officialText);
  });

  it('is the one that the package names', () => {
    assert.equal(z.object({ license: z.string() }).parse(JSON.parse(text('package.json'))).license, 'EUPL-1.2');
  });

  it('goes together with that of every package it runs on', () => {
    const { packages } = lock.parse(JSON.parse(text('package-lock.json')));
    const foreign = Object.entries(packages)
      .filter(([path, { dev, optional }]) => path !== '' && dev !== true && optional !== true)
      .filter(([path, { license }]) => !isPermissive(license ?? (isMitByItsFile(path) ? 'MIT' : 'none')))
      .map(([path, { license }]) => `${path}: ${license}`);
    assert.deepEqual(foreign, []);
  });
});

function isMitByItsFile(path: string): boolean {
  return readByHand.includes(path) && text(`${path}/LICENSE`).startsWith('MIT License');
}

/** True for a permissive licence, and for an SPDX expression of such. */
function isPermissive(expression: string): boolean {
  return expression.split(/[() ]|AND|OR/).every((part) => part === '' || permissive.includes(part));
}
