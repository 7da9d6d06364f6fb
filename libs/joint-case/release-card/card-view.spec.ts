import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain } from '#lib/kernel';
import { AuthorityEnded, cardItems, PersonTransferred } from '#lib/case-stream';
import { policyInForce } from '#lib/disclosure';
import {
  anyHistory,
  facts,
  frozen,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  joined,
  kim,
  mission,
  missionWorker,
  openedBy,
  personId,
  platform,
  pointReopened,
  pointSettled,
  pointTaken,
  prison,
  stateAfter,
  told,
  uuidOf,
  type Told,
} from '#lib/testing';
import { caseRows } from '../views/case-rows.js';
import type { Holder } from '../views/holder.js';
import { evolveCardViews, type CardPointView } from './card-view.fold.js';
import { evolveCard, noCard } from './release-card.state.js';
import { releaseCard, settles } from './release-card.rules.decide.js';

const health = grantTo(mission, { grantId: `grant-${uuidOf('health')}`, classes: ['case', 'release', 'health'] });
const opening: readonly Told[] = [
  told(platform, openedBy(prison)),
  ...[prison, housingOffice, mission].map((body) => told(platform, granted(grantTo(body)))),
  told(platform, granted(health)),
  told(housingWorker, joined(housingWorker)),
  told(missionWorker, joined(missionWorker)),
];
const person: Holder = { kind: 'client', person: personId };
const cardOf = (holder: Holder, ...more: readonly Told[]) =>
  caseRows(frozen(facts(...opening, ...more)), holder, policyInForce)?.view.card;

describe('the card as one may know of it', () => {
  test('a point that somebody took, with whom to call', () => {
    assert.deepEqual(cardOf(prison, told(missionWorker, pointTaken(missionWorker))), [
      {
        item: 'bed-tonight',
        fieldClass: 'housing',
        by: mission,
        worker: missionWorker.worker,
        settledAt: null,
        answer: null,
        note: null,
        isAnsweredFor: true,
      },
    ]);
  });
  test('settled, with the words that were said', () => {
    const [point] =
      cardOf(prison, told(missionWorker, pointTaken(missionWorker)), told(missionWorker, pointSettled(mission))) ?? [];
    assert.deepEqual(point?.note, plain('Hybelhuset, rom 4'));
    assert.ok(point.settledAt !== null);
  });
  test('nobody’s, once it is let go', () => {
    const taken = told(missionWorker, pointTaken(missionWorker));
    assert.deepEqual(cardOf(prison, taken, told(missionWorker, pointReopened(mission))), []);
  });
  test('the point on health is known to the person and to whoever has the consent, and to nobody else', () => {
    const medicine = told(missionWorker, pointTaken(missionWorker, 'medicine'));
    for (const holder of [mission, person]) assert.equal(cardOf(holder, medicine)?.length, 1);
    for (const holder of [prison, housingOffice]) assert.deepEqual(cardOf(holder, medicine), []);
  });
  test('to the person all is known', () => {
    const all = cardItems.map((item) => told(housingWorker, pointTaken(housingWorker, item)));
    assert.deepEqual(
      cardOf(person, ...all)?.map(({ item }) => item),
      cardItems,
    );
  });
});

describe('what a body settled that has left', () => {
  const seen = (...more: readonly Told[]) =>
    facts(
      ...opening,
      told(missionWorker, pointTaken(missionWorker)),
      told(missionWorker, pointSettled(mission)),
      ...more,
    )
      .reduce(evolveCardViews, [])
      .map(({ settledAt, isAnsweredFor }) => [settledAt !== null, isAnsweredFor]);
  const moved = (fromStays: boolean) =>
    PersonTransferred.of({
      ...{ personId, participant: mission, from: mission, to: housingOffice, on: '2026-11-03', fromStays },
    });
  test('stays settled, and nobody is named to call about it', () => {
    const ended = AuthorityEnded.of({ participant: mission, on: '2026-11-03', ground: 'end-of-sentence' });
    assert.deepEqual(seen(), [[true, true]]);
    for (const left of [moved(false), ended]) assert.deepEqual(seen(told(missionWorker, left)), [[true, false]]);
  });
  test('is still answered for by one that stays, and by whoever takes it anew', () => {
    assert.deepEqual(seen(told(missionWorker, moved(true))), [[true, true]]);
    const anew = [told(missionWorker, pointReopened(mission)), told(housingWorker, pointTaken(housingWorker))];
    assert.deepEqual(seen(told(missionWorker, moved(false)), ...anew), [[false, true]]);
  });
});

test('whatever happened, the view and what decisions are made on agree on who has what, once each', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const { held } = stateAfter({ initial: noCard, evolve: evolveCard }, history);
      const told_ = facts(...history.map((event) => told(kim, event)));
      const view = told_.reduce<readonly CardPointView[]>(evolveCardViews, []);
      assert.deepEqual(
        view.map(({ item, by, worker, settledAt }) => ({ item, by, worker, settled: settledAt !== null })),
        held.map(({ item, by, worker, status }) => ({ item, by, worker, settled: status === 'settled' })),
      );
      assert.equal(new Set(held.map(({ item }) => item)).size, held.length);
    }),
    { numRuns: 200 },
  );
});

describe('the card as data', () => {
  test('has eight points, each with its words in three languages', () => {
    assert.equal(releaseCard.rules.length, 8);
    for (const { words } of releaseCard.rules) for (const word of Object.values(words)) assert.match(word, /\S/);
  });
  test('asks of health a code and no words', () => {
    const rule = releaseCard.rules.filter(({ fieldClass }) => fieldClass === 'health');
    assert.deepEqual(
      rule.map(({ item, settledBy }) => [item, settledBy]),
      [['medicine', 'code']],
    );
  });
  test('every point can be settled, by one sort of answer', () => {
    for (const item of cardItems) {
      const answers = [{ answer: 'yes' }, { note: plain('at ten') }, {}] as const;
      assert.ok(
        answers.some((answer) => settles(item, answer)),
        item,
      );
      assert.ok(!settles(item, { answer: 'yes', note: plain('at ten') }), item);
    }
  });
});
