import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { configOf, openInstallation } from '#lib/installation';
import { followed, readShelf } from '#lib/joint-case';
import { samhold } from './spoken.fixture.js';

const release = new URL('../../../libs/joint-case/tracks/release/2026-2.json', import.meta.url);
let folder: string;
let text: string;
before(async () => {
  // The embedded database may run as another account, which has to come this far.
  folder = await mkdtemp(join(tmpdir(), 'samhold-track-'));
  text = await readFile(release, 'utf8');
});
after(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

describe('a track file is checked', () => {
  const check = (path: string) => samhold({}, 'track', 'check', path);

  it('and can be proposed when nothing is wrong with it', async () => {
    const { code, out, err } = await check(await file('sound.json', text));
    assert.deepEqual([code, out, err], [0, 'The track can be proposed.\n', '']);
  });
  it('and every fault is named with its line and the reason, a line each', async () => {
    const wrong = text.replace('"nn": "Du kjem ut",', '').replace('"code": "home-settled"', '"code": "intake-talk"');
    const { code, out } = await check(await file('wrong.json', wrong));
    assert.equal(code, 1);
    const [first = '', second = '', ...more] = out.trim().split('\n');
    assert.match(first, /^milestones\.3\.code \(line \d+\): intake-talk stands twice$/);
    assert.match(second, /^milestones\.8\.plain\.nn \(line \d+\): the words in nn are missing$/);
    assert.deepEqual(more, []);
  });
  it('and a program is told the same', async () => {
    const { code, out } = await samhold({}, 'track', 'check', await file('none.json', '{'), '--json');
    assert.equal(code, 1);
    assert.match(String(JSON.parse(out).faults), /^track: is not JSON/);
  });
  it('and one that is not there is said not to be readable', async () => {
    const { code, err } = await check(join(folder, 'nowhere.json'));
    assert.deepEqual([code, err], [1, 'The track file cannot be read.\n']);
  });
});

describe('a version of a track is changed by two persons', { timeout: 120_000 }, () => {
  let home: NodeJS.ProcessEnv;
  let path: string;
  before(async () => {
    home = { SAMHOLD_DATA: join(folder, 'installation') };
    await (await openInstallation(configOf(home))).close();
    path = await file('2027-1.json', text.replace('"version": "2026-2"', '"version": "2027-1"'));
  });
  const say = (...words: readonly string[]) => samhold(home, 'track', ...words);

  it('one proposes, and cannot adopt it alone', async () => {
    assert.match(
      (await say('propose', path, '--by', 'kari')).out,
      /^Version 2027-1 of the track release is proposed\./,
    );
    assert.match((await say('propose', path, '--by', 'kari')).out, /^It was so already\./);
    const { code, err } = await say('adopt', 'release', '2027-1', '--by', 'kari');
    assert.deepEqual([code, err], [1, 'Who proposed it cannot adopt it; that takes another person.\n']);
  });
  it('another adopts it, and cases that are planned from then on follow it', async () => {
    assert.match((await say('adopt', 'release', '2027-1', '--by', 'ola')).out, /^Version 2027-1 .* is in use\.$/m);
    const installation = await openInstallation(configOf(home));
    try {
      const tracks = await readShelf(installation.store);
      const versionAt = (plannedAt: `${number}-${number}-${number}T${string}Z`) =>
        followed(tracks, { plannedAt, version: null }).version;
      assert.equal(versionAt('2026-10-01T00:00:00.000Z'), '2026-1');
      assert.equal(versionAt('2026-11-05T00:00:00.000Z'), '2026-2');
      assert.equal(versionAt('2099-01-01T00:00:00.000Z'), '2027-1');
      assert.equal(followed(tracks, { plannedAt: '2099-01-01T00:00:00.000Z', version: '2026-1' }).version, '2026-1');
    } finally {
      await installation.close();
    }
  });
  it('another text needs another number, and an unsound one is never proposed', async () => {
    const other = await file(
      'other.json',
      text.replace('"version": "2026-2"', '"version": "2027-1"').replace('"days": 30', '"days": 31'),
    );
    assert.match((await say('propose', other, '--by', 'ola')).err, /give it a new number\.$/m);
    const wrong = await file('unsound.json', text.replace('"days": 14', '"days": -14'));
    const { code, out } = await say('propose', wrong, '--by', 'ola');
    assert.equal(code, 1);
    assert.match(out, /cannot lie before it$/m);
  });
  it('an organisation’s own version is nobody else’s', async () => {
    const own = await file('own.json', text.replace('"version": "2026-2"', '"version": "2027-2"'));
    assert.equal((await say('propose', own, '--by', 'kari', '--owner', '310000002')).code, 0);
    assert.match((await say('adopt', 'release', '2027-2', '--by', 'ola')).err, /^No such version is proposed for that/);
    assert.equal((await say('adopt', 'release', '2027-2', '--by', 'ola', '--owner', '310000002')).code, 0);
    const installation = await openInstallation(configOf(home));
    try {
      const tracks = await readShelf(installation.store);
      assert.equal(followed(tracks, { plannedAt: '2099-01-01T00:00:00.000Z', version: null }).version, '2027-1');
    } finally {
      await installation.close();
    }
  });
});
