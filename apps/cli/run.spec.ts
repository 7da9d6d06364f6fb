import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { samhold } from './spoken.fixture.js';

const number = '14850350281';
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samhold-cli-'));
});
after(() => rm(folder, { recursive: true, force: true }));

const say = (...words: readonly string[]) => samhold({ SAMHOLD_DATA: join(folder, 'nothing-here') }, ...words);

describe('the command line', () => {
  for (const words of [['help'], ['--help'], ['erase', '--help'], ['rebuild', '-h']])
    it(`lists what it can do when asked by ${words.join(' ')}`, async () => {
      const { code, out, err } = await say(...words);
      for (const verb of [
        'verify',
        'receipt',
        'witness',
        'log-key',
        'erase',
        'rotate-keys',
        'rebuild',
        'views',
        'replay',
        'config check',
        'track check',
        'track propose',
        'track adopt',
      ])
        assert.match(out, new RegExp(`npx samhold ${verb}`));
      assert.deepEqual([code, err], [0, '']);
    });

  const misused: Readonly<Record<string, readonly string[]>> = {
    nothing: [],
    'a verb that is not there': ['forget'],
    'half a verb': ['config'],
    'a national id as an argument': ['erase', number],
    'a national id as an option of its own': ['erase', `--national-id=${number}`],
    'a national id in the place of a person id': ['erase', '--person', number, '--authority', 'a decision'],
    'a national id in the authority': ['erase', '--person', `person-${'0'.repeat(8)}`, '--authority', `${number}`],
    'nobody to erase': ['erase', '--authority', 'a decision'],
    'two ways to say whom': ['erase', '--person', 'a', '--national-id-file', 'b', '--authority', 'c'],
    'no authority': ['erase', '--national-id-file', 'b'],
    'an empty authority': ['erase', '--national-id-file', 'b', '--authority', ' '],
    'an authority that is too long': ['erase', '--national-id-file', 'b', '--authority', 'x'.repeat(121)],
    'tiles without a policy': ['verify', '--from-tiles', 'http://localhost:1/log'],
    'an event that is no event': ['receipt', '12'],
    'a witness without a name': ['witness', '--folder', 'x'],
    'an option without its value': ['rebuild', '--kind'],
    'a kind that is not there': ['rebuild', '--kind', 'bank'],
    'views of a kind that is not there': ['views', '--kind', 'bank'],
    'a track file that is not named': ['track', 'check'],
    'two track files': ['track', 'check', 'a', 'b'],
    'a version without its proposer': ['track', 'adopt', 'release', '2027-1'],
    'a proposer by the whole name': ['track', 'adopt', 'release', '2027-1', '--by', 'Kari Nordmann'],
    'an organisation that is none': ['track', 'adopt', 'release', '2027-1', '--by', 'kari', '--owner', 'oslo'],
  };
  for (const [what, words] of Object.entries(misused))
    it(`answers ${what} with code 2 and one sentence that repeats no value`, async () => {
      const { code, out, err } = await say(...words);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^[^\n]{10,}\n$/);
      assert.doesNotMatch(err, new RegExp(number));
    });

  it('says the same to a program, as JSON', async () => {
    const { code, out } = await say('rebuild', '--kind', 'bank', '--json');
    assert.equal(code, 2);
    assert.match(String(JSON.parse(out).error), /^--kind is one of/);
  });

  for (const words of [
    ['verify'],
    ['log-key'],
    ['receipt', '00000000-0000-4000-8000-000000000001'],
    ['rebuild'],
    ['views'],
    ['replay'],
    ['rotate-keys'],
    ['erase', '--person', 'person-00000000-0000-4000-8000-000000000001', '--authority', 'a decision'],
  ])
    it(`makes no new installation where there is none, at ${words[0]}`, async () => {
      const { code, err } = await say(...words);
      assert.equal(code, 1);
      assert.match(err, /^There is no Samhold in .*; set SAMHOLD_DATA to its data folder\.\n$/);
    });
});

