import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { TrackVersionAdopted, TrackVersionProposed } from '#lib/case-stream';
import { anyOrderOf, assertSound, given, housingWorker, kim, order, platform, prisonWorker } from '#lib/testing';
import { trackVersionDecider, type AdoptTrackVersion, type ProposeTrackVersion } from './track-version.decide.js';

const version = { track: 'release', version: '2027-1', owner: null } as const;
const text = '{ "code": "release" }';
const propose: ProposeTrackVersion = {
  ...{ type: 'ProposeTrackVersion', ...version, text, person: 'operator-kari' },
  faults: [],
};
const adopt: AdoptTrackVersion = { type: 'AdoptTrackVersion', ...version, person: 'operator-ola' };
const proposed = TrackVersionProposed.of({ ...version, text, proposer: 'operator-kari' });
const adopted = TrackVersionAdopted.of({ ...version, adopter: 'operator-ola' });

const coordinator = { ...housingWorker, role: 'coordinator' } as const;
const own = { ...version, owner: coordinator.organisation, person: coordinator.worker } as const;

test('one person proposes a version and another adopts it', () => {
  given(trackVersionDecider).when(order(platform, propose)).then(proposed);
  given(trackVersionDecider, proposed).when(order(platform, adopt)).then(adopted);
});

test('nobody adopts what they proposed themselves', () => {
  given(trackVersionDecider, proposed)
    .when(order(platform, { ...adopt, person: 'operator-kari' }))
    .thenRefused('SAME_PERSON');
});

describe('a version', () => {
  test('is proposed once, and adopted once', () => {
    given(trackVersionDecider, proposed).when(order(platform, propose)).thenNothing();
    given(trackVersionDecider, proposed, adopted).when(order(platform, adopt)).thenNothing();
    given(trackVersionDecider, proposed, adopted)
      .when(order(platform, { ...adopt, person: 'operator-kari' }))
      .thenNothing();
  });
  test('is never changed: another text needs another number', () => {
    given(trackVersionDecider, proposed, adopted)
      .when(order(platform, { ...propose, text: '{ "code": "other" }' }))
      .thenRefused('VERSION_TAKEN');
    given(trackVersionDecider, proposed)
      .when(order(platform, { ...propose, owner: '310000002' }))
      .thenRefused('VERSION_TAKEN');
  });
  test('is adopted only when it was proposed, for the same organisation', () => {
    given(trackVersionDecider).when(order(platform, adopt)).thenRefused('UNKNOWN_VERSION');
    given(trackVersionDecider, proposed)
      .when(order(platform, { ...adopt, owner: '310000002' }))
      .thenRefused('UNKNOWN_VERSION');
  });
});

test('what has faults is not proposed, and each is named', () => {
  const faults = [{ line: 3, path: 'milestones.0.code', reason: 'intake-talk stands twice' }];
  const state = trackVersionDecider.initial;
  assert.deepEqual(trackVersionDecider.decide(state, order(platform, { ...propose, faults })), {
    ...{ outcome: 'refused', code: 'TRACK_INVALID', because: faults },
  });
  given(trackVersionDecider)
    .when(order(housingWorker, { ...propose, faults }))
    .thenRefused('NOT_THERE');
});

describe('a coordinator speaks for the own organisation, in the own name', () => {
  const mine: ProposeTrackVersion = { type: 'ProposeTrackVersion', ...own, text, faults: [] };
  test('and proposes', () => {
    given(trackVersionDecider)
      .when(order(coordinator, mine))
      .then(TrackVersionProposed.of({ ...version, owner: own.owner, text, proposer: own.person }));
  });
  test('a second person adopts', () => {
    const past = TrackVersionProposed.of({ ...version, owner: own.owner, text, proposer: own.person });
    given(trackVersionDecider, past)
      .when(order(coordinator, { type: 'AdoptTrackVersion', ...own }))
      .thenRefused('SAME_PERSON');
    given(trackVersionDecider, past)
      .when(order(platform, { ...adopt, owner: own.owner }))
      .then(TrackVersionAdopted.of({ ...version, owner: own.owner, adopter: 'operator-ola' }));
  });
  test('not for the installation, another organisation, or in another’s name', () => {
    for (const wrong of [{ owner: null }, { owner: '310000001' }, { person: prisonWorker.worker }])
      given(trackVersionDecider)
        .when(order(coordinator, { ...mine, ...wrong }))
        .thenRefused('NOT_THERE');
  });
  test('no case worker, no person, and no operator in a worker’s name', () => {
    given(trackVersionDecider).when(order(housingWorker, mine)).thenRefused('NOT_THERE');
    given(trackVersionDecider).when(order(kim, propose)).thenRefused('NOT_THERE');
    given(trackVersionDecider).when(order(platform, mine)).thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  const person = fc.constantFrom('operator-kari', 'operator-ola', coordinator.worker);
  assertSound(
    trackVersionDecider,
    anyOrderOf(
      fc.oneof(
        person.map((who) => ({ ...propose, person: who })),
        person.map((who) => ({ ...adopt, person: who })),
      ),
    ),
  );
});
