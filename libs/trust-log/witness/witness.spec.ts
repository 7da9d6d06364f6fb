import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { checkpointText } from '../notes/checkpoint.js';
import { cosignatureIn } from '../notes/cosignature.js';
import { signatureTypes, signerKey } from '../notes/keys.js';
import { parseSignatureLine, signNote } from '../notes/signed-note.js';
import { consistencyProof } from '../tree/proofs.js';
import { hashesFromLeaves, rootByDefinition } from '../tree/tree.fixture.js';
import { openWitnessFolder } from './witness-folder.js';
import { formatRequest } from './witness-request.js';
import { checkpointOf, leaves, oldKey, origin, other, requestOf, WitnessHouse } from './witness.fixture.js';

describe('a witness', () => {
  let house: WitnessHouse;
  beforeEach(async () => {
    house = await WitnessHouse.open();
  });
  afterEach(() => house.remove());

  it('signs that a log grew, with the time, and stores it before it says so', async () => {
    for (const [old, size] of [
      [0, 100],
      [100, 256],
      [256, 256],
      [256, 600],
    ] as const) {
      const { status, body } = await house.ask(leaves, old, size);
      const line = parseSignatureLine(body.trimEnd());
      const signed = line && cosignatureIn(checkpointOf(leaves, size).text, line, house.key);
      assert.deepEqual([status, signed?.at], [200, house.time]);
      assert.match(await readFile(house.memoryFile, 'utf8'), new RegExp(`"size": ${size},`));
    }
  });

  it('refuses a rewind, and says what it knows', async () => {
    await house.ask(leaves, 0, 500);
    assert.deepEqual(await house.outcome(leaves, 0, 300), [409, '500']);
    assert.deepEqual(await house.outcome(leaves, 300, 400), [409, '500']);
    assert.deepEqual(await house.outcome(leaves, 500, 600), [200]);
  });

  it('refuses a second history, at the same size and beyond it', async () => {
    await house.ask(leaves, 0, 500);
    assert.deepEqual(await house.outcome(other, 500, 500), [409, '500']);
    assert.deepEqual(await house.outcome(other, 500, 600), [422]);
    assert.deepEqual(await house.outcome(leaves, 500, 600), [200], 'the first one goes on');
  });

  it('refuses the same events with other times of recording, also after a restart, and learns times from a log that had none', async () => {
    const ask = async (old: number, size: number, times?: number) => {
      const note = checkpointOf(leaves, size, undefined, times === undefined ? undefined : Buffer.alloc(32, times));
      const proof = await consistencyProof(hashesFromLeaves(leaves), old, size);
      return (await house.witness.addCheckpoint(formatRequest({ old, proof, note }))).status;
    };
    assert.deepEqual([await ask(0, 500), await ask(500, 500, 1), await ask(500, 500, 1)], [200, 200, 200]);
    assert.deepEqual([await ask(500, 500, 2), await ask(500, 500)], [409, 409]);
    await house.restart();
    assert.deepEqual([await ask(500, 500, 2), await ask(500, 500, 1), await ask(500, 600, 3)], [409, 200, 200]);
  });

  it('refuses what is not a request, not a log it knows, or not signed by a key that is trusted now', async () => {
    const asked = await requestOf(leaves, 0, 10);
    for (const wrong of [
      '',
      'old 0',
      asked.replace('old 0', 'old 00'),
      asked.replace('old 0', 'old -1'),
      asked.replace('old 0', 'old 11'),
      asked.replace('\u2014', '-'),
    ])
      assert.equal((await house.witness.addCheckpoint(wrong)).status, 400, wrong.slice(0, 8));
    const stranger = signerKey('other.example/log', signatureTypes.log, randomBytes(32));
    const note = signNote(
      checkpointText({ origin: 'other.example/log', size: 1, root: rootByDefinition(leaves.slice(0, 1)) }),
      [stranger],
    );
    assert.equal((await house.witness.addCheckpoint(formatRequest({ old: 0, proof: [], note }))).status, 404);
    assert.deepEqual(await house.outcome(leaves, 0, 10, signerKey(origin, signatureTypes.log, randomBytes(32))), [403]);
    assert.deepEqual(await house.outcome(leaves, 0, 10, oldKey), [403], 'a key whose time is over');
    assert.equal(
      (await house.witness.addCheckpoint(asked.replace(/\n10\n/, '\n11\n'))).status,
      403,
      'a text that was not signed',
    );
    assert.equal(
      (await house.witness.addCheckpoint(asked.replace('old 0\n', `old 0\n${Buffer.alloc(32).toString('base64')}\n`)))
        .status,
      422,
    );
    assert.deepEqual(await house.outcome(leaves, 0, 10), [200], 'nothing of that left a trace');
  });

  it('lets one of many requests at once win, and signs no two histories', async () => {
    await house.ask(leaves, 0, 100);
    const all = await Promise.all([
      ...[150, 200, 250].map((size) => house.ask(leaves, 100, size)),
      ...[150, 200, 250].map((size) => house.ask(other, 100, size)),
    ]);
    assert.deepEqual(
      all.map(({ status }) => status),
      [200, 409, 409, 409, 409, 409],
    );
  });

  it('never gives a time before the last one, whatever its clock does', async () => {
    await house.ask(leaves, 0, 100);
    const first = house.time;
    house.time -= 3_600;
    const line = parseSignatureLine((await house.ask(leaves, 100, 200)).body.trimEnd());
    assert.equal(line && cosignatureIn(checkpointOf(leaves, 200).text, line, house.key)?.at, first);
    house.time = first;
  });

  it('whose memory is gone does not start, nor under another name, nor from a file that others can read', async () => {
    await assert.rejects(
      openWitnessFolder(house.folder, 'other.example/witness'),
      /is that of nav\.example\/witness, not of other/,
    );
    await writeFile(house.memoryFile, '{"log":1}');
    await assert.rejects(house.restart(), /is damaged; put a copy in its place/);
    await rm(house.memoryFile);
    await assert.rejects(house.restart(), /is gone, and with it what this witness has signed/);
    await writeFile(house.memoryFile, '{}', { mode: 0o644 });
    await assert.rejects(house.restart(), /Others can read .*; set its mode to 0600/);
  });
});
