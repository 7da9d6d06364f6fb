import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { formatNote, parseSignatureLine, type SignedNote } from '../notes/signed-note.js';
import { hashesFromLeaves } from '../tree/tree.fixture.js';
import { askWitness } from './ask-witness.js';
import { recallAll, recallFrom } from './recall.js';
import { serveWitness } from './serve-witness.js';
import { checkpointOf, leaves, other, WitnessHouse } from './witness.fixture.js';

describe('a witness that was restored from an old backup', () => {
  let house: WitnessHouse;
  beforeEach(async () => {
    house = await WitnessHouse.open();
  });
  afterEach(() => house.remove());

  let signed: SignedNote;
  beforeEach(async () => {
    await house.ask(leaves, 0, 100);
    const backup = await readFile(house.memoryFile, 'utf8');
    const line = parseSignatureLine((await house.ask(leaves, 100, 500)).body.trimEnd());
    assert.ok(line);
    const plain = checkpointOf(leaves, 500);
    signed = { text: plain.text, signatures: [...plain.signatures, line] };
    await writeFile(house.memoryFile, backup);
    await house.restart();
  });

  it('would sign a second history if nobody reminded it', async () => {
    assert.deepEqual(await house.outcome(other, 100, 550), [200]);
  });

  it('is reminded by its own signature, wherever that comes from, and then refuses to go below', async () => {
    const file = join(house.folder, 'kept.txt');
    await writeFile(file, formatNote(signed));
    assert.equal(await recallFrom(house.witness, file), 'reminded');
    assert.deepEqual(await house.outcome(other, 100, 550), [409, '500']);
    assert.deepEqual(await house.outcome(other, 500, 550), [422]);
    assert.deepEqual(await house.outcome(leaves, 100, 300), [409, '500']);
    assert.deepEqual(await house.outcome(leaves, 500, 600), [200]);
    await house.restart();
    assert.deepEqual(await house.outcome(leaves, 500, 510), [409, '600'], 'and it remembers');
  });

  it('is not moved by a checkpoint that it did not sign, nor by a false signature', async () => {
    const file = join(house.folder, 'kept.txt');
    await writeFile(file, formatNote(checkpointOf(other, 600)));
    assert.equal(await recallFrom(house.witness, file), 'nothing-of-ours');
    await writeFile(file, formatNote({ ...signed, text: signed.text.replace('\n500\n', '\n590\n') }));
    assert.equal(await recallFrom(house.witness, file), 'nothing-of-ours');
    assert.equal(await recallFrom(house.witness, join(house.folder, 'not-there')), 'no-answer');
    assert.deepEqual(await house.outcome(leaves, 100, 300), [200]);
  });

  it('is reminded by the log that asks it, and signs again', async () => {
    const running = await house.serve();
    try {
      const asking = await askWitness({
        ...house.questionTo(running),
        note: checkpointOf(leaves, 600),
        known: 500,
        newest: signed,
      });
      assert.equal(asking.outcome, 'cosigned');
      assert.deepEqual(await house.outcome(other, 100, 550), [409, '600']);
    } finally {
      await running.close();
    }
  });

  it('signs nothing before everybody was asked what it has signed', async () => {
    const ready = { yet: false };
    const running = await house.serve(() => ready.yet);
    const stopped = new AbortController();
    try {
      const file = join(house.folder, 'comes-late.txt');
      const recalled = recallAll(house.witness, [file], stopped.signal, () => undefined).then(() => (ready.yet = true));
      assert.equal(
        (
          await askWitness({
            ...house.questionTo(running),
            note: checkpointOf(other, 550),
            known: 100,
            newest: undefined,
          })
        ).outcome,
        'down',
      );
      await writeFile(file, formatNote(signed));
      await recalled;
      assert.deepEqual(
        await askWitness({
          ...house.questionTo(running),
          note: checkpointOf(other, 550),
          known: 100,
          newest: undefined,
          reader: hashesFromLeaves(other),
        }),
        { outcome: 'refused', status: 422 },
      );
    } finally {
      stopped.abort();
      await running.close();
    }
  });
});

describe('a log that asks a witness', () => {
  let house: WitnessHouse;
  beforeEach(async () => {
    house = await WitnessHouse.open();
  });
  afterEach(() => house.remove());

  it('begins where the witness stands, though it has forgotten that itself', async () => {
    await house.ask(leaves, 0, 100);
    const running = await house.serve();
    const question = { ...house.questionTo(running), known: 0, newest: undefined };
    try {
      assert.equal((await askWitness({ ...question, note: checkpointOf(leaves, 300) })).outcome, 'cosigned');
      assert.deepEqual(await askWitness({ ...question, note: checkpointOf(leaves, 200) }), {
        outcome: 'knows-more',
        size: 300,
      });
      assert.deepEqual(
        await askWitness({ ...question, note: checkpointOf(other, 300), reader: hashesFromLeaves(other) }),
        { outcome: 'knows-more', size: 300 },
      );
    } finally {
      await running.close();
    }
  });

  it('tells one that lies from one that is down and one that answers nonsense, and keeps no false signature', async () => {
    const liar = {
      addCheckpoint: async () =>
        ({
          status: 200,
          body: '\u2014 nav.example/witness AAAAAAAAAAAAAAAA\n',
          contentType: 'text/plain; charset=utf-8',
        }) as const,
    };
    const nonsense = {
      addCheckpoint: async () => ({ status: 409, body: 'many\n', contentType: 'text/x.tlog.size' }) as const,
    };
    for (const [answering, expected] of [
      [liar, { outcome: 'false-signature' }],
      [nonsense, { outcome: 'refused', status: 409 }],
    ] as const) {
      const running = await serveWitness(answering, { port: 0, host: '127.0.0.1', isReady: () => true });
      const question = { ...house.questionTo(running), note: checkpointOf(leaves, 300), known: 0, newest: undefined };
      assert.deepEqual(await askWitness(question), expected);
      await running.close();
      assert.deepEqual(await askWitness(question), { outcome: 'down' });
    }
  });
});
