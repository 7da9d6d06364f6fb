import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plusDays } from '#lib/kernel';
import { caseWith, facts, mission, platform, prisonWorker, releaseSet, told } from '#lib/testing';
import { evolveCaseView, type CaseView } from '../case/case-view.fold.js';
import { daysOf } from './plan.fold.js';
import { explained } from './explained.js';
import { replan } from './replan.fold.js';
import { releaseTrack } from './tracks.js';

const unmoved = { openedOn: '2026-11-02', admittedOn: null } as const;

test('a moved date says what moved, by how many days, and why', () => {
  const move = replan(releaseTrack, unmoved, '2027-03-01', '2027-03-09');
  assert.deepEqual(
    move.moved.map(({ code, days }) => `${code} ${days}`),
    ['housing-need', 'home-and-money', 'everyone-has-said-yes', 'release-card', 'release-day', 'home-holds'].map(
      (code) => `${code} 8`,
    ),
  );
  const nb = explained(move, 'NB', 'worker');
  assert.ok(nb.startsWith('Løslatelsesdatoen er flyttet fra 1. mars 2027 til 9. mars 2027: 8 dager senere. '), nb);
  assert.ok(nb.includes('«Løslatelse: noen møter ved porten» til 9. mars 2027 (8 dager senere)'), nb);
  assert.match(explained(move, 'NN', 'worker'), /^Lauslatingsdatoen er flytta frå 1\. mars 2027 .*8 dagar seinare/);
  assert.match(explained(move, 'EN', 'worker'), /^The release date was moved from 1 March 2027 .*8 days later/);
});

test('the person hears it plainly, and a day is one day', () => {
  const move = replan(releaseTrack, unmoved, '2027-03-02', '2027-03-01');
  assert.equal(
    explained(move, 'NB', 'person'),
    'Dagen du kommer ut, er flyttet fra 2. mars 2027 til 1. mars 2027: 1 dag tidligere. Planen din flyttes like mye.',
  );
});

test('moving there and back gives the same days, and what moved is moved back as far', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
      const from = '2027-03-01';
      const to = plusDays(from, days);
      const there = replan(releaseTrack, unmoved, from, to);
      const back = replan(releaseTrack, unmoved, to, from);
      assert.deepEqual(
        back.moved.map(({ code, days: by }) => [code, -by]),
        there.moved.map(({ code, days: by }) => [code, by]),
      );
      for (const { code, to: day } of back.moved)
        assert.equal(daysOf(releaseTrack, { anchor: from, ...unmoved }).get(code), day);
    }),
  );
});

test('the case keeps the date before the present one, and one that is set again is no move', () => {
  const opening = caseWith(mission).map((event) => told(platform, event));
  const dates = ['2027-03-01', '2027-03-09', '2027-03-05', '2027-03-05'] as const;
  const views = dates.map((_, count) =>
    facts(...opening, ...dates.slice(0, count + 1).map((on) => told(prisonWorker, releaseSet(on)))).reduce<
      CaseView | undefined
    >(evolveCaseView, undefined),
  );
  assert.deepEqual(
    views.map((view) => [view?.releaseOn, view?.releaseMoved?.from]),
    [
      ['2027-03-01', null],
      ['2027-03-09', '2027-03-01'],
      ['2027-03-05', '2027-03-09'],
      ['2027-03-05', '2027-03-09'],
    ],
  );
});
