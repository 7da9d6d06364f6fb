import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { describe, it } from 'node:test';
import { emptyRoot } from '../tree/merkle.js';
import { checkpointText, parseCheckpoint } from './checkpoint.js';
import { cosign, cosignaturesOn } from './cosignature.js';
import { parseVkey, signatureTypes, signerKey, vkeyOf } from './keys.js';
import { parsePolicy, PolicyUnfit } from './policy.js';
import { formatReceipt, parseReceipt } from './receipt.js';
import { formatNote, parseNote, signersOf, signNote } from './signed-note.js';

const origin = 'log.example/log';
const newLog = () => signerKey(origin, signatureTypes.log, randomBytes(32));
const newWitness = (name: string) => signerKey(`${name}.example`, signatureTypes.cosignature, randomBytes(32));
const text = checkpointText({ origin, size: 3, root: emptyRoot() });

describe('a signed note', () => {
  const key = newLog();
  const note = signNote(text, [key, newLog()]);

  it('is read as it was written, and names who signed it', () => {
    const read = parseNote(formatNote(note));
    assert.deepEqual(read, note);
    assert.deepEqual(signersOf(note, [key]), [key]);
    assert.deepEqual(signersOf(note, [newLog()]), [], 'unknown keys are passed over');
    assert.match(
      formatNote(note),
      /^log\.example\/log\n3\n[^\n]+\n\n\u2014 log\.example\/log \S+\n\u2014 log\.example\/log \S+\n$/,
    );
  });

  it('is spoiled by a wrong signature of a known key', () => {
    assert.equal(signersOf({ ...note, text: text.replace('3', '4') }, [key]), undefined);
  });

  it('is not read when it is no note', () => {
    const good = formatNote(note);
    for (const wrong of [
      '',
      text,
      good.slice(0, -1),
      good.replace('\u2014', '-'),
      good.replace('log\n3', 'log\r\n3'),
      good.replace(/=\n$/, '\n'),
      `${good}\u2014 x\n`,
    ])
      assert.equal(parseNote(wrong), undefined, JSON.stringify(wrong.slice(-20)));
  });

  it('has keys that are written as name, id and key, and read only with the id that follows', () => {
    const vkey = vkeyOf(key);
    assert.equal(vkeyOf(parseVkey(vkey) ?? newLog()), vkey);
    for (const wrong of [
      '',
      'x',
      vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+'),
      vkey.replace('log.example', 'log example'),
      `${vkey}AAAA`,
    ])
      assert.equal(parseVkey(wrong), undefined, wrong);
    // The key of the example in signed-note's own text, as Go's documentation has it too.
    assert.ok(parseVkey('PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'));
  });
});

describe('a checkpoint', () => {
  it('is three lines, or a fourth over the times of recording, and no others', () => {
    const times = Buffer.alloc(32, 7);
    const timed = checkpointText({ origin, size: 3, root: emptyRoot(), times });
    assert.equal(timed, `${text}recorded ${times.toString('base64')}\n`);
    assert.deepEqual(parseCheckpoint(timed), { origin, size: 3, root: emptyRoot(), times });
    assert.deepEqual(parseCheckpoint(text), { origin, size: 3, root: emptyRoot() });
    for (const wrong of [
      text.replace('3', '03'),
      text.replace('3', '-1'),
      text.replace('3', '9007199254740993'),
      `${text}more\n`,
      `${timed}more\n`,
      timed.replace('recorded ', ''),
      timed.replace('=\n', '\n'),
      text.slice(0, -1),
      text.replace('=', ''),
    ])
      assert.equal(parseCheckpoint(wrong), undefined, JSON.stringify(wrong));
  });

  it('is cosigned with a time that cannot be changed', () => {
    const [witness, other] = [newWitness('nav'), newWitness('fjordvik')];
    const line = cosign(text, witness, 1_700_000_000);
    assert.deepEqual(cosignaturesOn({ text, signatures: [line] }, [witness, other]), [
      { by: witness, at: 1_700_000_000 },
    ]);
    const later = Buffer.from(line.signature);
    later.writeBigUInt64BE(1_700_000_001n);
    assert.deepEqual(cosignaturesOn({ text, signatures: [{ ...line, signature: later }] }, [witness]), []);
  });
});

