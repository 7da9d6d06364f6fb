import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { emptyRoot } from '../tree/merkle.js';
import { checkpointText } from './checkpoint.js';
import { cosign } from './cosignature.js';
import { judge } from './judge.js';
import { signatureTypes, signerKey, vkeyOf } from './keys.js';
import { keysInForce, logKeys, policyLines, rotateLogKeys } from './log-keys.js';
import { parsePolicy } from './policy.js';
import { formatNote, signNote } from './signed-note.js';

const origin = 'log.example/log';
const newLog = () => signerKey(origin, signatureTypes.log, randomBytes(32));
const newWitness = (name: string) => signerKey(`${name}.example`, signatureTypes.cosignature, randomBytes(32));
const text = checkpointText({ origin, size: 3, root: emptyRoot() });
const day = 86_400;

describe('the keys of the log', () => {
  it('are made once, and after a rotation both sign until the old one’s time is over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samhold-keys-'));
    try {
      const first = await logKeys(folder, 'log.example', '2026-01-01T00:00:00.000Z');
      assert.deepEqual(await logKeys(folder, 'other.example', '2026-02-01T00:00:00.000Z'), first);
      const rotated = await rotateLogKeys(folder, '2026-06-01T00:00:00.000Z');
      assert.deepEqual(
        rotated.events.map(({ key: { name }, from, until }) => [name, from, until]),
        [
          [origin, '2026-01-01T00:00:00.000Z', '2026-07-01T00:00:00.000Z'],
          [origin, '2026-06-01T00:00:00.000Z', null],
        ],
      );
      assert.equal(keysInForce(rotated.events, '2026-06-15T00:00:00.000Z').length, 2);
      assert.equal(keysInForce(rotated.events, '2026-07-01T00:00:00.000Z').length, 1);
      const policy = parsePolicy([...policyLines(rotated.events), 'quorum none'].join('\n'));
      assert.deepEqual(
        policy.logs.map(({ until }) => until),
        ['2026-07-01T00:00:00.000Z', undefined],
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('are believed for their time: an old one that was stolen makes nothing new, and what it signed stays good', () => {
    const [old, key, witness] = [newLog(), newLog(), newWitness('nav')];
    const end = Date.parse('2026-07-01T00:00:00Z') / 1_000;
    const policy = parsePolicy(
      [
        `# valid until 2026-07-01T00:00:00.000Z`,
        `log ${vkeyOf(old)}`,
        `log ${vkeyOf(key)}`,
        `witness nav ${vkeyOf(witness)}`,
        'quorum nav',
      ].join('\n'),
    );
    const signed = (by: typeof old, at?: number) => {
      const note = signNote(text, [by]);
      return formatNote({
        ...note,
        signatures: [...note.signatures, ...(at === undefined ? [] : [cosign(text, witness, at)])],
      });
    };
    const found = (note: string, now: number) => {
      const judged = judge(note, policy, now);
      return typeof judged === 'string' ? judged : judged.isQuorum;
    };
    assert.equal(found(signed(old, end - day), end + 400 * day), true, 'witnessed in its time');
    assert.equal(found(signed(old, end + day), end + 2 * day), 'key-out-of-time', 'witnessed after it');
    assert.equal(found(signed(old), end + day), 'key-out-of-time', 'witnessed by nobody');
    assert.equal(found(signed(old), end - day), false);
    assert.equal(found(signed(key, end + day), end + 2 * day), true);
  });

  it('are told from those of another log, and from no signature at all', () => {
    const key = newLog();
    const policy = parsePolicy(`log ${vkeyOf(key)}\nquorum none\n`);
    const other = checkpointText({ origin: 'other.example/log', size: 1, root: emptyRoot() });
    assert.equal(judge('x', policy, 0), 'no-checkpoint');
    assert.equal(judge(formatNote(signNote(other, [key])), policy, 0), 'unknown-origin');
    assert.equal(judge(formatNote(signNote(text, [newLog()])), policy, 0), 'not-signed');
  });
});
