import assert from 'node:assert/strict';
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { fileKekRing, KekFileUnfit } from './kek-ring.file.js';
import { KekMissing } from './kek-ring.port.js';
import { memoryKeyShelf } from './key-shelf.memory.js';
import { sealingContract } from './sealing.contract.js';
import { sealingOn } from './sealing.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samhold-kek-'));
  path = join(folder, 'kek.json');
});
afterEach(() => rm(folder, { recursive: true }));

sealingContract('in memory, with a key file', async () => ({ shelf: memoryKeyShelf(), ring: await fileKekRing(path) }));

describe('the key file', () => {
  it('is made with one key, for its owner only, and leaves nothing beside it', async () => {
    const ring = await fileKekRing(path);
    assert.equal((await ring.key(await ring.current()))?.length, 32);
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    await ring.add();
    assert.equal((await stat(path)).mode & 0o777, 0o600);
    assert.deepEqual(await readdir(folder), ['kek.json']);
  });
  it('keeps earlier keys when one is added, and marks the new one as current', async () => {
    const ring = await fileKekRing(path);
    const first = await ring.current();
    const second = await ring.add();
    const again = await fileKekRing(path);
    assert.equal(await again.current(), second);
    assert.deepEqual(await again.key(first), await ring.key(first));
    assert.equal(await again.key('kek-unknown'), undefined);
  });
  it('is the same for all who begin at once', async () => {
    const rings = await Promise.all(Array.from({ length: 8 }, () => fileKekRing(path)));
    assert.equal(new Set(await Promise.all(rings.map((ring) => ring.current()))).size, 1);
  });
  it('shows a key that another process has added', async () => {
    const [ours, theirs] = [await fileKekRing(path), await fileKekRing(path)];
    const added = await theirs.add();
    assert.equal((await ours.key(added))?.length, 32);
    assert.equal(await ours.current(), added);
  });
  it('is refused when others can read it', { skip: process.platform === 'win32' }, async () => {
    await fileKekRing(path);
    await chmod(path, 0o640);
    await assert.rejects(fileKekRing(path), (fault) => fault instanceof KekFileUnfit && /0600/.test(fault.message));
  });
  it('is refused when it is damaged, and is not overwritten', async () => {
    for (const damaged of [
      '',
      '{',
      '{"current":"kek-1","keys":[]}',
      '{"current":"kek-1","keys":[{"id":"kek-1","key":"c2hvcnQ="}]}',
    ]) {
      await writeFile(path, damaged, { mode: 0o600 });
      await assert.rejects(fileKekRing(path), KekFileUnfit);
      assert.equal(await readFile(path, 'utf8'), damaged);
    }
  });
  it('that lacks the key in use opens nothing and rotates nothing, and says which key', async () => {
    const shelf = memoryKeyShelf();
    const address = {
      event: 'e',
      stream: 'case-1',
      subject: 'person-1',
      fieldClass: 'identity',
      field: 'name',
    } as const;
    const sealed = await sealingOn(shelf, await fileKekRing(path))
      .open()
      .seal(address, 'text');
    const stranger = sealingOn(shelf, await fileKekRing(join(folder, 'other.json')));
    await assert.rejects(stranger.open().unseal(sealed), KekMissing);
    await assert.rejects(stranger.rotate(), KekMissing);
  });
});
