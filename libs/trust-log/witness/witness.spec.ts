import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { checkpointText } from '../notes/checkpoint.js';
import { cosignatureIn } from '../notes/cosignature.js';
import { signatureTypes, signerKey, vkeyOf, type SignerKey } from '../notes/keys.js';
import { parsePolicy, type TrustedWitness } from '../notes/policy.js';
import { formatNote, parseSignatureLine, signNote, type SignedNote } from '../notes/signed-note.js';
import { consistencyProof } from '../tree/proofs.js';
import type { Hash } from '../tree/merkle.js';
import { hashesFromLeaves, rootByDefinition, someLeaves } from '../tree/tree.fixture.js';
import { askWitness } from './ask-witness.js';
import { recallAll, recallFrom } from './recall.js';
import { serveWitness, type RunningWitness } from './serve-witness.js';
import { openWitnessFolder } from './witness-folder.js';
import { formatRequest } from './witness-request.js';
import { Witness } from './witness.js';

const origin = 'log.example/log';
const logKey = signerKey(origin, signatureTypes.log, randomBytes(32));
const oldKey = signerKey(origin, signatureTypes.log, randomBytes(32));
const policy = parsePolicy(
  `log ${vkeyOf(logKey)}\n# valid until 2026-01-01T00:00:00.000Z\nlog ${vkeyOf(oldKey)}\nquorum none\n`,
);
const leaves = someLeaves(600);
/** The same history up to 100, and another one from there. */
const other = [...leaves.slice(0, 100), ...someLeaves(500, 'invented')];

function checkpointOf(tree: readonly Hash[], size: number, key: SignerKey = logKey): SignedNote {
  return signNote(checkpointText({ origin, size, root: rootByDefinition(tree.slice(0, size)) }), [key]);
}

async function requestOf(tree: readonly Hash[], old: number, size: number, key?: SignerKey): Promise<string> {
  const proof = await consistencyProof(hashesFromLeaves(tree), old, size);
  return formatRequest({ old, proof, note: checkpointOf(tree, size, key) });
}

