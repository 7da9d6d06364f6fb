import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import type { Speaker } from '../support/speaker.js';
import { KimsCase } from './kims-case.js';

let kims: KimsCase;
let road: KimsCase['road'];
before(async () => {
  kims = await KimsCase.open();
  ({ road } = kims);
});
after(() => kims?.close());

const entrySchema = z.object({
  id: z.string(),
  can: z.array(z.string()),
  disputed: z.boolean(),
  confirmed: z.boolean(),
});
const entryFields = 'id can disputed confirmed';
const timelineSchema = z.object({
  edges: z.array(z.object({ node: entrySchema.extend({ sentence: z.string() }) })),
});

async function entryOf(by: Speaker, sentence: RegExp) {
  const { timeline } = await kims.told(
    by,
    `timeline(first: 100) { edges { node { ${entryFields} sentence(language: NB) } } }`,
  );
  const found = timelineSchema.parse(timeline).edges.find(({ node }) => sentence.test(node.sentence));
  assert.ok(found, sentence.source);
  return found.node;
}

async function unconfirmed() {
  const fields = `${entryFields} writtenDownBy { unitName }`;
  const { unconfirmed: words } = await kims.told(road.cast.kim, `unconfirmed { ${fields} }`);
  return z.array(entrySchema.extend({ writtenDownBy: z.object({ unitName: z.string() }) })).parse(words);
}

describe('what a body wrote down as said by the person', () => {
  before(async () => {
    const { prison } = road.cast;
    const said = { words: 'En dør jeg kan låse selv.', form: 'ORAL', readBack: true };
    await prison.does('registerOwnPriority', { ...kims.own(prison), ...said });
  });
  it('waits for the person, who sees by whom', async () => {
    const [word, ...more] = await unconfirmed();
    assert.deepEqual(word?.can, ['SAY_WRONG', 'CONFIRM']);
    assert.equal(word.writtenDownBy.unitName, 'Tilbakeføringskoordinator');
    assert.deepEqual(more, []);
  });
  it('is waited for no more once the person says that it is right, and the body sees it', async () => {
    const { kim, prison } = road.cast;
    const [word] = await unconfirmed();
    await kim.does('confirmSpokenWord', { ...kims.own(kim), entryId: word?.id ?? '' });
    assert.deepEqual(await unconfirmed(), []);
    assert.equal((await entryOf(prison, /låse selv/)).confirmed, true);
  });
});

describe('what the person says is wrong', () => {
  const assessment = /vurderte boligbehovet/;
  before(async () => {
    const { kim, housing } = road.cast;
    const assessed = { disadvantaged: 'NO', household: 1, children: 0, assessedOn: '2026-10-20' };
    await housing.does('assessHousingNeed', { ...kims.own(housing), ...assessed });
    const { id: entryId } = await entryOf(kim, /vurderte hva du trenger/);
    await kim.does('disputeFact', { ...kims.own(kim), entryId, words: 'Jeg er vanskeligstilt.' });
  });
  it('can be answered by whoever wrote it, and by no other', async () => {
    const { housing, mission } = road.cast;
    assert.deepEqual((await entryOf(housing, assessment)).can, ['ANSWER_DISPUTE']);
    const seen = await entryOf(mission, assessment);
    assert.deepEqual([seen.can, seen.disputed], [[], true]);
  });
  it('is told in the person’s words', async () => {
    const { disputed } = await kims.told(road.cast.housing, 'disputed { objection { value } }');
    assert.deepEqual(disputed, [{ objection: { value: 'Jeg er vanskeligstilt.' } }]);
  });
  it('stands on the case of whoever wrote it', async () => {
    for (const [name, count] of [
      ['housing', 1],
      ['mission', 0],
    ] as const)
      assert.equal(
        z.array(z.unknown()).parse((await kims.told(road.cast[name], 'disputed { id }'))['disputed']).length,
        count,
      );
  });
  it('can be said again once it is answered', async () => {
    const { kim, housing } = road.cast;
    const { id: entryId } = await entryOf(housing, assessment);
    await housing.does('answerDispute', { ...kims.own(housing), entryId, reason: 'AS_OBSERVED' });
    const answered = await entryOf(kim, /vurderte hva du trenger/);
    assert.deepEqual([answered.can, answered.disputed], [['SAY_WRONG'], false]);
  });
  it('means nothing under what bodies do among themselves', async () => {
    assert.deepEqual((await entryOf(road.cast.kim, /er nå med og hjelper/)).can, []);
  });
});
