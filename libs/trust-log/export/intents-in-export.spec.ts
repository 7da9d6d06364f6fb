import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { systemClock } from '#lib/kernel';
import { decidingDesk, inMemoryEventStore, takeInEvents, type RecordedEvent } from '#lib/event-store';
import { jointCaseRoutes } from '#lib/joint-case';
import { memorySealing } from '#lib/sealing';
import { order, platform } from '#lib/testing';
import { intentKeysOf, type IntentKeys } from '../intent/intent-keys.js';
import { logKeys, policyLines, type LogKeys } from '../notes/log-keys.js';
import { TrustHouse } from '../keep/trust.fixture.js';
import { forge } from './export.fixture.js';
import { formatLine } from './lines.js';
import { verifyExport } from './read-export.js';
import { takeIn } from './take-in.js';
import { policyNaming, writeExport } from './write-export.js';

const keys = intentKeysOf(Buffer.alloc(32, 7));

/** Two organisations are registered, by the platform. */
async function recorded(): Promise<readonly RecordedEvent[]> {
  const store = inMemoryEventStore();
  const desk = decidingDesk({ store, seals: memorySealing(), intents: keys });
  const route = jointCaseRoutes.find(({ types }) => types.includes('RegisterOrganisation'));
  for (const organisation of ['310000099', '310000098']) {
    const named = { organisation, kind: 'municipality', name: 'Et sted', synthetic: true };
    const command = { type: 'RegisterOrganisation', ...named };
    await route?.decide(desk, order(platform, command, { id: randomUUID() }));
  }
  return store.readAll(0, 100);
}

describe('intents in an export', () => {
  let folder: string;
  let file: string;
  let forged: string;
  let log: LogKeys;
  let events: readonly RecordedEvent[];
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'samhold-intents-'));
    [file, forged] = [join(folder, 'log.ndjson'), join(folder, 'forged.ndjson')];
    log = await logKeys(folder, 'log.example', systemClock.now());
    events = await recorded();
    const source = {
      keys: [...policyLines(log.events), ...policyLines(log.reads)],
      ...{ now: systemClock.now(), signerKey: keys.vkeyOf },
      events: async (after: number) => events.slice(after),
      ...{ looks: async () => [], checkpoints: async () => [], stops: () => [] },
    };
    await writeExport(source, file);
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const verified = async (path: string, intents?: IntentKeys) => {
    const { fault, trees } = await verifyExport(path, { policy: (header) => policyNaming(header.keys), intents });
    return { fault, signed: trees[0]?.signed, faults: trees[0]?.faults };
  };
  const speakingFor = (organisation: string) => (line: { readonly leaf: string }) => {
    const leaf = JSON.parse(line.leaf);
    return { leaf: JSON.stringify({ ...leaf, author: { ...leaf.author, organisation } }) };
  };

  it('are checked by the keys that the file names, and by those of the server', async () => {
    for (const by of [undefined, keys])
      assert.deepEqual(await verified(file, by), { fault: undefined, signed: events.length, faults: [] });
  });

  it('of another author are named, as in a database, where no checkpoint was over them yet', async () => {
    await forge([file, forged], 1, speakingFor('310000002'));
    const says = 'Its intent was not signed in the name of its author.';
    for (const by of [undefined, keys]) {
      const { fault, signed, faults } = await verified(forged, by);
      assert.match(fault?.says ?? '', /^The events before it are not those that were written\.$/, 'by the end line');
      assert.deepEqual([signed, faults], [events.length - 1, [{ about: events[1]?.id, index: 1, says }]]);
    }
  });

  it('by another key than the file or the server knows are false', async () => {
    const others = intentKeysOf(Buffer.alloc(32, 8));
    assert.equal((await verified(file, others)).signed, 0);
    assert.equal((await verified(file, others)).faults?.length, events.length);
  });

  it('are checked by whoever takes the file in, who takes all that was recorded and is told of what is false', async () => {
    const house = await TrustHouse.open();
    try {
      const into = {
        trust: house.pool,
        events: (taken: readonly RecordedEvent[]) => takeInEvents(house.log, taken),
        ...{ looks: async () => undefined, stops: async () => undefined },
      };
      const trusts = {
        policy: () => policyNaming(policyLines(log.events)),
        intents: intentKeysOf(Buffer.alloc(32, 8)),
      };
      const { falseIntents } = await takeIn(file, trusts, into);
      assert.deepEqual(
        falseIntents.map(({ about }) => about),
        events.map(({ id }) => id),
      );
      assert.equal(await house.store.head(), events.length);
      assert.deepEqual((await takeIn(file, { ...trusts, intents: keys }, into)).falseIntents, []);
    } finally {
      await house.close();
    }
  });

  it('are refused with a second key for one who has signed, and with what is no key', async () => {
    const lines = (await readLines(file)).toSpliced(2, 0, signerLine(intentKeysOf(Buffer.alloc(32, 8))));
    await writeFile(forged, lines.join('\n'));
    assert.deepEqual((await verified(forged)).fault, {
      line: 3,
      says: 'It names another key for one who has signed.',
    });
    await writeFile(forged, lines.with(2, formatLine({ line: 'signer', key: 'intent/platform' })).join('\n'));
    assert.equal((await verified(forged)).fault?.line, 3);
  });

  it('without a named key are false, and in a file from before keys were named nothing is said of them', async () => {
    const [header = '', , ...rest] = await readLines(file);
    await writeFile(forged, [header, ...rest].join('\n'));
    assert.deepEqual((await verified(forged)).faults?.length, events.length);
    const { sum: _sum, ...first } = JSON.parse(header);
    await writeFile(forged, [formatLine({ ...first, version: 1 }), ...rest].join('\n'));
    assert.deepEqual(await verified(forged), { fault: undefined, signed: undefined, faults: [] });
  });
});

function signerLine(by: IntentKeys): string {
  return formatLine({ line: 'signer', key: by.vkeyOf('platform') });
}

async function readLines(path: string): Promise<readonly string[]> {
  return (await readFile(path, 'utf8')).split('\n');
}