describe('a witness', () => {
  let folder: string;
  let key: SignerKey;
  let witness: Witness;
  let time = Date.parse('2026-11-26T12:00:00Z') / 1_000;
  const start = async () => {
    const opened = await openWitnessFolder(folder, 'nav.example/witness');
    key = opened.key;
    witness = new Witness({ ...opened, policy, now: () => time });
  };
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samhold-witness-'));
    await start();
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const ask = async (tree: readonly Hash[], old: number, size: number, by?: SignerKey) =>
    witness.addCheckpoint(await requestOf(tree, old, size, by));
  const outcome = async (...asked: Parameters<typeof ask>) => {
    const { status, body } = await ask(...asked);
    return status === 409 ? [status, body.trim()] : [status];
  };

  it('signs that a log grew, with the time, and stores it before it says so', async () => {
    for (const [old, size] of [[0, 100], [100, 256], [256, 256], [256, 600]] as const) {
      const { status, body } = await ask(leaves, old, size);
      const line = parseSignatureLine(body.trimEnd());
      const signed = line && cosignatureIn(checkpointOf(leaves, size).text, line, key);
      assert.deepEqual([status, signed?.at], [200, time]);
      assert.match(await readFile(join(folder, 'witness-memory.json'), 'utf8'), new RegExp(`"size": ${size},`));
    }
  });

  it('refuses a rewind, and says what it knows', async () => {
    await ask(leaves, 0, 500);
    assert.deepEqual(await outcome(leaves, 0, 300), [409, '500']);
    assert.deepEqual(await outcome(leaves, 300, 400), [409, '500']);
    assert.deepEqual(await outcome(leaves, 500, 600), [200]);
  });

  it('refuses a second history, at the same size and beyond it', async () => {
    await ask(leaves, 0, 500);
    assert.deepEqual(await outcome(other, 500, 500), [409, '500']);
    assert.deepEqual(await outcome(other, 500, 600), [422]);
    assert.deepEqual(await outcome(leaves, 500, 600), [200], 'the first one goes on');
  });

  it('refuses what is not a request, not a log it knows, or not signed by a key that is trusted now', async () => {
    const asked = await requestOf(leaves, 0, 10);
    for (const wrong of ['', 'old 0', asked.replace('old 0', 'old 00'), asked.replace('old 0', 'old -1'), asked.replace('old 0', 'old 11'), asked.replace('\u2014', '-')])
      assert.equal((await witness.addCheckpoint(wrong)).status, 400, wrong.slice(0, 8));
    const stranger = signerKey('other.example/log', signatureTypes.log, randomBytes(32));
    const note = signNote(checkpointText({ origin: 'other.example/log', size: 1, root: rootByDefinition(leaves.slice(0, 1)) }), [stranger]);
    assert.equal((await witness.addCheckpoint(formatRequest({ old: 0, proof: [], note }))).status, 404);
    assert.deepEqual(await outcome(leaves, 0, 10, signerKey(origin, signatureTypes.log, randomBytes(32))), [403]);
    assert.deepEqual(await outcome(leaves, 0, 10, oldKey), [403], 'a key whose time is over');
    assert.equal((await witness.addCheckpoint(asked.replace(/\n10\n/, '\n11\n'))).status, 403, 'a text that was not signed');
    assert.equal((await witness.addCheckpoint(asked.replace('old 0\n', `old 0\n${Buffer.alloc(32).toString('base64')}\n`))).status, 422);
    assert.deepEqual(await outcome(leaves, 0, 10), [200], 'nothing of that left a trace');
  });

  it('lets one of many requests at once win, and signs no two histories', async () => {
    await ask(leaves, 0, 100);
    const all = await Promise.all([...[150, 200, 250].map((size) => ask(leaves, 100, size)), ...[150, 200, 250].map((size) => ask(other, 100, size))]);
    assert.deepEqual(all.map(({ status }) => status), [200, 409, 409, 409, 409, 409]);
  });

  it('never gives a time before the last one, whatever its clock does', async () => {
    await ask(leaves, 0, 100);
    const first = time;
    time -= 3_600;
    const line = parseSignatureLine((await ask(leaves, 100, 200)).body.trimEnd());
    assert.equal(line && cosignatureIn(checkpointOf(leaves, 200).text, line, key)?.at, first);
    time = first;
  });

  describe('that was restored from an old backup', () => {
    let signed: SignedNote;
    beforeEach(async () => {
      await ask(leaves, 0, 100);
      const backup = await readFile(join(folder, 'witness-memory.json'), 'utf8');
      const line = parseSignatureLine((await ask(leaves, 100, 500)).body.trimEnd());
      assert.ok(line);
      const plain = checkpointOf(leaves, 500);
      signed = { text: plain.text, signatures: [...plain.signatures, line] };
      await writeFile(join(folder, 'witness-memory.json'), backup);
      await start();
    });

    it('would sign a second history if nobody reminded it', async () => {
      assert.deepEqual(await outcome(other, 100, 550), [200]);
    });

    it('is reminded by its own signature, wherever that comes from, and then refuses to go below', async () => {
      const file = join(folder, 'kept.txt');
      await writeFile(file, formatNote(signed));
      assert.equal(await recallFrom(witness, file), 'reminded');
      assert.deepEqual(await outcome(other, 100, 550), [409, '500']);
      assert.deepEqual(await outcome(other, 500, 550), [422]);
      assert.deepEqual(await outcome(leaves, 100, 300), [409, '500']);
      assert.deepEqual(await outcome(leaves, 500, 600), [200]);
      await start();
      assert.deepEqual(await outcome(leaves, 500, 510), [409, '600'], 'and it remembers');
    });

    it('is not moved by a checkpoint that it did not sign, nor by a false signature', async () => {
      const file = join(folder, 'kept.txt');
      await writeFile(file, formatNote(checkpointOf(other, 600)));
      assert.equal(await recallFrom(witness, file), 'nothing-of-ours');
      await writeFile(file, formatNote({ ...signed, text: signed.text.replace('\n500\n', '\n590\n') }));
      assert.equal(await recallFrom(witness, file), 'nothing-of-ours');
      assert.equal(await recallFrom(witness, join(folder, 'not-there')), 'no-answer');
      assert.deepEqual(await outcome(leaves, 100, 300), [200]);
    });

    it('is reminded by the log that asks it, and signs again', async () => {
      const running = await serve(witness);
      try {
        const asking = await askWitness({ ...questionTo(running), note: checkpointOf(leaves, 600), known: 500, newest: signed });
        assert.equal(asking.outcome, 'cosigned');
        assert.deepEqual(await outcome(other, 100, 550), [409, '600']);
      } finally {
        await running.close();
      }
    });

    it('signs nothing before everybody was asked what it has signed', async () => {
      const ready = { yet: false };
      const running = await serve(witness, () => ready.yet);
      const stopped = new AbortController();
      try {
        const file = join(folder, 'comes-late.txt');
        const recalled = recallAll(witness, [file], stopped.signal, () => undefined).then(() => (ready.yet = true));
        assert.equal((await askWitness({ ...questionTo(running), note: checkpointOf(other, 550), known: 100, newest: undefined })).outcome, 'down');
        await writeFile(file, formatNote(signed));
        await recalled;
        assert.deepEqual(await askWitness({ ...questionTo(running), note: checkpointOf(other, 550), known: 100, newest: undefined, reader: hashesFromLeaves(other) }), { outcome: 'refused', status: 422 });
      } finally {
        stopped.abort();
        await running.close();
      }
    });
  });

  it('whose memory is gone does not start, nor under another name, nor from a file that others can read', async () => {
    await assert.rejects(openWitnessFolder(folder, 'other.example/witness'), /is that of nav\.example\/witness, not of other/);
    await writeFile(join(folder, 'witness-memory.json'), '{"log":1}');
    await assert.rejects(start(), /is damaged; put a copy in its place/);
    await rm(join(folder, 'witness-memory.json'));
    await assert.rejects(start(), /is gone, and with it what this witness has signed/);
    await writeFile(join(folder, 'witness-memory.json'), '{}', { mode: 0o644 });
    await assert.rejects(start(), /Others can read .*; set its mode to 0600/);
  });

  const serve = (signing: Witness, isReady = () => true) => serveWitness(signing, { port: 0, host: '127.0.0.1', isReady });
  const questionTo = ({ port }: RunningWitness) => ({
    witness: { name: 'nav', key, url: `http://127.0.0.1:${port}` } satisfies TrustedWitness,
    reader: hashesFromLeaves(leaves),
    patience: 1_000,
  });

  it('is asked from where it stands, though the log has forgotten that', async () => {
    await ask(leaves, 0, 100);
    const running = await serve(witness);
    const question = { ...questionTo(running), known: 0, newest: undefined };
    try {
      assert.equal((await askWitness({ ...question, note: checkpointOf(leaves, 300) })).outcome, 'cosigned');
      assert.deepEqual(await askWitness({ ...question, note: checkpointOf(leaves, 200) }), { outcome: 'knows-more', size: 300 });
      assert.deepEqual(await askWitness({ ...question, note: checkpointOf(other, 300), reader: hashesFromLeaves(other) }), { outcome: 'knows-more', size: 300 });
    } finally {
      await running.close();
    }
  });

  it('that lies, is down or answers nonsense is told apart, and its signature is not kept', async () => {
    const liar = { addCheckpoint: async () => ({ status: 200, body: '\u2014 nav.example/witness AAAAAAAAAAAAAAAA\n', contentType: 'text/plain; charset=utf-8' }) as const };
    const nonsense = { addCheckpoint: async () => ({ status: 409, body: 'many\n', contentType: 'text/x.tlog.size' }) as const };
    for (const [answering, expected] of [[liar, { outcome: 'false-signature' }], [nonsense, { outcome: 'refused', status: 409 }]] as const) {
      const running = await serveWitness(answering, { port: 0, host: '127.0.0.1', isReady: () => true });
      const question = { ...questionTo(running), note: checkpointOf(leaves, 300), known: 0, newest: undefined };
      assert.deepEqual(await askWitness(question), expected);
      await running.close();
      assert.deepEqual(await askWitness(question), { outcome: 'down' });
    }
  });
});
