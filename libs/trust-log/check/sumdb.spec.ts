import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { checkpointsAfter, keptHashes } from '../keep/kept-trees.js';
import { serveTrees, type ServedTrees } from '../keep/serve-trees.fixture.js';
import { TrustHouse } from '../keep/trust.fixture.js';
import { vkeyOf } from '../notes/keys.js';
import { parseReceipt } from '../notes/receipt.js';
import { consistencyProof } from '../tree/proofs.js';
import { keptReceipts } from '../keep/receipts.js';
import { fetchedLog, proveFromTiles } from './verify-tiles.js';

const now = () => Math.floor(Date.now() / 1_000);
const events = 10_300;
/** Where Debian's golang-golang-x-mod-dev puts Go's own tools for such logs. */
const gocode = '/usr/share/gocode';
const program = fileURLToPath(new URL('../../../../libs/trust-log/check/sumdb/main.go', import.meta.url));

function whyNotGo(): string | false {
  if (!existsSync(join(gocode, 'src/golang.org/x/mod/sumdb/tlog'))) return 'golang-golang-x-mod-dev is not installed';
  try {
    execFileSync('go', ['version'], { stdio: 'ignore' });
    return false;
  } catch {
    return 'golang-go is not installed';
  }
}

describe('a log of more than ten thousand events, over HTTP alone', { timeout: 180_000 }, () => {
  let house: TrustHouse;
  let served: ServedTrees;
  before(async () => {
    house = await TrustHouse.open(['nav', 'fjordvik', 'kriminalomsorgen', 'kirkens-bymisjon']);
    served = await serveTrees(house);
    const integrator = house.integrate();
    await house.append(5_000);
    await house.append(events - 5_000);
    await house.grown('events', events);
    await house.until(async () => (await house.witnessedBy()) >= 4);
    await integrator.stop();
  });
  after(async () => {
    await served.close();
    await house.close();
  });

  const receiptAt = async (index: number) => {
    const [event] = await house.store.readAll(index, 1);
    assert.ok(event);
    const receipt = await keptReceipts(house.pool, house.policy, now).receiptOf(event.id);
    assert.ok(receipt);
    return { event, receipt };
  };

  it('is proved from tiles, with what others kept', async () => {
    const [first] = await checkpointsAfter(house.pool, 'events', 0, 1);
    const { receipt } = await receiptAt(7_777);
    const kept = [
      { name: 'first', text: first?.note ?? '' },
      { name: 'receipt', text: receipt.proof },
    ];
    const report = await proveFromTiles(fetchedLog(`${served.url}/log`), house.policy, kept, now());
    assert.deepEqual(
      report.findings.map(({ ok, says }) => [ok, says]),
      [
        [true, `The newest checkpoint is over ${events} leaves, and a trusted key has signed it.`],
        [
          true,
          'Its witnesses are nav, fjordvik, kriminalomsorgen, kirkens-bymisjon; enough are 3 of nav, fjordvik, kriminalomsorgen, kirkens-bymisjon.',
        ],
        [true, 'The 42 tiles make the root that was signed.'],
        [true, `first, over ${first?.size} leaves, lies on this log.`],
        [true, 'receipt proves the leaf at 7777.'],
      ],
    );
  });

  it('is refused when a tile, a receipt or a policy says otherwise', async () => {
    const { receipt } = await receiptAt(7_777);
    const log = fetchedLog(`${served.url}/log`);
    const moved = { name: 'moved', text: receipt.proof.replace('index 7777', 'index 7778') };
    const wrong = async (...asked: Parameters<typeof proveFromTiles>) =>
      (await proveFromTiles(...asked)).findings.filter(({ ok }) => !ok).map(({ says }) => says);
    assert.deepEqual(await wrong(log, house.policy, [moved, { name: 'noise', text: 'x\n' }], now()), [
      'moved does not prove the leaf at 7778.',
      'noise is worth nothing: no-checkpoint.',
    ]);
    const lying = {
      ...log,
      tilesAt: (size: number) => async (places: readonly { level: number; index: number }[]) =>
        (await log.tilesAt(size)(places)).map((tile, at) =>
          places[at]?.index === 3 ? Buffer.alloc(tile.length) : tile,
        ),
    };
    assert.deepEqual(await wrong(lying, house.policy, [], now()), [
      'The tile 1/000.p/40 does not follow from those below it.',
    ]);
    assert.deepEqual(await wrong(log, { ...house.policy, logs: [] }, [], now()), [
      'The newest checkpoint is worth nothing: unknown-origin.',
    ]);
  });

  it('is accepted by sumdb/note and sumdb/tlog of Go', { skip: whyNotGo() }, async () => {
    const indices = [0, 1, 255, 256, 5_000, 7_777, 10_239, 10_240, events - 1];
    const inclusions = await Promise.all(
      indices.map(async (index) => {
        const { event, receipt } = await receiptAt(index);
        const proof = parseReceipt(receipt.proof)?.proof ?? [];
        return {
          index,
          leaf: Buffer.from(event.leaf).toString('base64'),
          proof: proof.map((hash) => hash.toString('base64')),
        };
      }),
    );
    const old = (await checkpointsAfter(house.pool, 'events', 3_000, 1))[0];
    assert.ok(old);
    const proof = await consistencyProof(keptHashes(house.pool, 'events'), old.size, events);
    const [log, witness] = [house.keys.events[0], house.policy.witnesses[0]];
    assert.ok(log && witness);
    const task = {
      vkey: vkeyOf(log.key),
      witness: vkeyOf(witness.key),
      url: `${served.url}/log`,
      old: old.note,
      oldProof: proof.map((hash) => hash.toString('base64')),
      inclusions,
    };
    const heard = await goOn(house, task);
    assert.deepEqual(heard.split('\n'), [
      `accepted checkpoint ${events}`,
      'accepted cosignature',
      'accepted inclusion proofs 9',
      `accepted consistency proof ${old.size}`,
      'accepted tiles 9',
      '',
    ]);
    const forged = { ...task, inclusions: inclusions.map((one) => ({ ...one, index: (one.index + 1) % events })) };
    await assert.rejects(goOn(house, forged), /REFUSED an inclusion proof/);
  });
});

async function goOn(house: TrustHouse, task: object): Promise<string> {
  const file = join(house.folder, 'task.json');
  await writeFile(file, JSON.stringify(task));
  const env = { ...process.env, GO111MODULE: 'off', GOPATH: gocode, GOFLAGS: '' };
  const ran = promisify(execFile)('go', ['run', program, file], { env });
  const { stdout } = await ran.catch((cause: { readonly stdout?: string; readonly stderr?: string }) => {
    throw new Error(`${cause.stdout ?? ''}${cause.stderr ?? ''}`);
  });
  return stdout;
}
