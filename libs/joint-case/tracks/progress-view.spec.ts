import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { osloDateOf } from '#lib/kernel';
import { PersonTransferred } from '#lib/case-stream';
import {
  anyHistory,
  caseWith,
  facts,
  homeAnswered,
  homeAsked,
  housingOffice,
  housingWorker,
  kim,
  milestoneReached,
  milestoneReopened,
  mission,
  personId,
  platform,
  prison,
  prisonWorker,
  probation,
  releaseSet,
  replanned,
  stateAfter,
  told,
  type Told,
} from '#lib/testing';
import { evolveCaseView, type CaseView } from '../case/case-view.fold.js';
import { evolvePresentHome, notAsked } from '../present-home/present-home.state.js';
import { evolvePresentHomeView, type PresentHomeView } from '../present-home/present-home-view.fold.js';
import { evolveProgress, noProgress } from './milestone.state.js';
import { evolveProgressView, nothingReached, type ProgressView } from './progress-view.fold.js';
import { planOfCase } from './track-answer.js';
import { followed, ownTracks } from './tracks.js';

const opening: readonly Told[] = caseWith(mission, housingOffice).map((event) => told(platform, event));
const asked = told(prisonWorker, homeAsked(prison));
const date = told(prisonWorker, releaseSet('2027-03-01'));

function viewAfter(...more: readonly Told[]): CaseView {
  const view = facts(...opening, ...more).reduce<CaseView | undefined>(evolveCaseView, undefined);
  return view ?? assert.fail('no view');
}

const planAfter = (...more: readonly Told[]) =>
  planOfCase(viewAfter(...more), ownTracks, '2026-12-01').milestones.map(({ code, on, status }) => [code, on, status]);

describe('the plan of a case', () => {
  test('is made when an admission or a release is first told of, and keeps its version from then', () => {
    const [first, later] = [viewAfter(asked), viewAfter(asked, date)].map(({ progress }) => progress.plannedAt);
    assert.ok(first !== undefined && first !== null);
    assert.equal(first, later);
    assert.equal(viewAfter().progress.plannedAt, null);
  });
  test('follows the version that was in use when it was made, and not one adopted since', () => {
    const { progress } = viewAfter(asked);
    const [own] = ownTracks;
    assert.ok(own !== undefined && progress.plannedAt !== null);
    const adopted = { ...own, track: { ...own.track, version: '2030-1' } };
    const since = (instant: typeof own.since) => [...ownTracks, { ...adopted, since: instant }];
    assert.equal(followed(since('2026-11-20T00:00:00.000Z'), progress).version, '2026-2');
    assert.equal(followed(since('2026-11-02T00:00:00.000Z'), progress).version, '2030-1');
    const elsewhere = [...ownTracks, { ...adopted, owner: '310000002', since: own.since }];
    assert.equal(followed(elsewhere, progress).version, '2026-2');
    assert.equal(followed(elsewhere, { ...progress, version: '2030-1' }).version, '2030-1');
  });
  test('does not move when the person is moved to another prison: that changes the people, not the case', () => {
    const transfer = PersonTransferred.of({
      ...{ personId, participant: prison, from: prison, to: probation, on: '2026-11-20', fromStays: false },
    });
    assert.deepEqual(planAfter(asked, date, told(prisonWorker, transfer)), planAfter(asked, date));
  });
  test('counts from the corrected day of admission', () => {
    const days = planAfter(asked, told(prisonWorker, homeAsked(prison, '2026-10-20'))).map(([, on]) => on);
    assert.equal(days[0], '2026-10-27');
  });
});

test('who may not know of the question is told nothing by the answer', () => {
  const answer = told(housingWorker, homeAnswered(housingOffice));
  assert.equal(viewAfter(answer).presentHome, null);
  assert.equal(viewAfter(asked, answer).presentHome?.answer?.outcome, 'kept');
  assert.equal(viewAfter(asked, answer, told(prisonWorker, homeAsked(prison, '2026-10-20'))).presentHome?.answer, null);
});

test('what is reached, opened again and moved to another version shows', () => {
  const reached = [told(prisonWorker, milestoneReached(prison)), told(prisonWorker, replanned(prison))];
  const { progress } = viewAfter(...reached);
  assert.deepEqual([progress.version, progress.reached.map(({ milestone }) => milestone)], ['2026-2', ['keep-home']]);
  assert.deepEqual(viewAfter(...reached, told(prisonWorker, milestoneReopened(prison))).progress.reached, []);
});

test('whatever happened, the views and what decisions are made on agree', () => {
  fc.assert(
    fc.property(anyHistory, (history) => {
      const all = facts(...history.map((event) => told(kim, event)));
      const progress = stateAfter({ initial: noProgress, evolve: evolveProgress }, history);
      const view = all.reduce<ProgressView>(evolveProgressView, nothingReached);
      assert.deepEqual(
        view.reached.map(({ milestone, outcome }) => [milestone, outcome]),
        progress.reached.map(({ milestone, status }) => [milestone, status]),
      );
      assert.equal(view.version, progress.version);
      const { home } = stateAfter({ initial: notAsked, evolve: evolvePresentHome }, history);
      const shown = all.reduce<PresentHomeView | null>(evolvePresentHomeView, null);
      assert.equal(shown === null, home.status === 'none');
      assert.equal(shown?.admittedOn, home.status === 'none' ? undefined : home.admittedOn);
      assert.equal(shown?.answer?.outcome, home.status === 'answered' ? home.outcome : undefined);
      for (const { at } of view.reached) assert.ok(osloDateOf(at) >= '2026-11-02');
    }),
    { numRuns: 200 },
  );
});