describe('a receipt', () => {
  it('is read as it was written, with or without what nobody signed', () => {
    const receipt = { index: 2, proof: [emptyRoot(), emptyRoot()], checkpoint: signNote(text, [newLog()]) };
    assert.deepEqual(parseReceipt(formatReceipt(receipt)), receipt);
    assert.deepEqual(parseReceipt(formatReceipt(receipt).replace('\nindex', '\nextra AAAA\nindex')), receipt);
    for (const [from, to] of [
      ['v1', 'v2'],
      ['index 2', 'index 02'],
      ['index 2', 'index -2'],
      ['\n\n', '\n'],
    ] as const)
      assert.equal(parseReceipt(formatReceipt(receipt).replace(from, to)), undefined, to);
  });
});

describe('a policy', () => {
  const [nav, fjordvik, kirken, prison] = ['nav', 'fjordvik', 'kirkens-bymisjon', 'kriminalomsorgen'].map(newWitness);
  const log = newLog();
  assert.ok(nav && fjordvik && kirken && prison);
  const lines = [
    '# who stands by the log',
    `log ${vkeyOf(log)} https://samhold.example/log`,
    `witness nav ${vkeyOf(nav)} http://nav.example`,
    `witness fjordvik ${vkeyOf(fjordvik)}`,
    `  witness\tkirken ${vkeyOf(kirken)}`,
    `witness prison ${vkeyOf(prison)}`,
    'group bodies 3 nav fjordvik kirken prison',
    'quorum bodies',
  ];
  const policyOf = (changed: readonly string[] = lines) => parsePolicy(changed.join('\n'));

  it('says which logs and witnesses, and that three of four are enough', () => {
    const policy = policyOf();
    assert.deepEqual(
      policy.witnesses.map(({ name, url }) => [name, url]),
      [
        ['nav', 'http://nav.example'],
        ['fjordvik', undefined],
        ['kirken', undefined],
        ['prison', undefined],
      ],
    );
    assert.equal(policy.quorum, '3 of nav, fjordvik, kirken, prison');
    assert.ok(policy.isQuorum(new Set(['nav', 'kirken', 'prison'])));
    assert.ok(!policy.isQuorum(new Set(['nav', 'kirken', 'somebody'])));
  });

  it('may put groups in groups, ask for any or all, or for nobody', () => {
    const nested = policyOf([
      ...lines.slice(0, 6),
      'group a any nav fjordvik',
      'group b all kirken prison',
      'group c all a b',
      'quorum c',
    ]);
    assert.ok(nested.isQuorum(new Set(['fjordvik', 'kirken', 'prison'])));
    assert.ok(!nested.isQuorum(new Set(['nav', 'fjordvik', 'kirken'])));
    assert.ok(policyOf(['quorum none']).isQuorum(new Set()));
  });

  const unfit: Readonly<Record<string, readonly [lines: readonly string[], sentence: RegExp]>> = {
    'has no quorum': [lines.slice(0, 7), /no line that says `quorum`/],
    'has two': [[...lines, 'quorum none'], /^Line 9 gives a second quorum/],
    'names a key of the wrong sort': [[`log ${vkeyOf(nav)}`, 'quorum none'], /^Line 1 names a log without/],
    'names a log key twice': [[lines[1] ?? '', lines[1] ?? '', 'quorum none'], /^Line 2 names a log key a second time/],
    'names a witness key twice': [
      [lines[2] ?? '', (lines[2] ?? '').replace('nav', 'other'), 'quorum none'],
      /^Line 2 names a witness key/,
    ],
    'takes a name twice': [[...lines.slice(0, 7), 'group nav any prison'], /^Line 8 takes the name nav a second time/],
    'counts a member twice': [
      [...lines.slice(0, 6), 'group a any nav', 'group b any nav', 'quorum a'],
      /^Line 8 puts a member in a second group/,
    ],
    'asks for more than there are': [
      [...lines.slice(0, 6), 'group a 2 nav', 'quorum a'],
      /^Line 7 asks for more or fewer/,
    ],
    'looks ahead': [['group a any nav', 'quorum a'], /^Line 1 puts nav, which no line above defines/],
    'says something else': [['lag x'], /^Line 1 is none of log, witness, group, quorum/],
    'gives a time that is none': [['# valid until tomorrow'], /^Line 1 gives a time/],
  };
  for (const [what, [wrong, sentence]] of Object.entries(unfit))
    it(`that ${what} is refused, with the line`, () => {
      assert.throws(
        () => policyOf(wrong),
        (cause) => cause instanceof PolicyUnfit && sentence.test(cause.message),
      );
    });
});