describe('the check of the configuration', () => {
  const check = (settings: NodeJS.ProcessEnv) => samhold({ SAMHOLD_DATA: folder, ...settings }, 'config', 'check');

  it('is content with a fresh folder and changes nothing in it', async () => {
    const fresh = join(folder, 'fresh');
    const { code, out } = await check({ SAMHOLD_DATA: fresh });
    assert.equal(code, 0);
    assert.match(out, /^ok {5}The environment says embedded mode\.$/m);
    assert.match(out, /^ok {5}The first start makes the embedded database in .*fresh\.$/m);
    await assert.rejects(rm(fresh), { code: 'ENOENT' });
  });

  const wrong: Readonly<Record<string, readonly [settings: NodeJS.ProcessEnv, sentence: RegExp]>> = {
    'a port that is no port': [{ PORT: 'eighty' }, /^wrong {2}Correct the environment variable PORT: /m],
    'a mode that is not there': [{ SAMHOLD_MODE: 'test' }, /variable SAMHOLD_MODE: /],
    'a variable that nobody knows': [{ SAMHOLD_ISSUER: 'x' }, /knows no variable SAMHOLD_ISSUER; correct its name/],
    'an event store of another sort': [
      { EVENT_STORE_URL: 'kafka://x' },
      /EVENT_STORE_URL is not an address of EventStoreDB/,
    ],
    'an event store without a password': [
      { EVENT_STORE_URL: 'esdb://x' },
      /EVENT_STORE_URL names no user and password/,
    ],
    'an event store that does not answer': [
      { EVENT_STORE_URL: 'esdb://u:secret-password@127.0.0.1:1?tls=false' },
      /EVENT_STORE_URL points to 127\.0\.0\.1:1, which does not answer/,
    ],
    'an address that is none': [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL is not a PostgreSQL address/],
    'a database that does not answer': [
      { DATABASE_URL: 'postgres://u:secret-password@127.0.0.1:1/x' },
      /DATABASE_URL points to 127\.0\.0\.1:1, which does not answer \(ECONNREFUSED\)/,
    ],
    'a key database that does not answer': [
      { SAMHOLD_KEYS_URL: 'postgres://u:secret-password@127.0.0.1:1/x' },
      /SAMHOLD_KEYS_URL points to 127\.0\.0\.1:1, which does not answer/,
    ],
    'production without issuers': [{ SAMHOLD_MODE: 'production' }, /Set SAMHOLD_ISSUERS to a JSON file/],
    'a file that is not there': [{ SAMHOLD_MANDATES: '/not/there' }, /SAMHOLD_MANDATES names .* \(ENOENT\)/],
  };
  for (const [what, [settings, sentence]] of Object.entries(wrong))
    it(`names ${what}`, async () => {
      const { code, out, err } = await check(settings);
      assert.equal(code, 1);
      assert.match(out, sentence);
      assert.doesNotMatch(out + err, /secret-password/);
      for (const line of out.trim().split('\n')) assert.match(line, /^(ok {4}|wrong ) \S.*\.$/);
    });

  it('names everything that is wrong, not the first only', async () => {
    const { out } = await check({ PORT: 'eighty', SAMHOLD_MODE: 'test', EVENT_STORE_URL: 'esdb://x' });
    assert.equal(out.match(/^wrong/gm)?.length, 3);
  });

  for (const [what, content, sentence] of [
    ['is not JSON', '{', /which is not JSON/],
    ['does not fit', '[{"authority":"x"}]', /0\.authority is not as it must be/],
  ] as const)
    it(`names a file of mandates that ${what}`, async () => {
      const file = join(folder, 'mandates.json');
      await writeFile(file, content);
      const { code, out } = await check({ SAMHOLD_MANDATES: file });
      assert.equal(code, 1);
      assert.match(out, sentence);
    });

  it('names a key file that others can read, and one that is damaged', async () => {
    const file = join(folder, 'key-encryption-keys.json');
    await writeFile(file, '{}', { mode: 0o644 });
    assert.match((await check({})).out, /^wrong {2}Others can read the key file/m);
    await rm(file);
    await writeFile(file, '{}', { mode: 0o600 });
    assert.match((await check({})).out, /^wrong {2}The key file .* is damaged/m);
    await rm(file);
  });

  it('tells a program the same', async () => {
    const { code, out } = await samhold({ SAMHOLD_DATA: folder, PORT: 'eighty' }, 'config', 'check', '--json');
    const { ok, findings } = JSON.parse(out);
    assert.deepEqual([code, ok, findings.length], [1, false, 1]);
  });
});
