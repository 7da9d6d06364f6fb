import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  anyMilestone,
  anyOrderOf,
  anyVersion,
  assertSound,
  caseId,
  caseWith,
  clinic,
  clinicWorker,
  given,
  grantEnded,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  joined,
  kim,
  milestoneReached,
  milestoneReopened,
  mission,
  missionWorker,
  nextYear,
  order,
  prison,
  prisonWorker,
  replanned,
} from '#lib/testing';
import {
  progressDecider,
  type ProgressCommand,
  type ReachMilestone,
  type ReopenMilestone,
  type ReplanTrack,
} from './milestone.decide.js';

const looked = { track: 'release', version: '2026-2', concerns: ['correctional-service', 'municipality'] } as const;
const reach: ReachMilestone = { type: 'ReachMilestone', caseId, milestone: 'keep-home', outcome: 'done', ...looked };
const reopen: ReopenMilestone = { type: 'ReopenMilestone', caseId, milestone: 'keep-home', ...looked };
const move: ReplanTrack = { type: 'ReplanTrack', caseId, track: 'release', from: '2026-1', to: '2026-2', inUse: true };
const history = [...caseWith(housingOffice, mission), joined(housingWorker), joined(missionWorker)] as const;

test('a body that a milestone concerns reaches it, or finds that it is not needed', () => {
  given(progressDecider, ...history)
    .when(order(prisonWorker, reach))
    .then(milestoneReached(prison));
  given(progressDecider, ...history)
    .when(order(housingWorker, { ...reach, outcome: 'not-needed' }))
    .then(milestoneReached(housingOffice, 'keep-home', 'not-needed'));
});

test('what is reached is not reached again, by another body neither', () => {
  for (const by of [prisonWorker, housingWorker])
    given(progressDecider, ...history, milestoneReached(prison))
      .when(order(by, reach))
      .thenNothing();
});

test('what was thought not to be needed can be done after all', () => {
  given(progressDecider, ...history, milestoneReached(prison, 'keep-home', 'not-needed'))
    .when(order(housingWorker, reach))
    .then(milestoneReached(housingOffice));
});

describe('a milestone is opened again', () => {
  test('when it was marked by mistake', () => {
    given(progressDecider, ...history, milestoneReached(prison))
      .when(order(housingWorker, reopen))
      .then(milestoneReopened(housingOffice));
  });
  test('and reached again', () => {
    given(progressDecider, ...history, milestoneReached(prison), milestoneReopened(prison))
      .when(order(prisonWorker, reach))
      .then(milestoneReached(prison));
  });
  test('but not when it is open', () => {
    given(progressDecider, ...history)
      .when(order(prisonWorker, reopen))
      .thenNothing();
  });
});

describe('a milestone is refused', () => {
  for (const command of [reach, reopen]) {
    test(`to a body that it does not concern: ${command.type}`, () => {
      given(progressDecider, ...history, milestoneReached(prison))
        .when(order(missionWorker, command))
        .thenRefused('CONCERNS_OTHERS');
    });
    test(`when the version of the track does not have it: ${command.type}`, () => {
      given(progressDecider, ...history)
        .when(order(prisonWorker, { ...command, milestone: 'no-such', concerns: [] }))
        .thenRefused('UNKNOWN_MILESTONE');
    });
  }
});

describe('the case keeps the version that it was planned with until somebody moves it', () => {
  test('to another that is in use', () => {
    given(progressDecider, ...history)
      .when(order(missionWorker, move))
      .then(replanned(mission));
  });
  test('not to the one that it follows', () => {
    given(progressDecider, ...history)
      .when(order(prisonWorker, { ...move, to: '2026-1' }))
      .thenNothing();
    given(progressDecider, ...history, replanned(mission))
      .when(order(prisonWorker, move))
      .thenNothing();
  });
  test('and back, from where it stands, whatever was looked up before', () => {
    given(progressDecider, ...history, replanned(mission))
      .when(order(prisonWorker, { ...move, to: '2026-1' }))
      .then(replanned(prison, '2026-1', '2026-2'));
  });
  test('not to one that is not in use', () => {
    given(progressDecider, ...history)
      .when(order(prisonWorker, { ...move, to: '2031-1', inUse: false }))
      .thenRefused('UNKNOWN_VERSION');
  });
});

describe('the track is not there', () => {
  const commands: readonly ProgressCommand[] = [reach, reopen, move];
  for (const command of commands) {
    test(`for a body that may not know of the release: ${command.type}`, () => {
      const blind = grantTo(clinic, { classes: ['case', 'housing'] });
      given(progressDecider, ...history, granted(blind), joined(clinicWorker))
        .when(order(clinicWorker, command))
        .thenRefused('NOT_THERE');
    });
    test(`for a body whose consent is withdrawn, or has run out: ${command.type}`, () => {
      given(progressDecider, ...history, grantEnded(grantTo(housingOffice)))
        .when(order(housingWorker, command))
        .thenRefused('NOT_THERE');
      given(progressDecider, ...history)
        .when(order(housingWorker, command, { at: nextYear }))
        .thenRefused('NOT_THERE');
    });
    test(`for the person, and before the case is opened: ${command.type}`, () => {
      given(progressDecider, ...history)
        .when(order(kim, command))
        .thenRefused('NOT_THERE');
      given(progressDecider).when(order(prisonWorker, command)).thenRefused('NOT_THERE');
    });
    test(`but for one that has access and has not joined, it is its turn to join: ${command.type}`, () => {
      given(progressDecider, ...caseWith(housingOffice))
        .when(order(housingWorker, command))
        .thenRefused('NOT_A_PARTICIPANT');
    });
  }
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  const concerns = fc.constantFrom([], ['municipality'], ['municipality', 'kirkens-bymisjon', 'correctional-service']);
  const anyCommand = fc.oneof(
    fc
      .record({ milestone: anyMilestone, outcome: fc.constantFrom('done', 'not-needed') })
      .map((sent) => ({ ...reach, ...sent })),
    anyMilestone.map((milestone) => ({ ...reopen, milestone })),
    fc.record({ to: anyVersion, from: anyVersion, inUse: fc.boolean() }).map((sent) => ({ ...move, ...sent })),
  );
  assertSound(progressDecider, anyOrderOf(anyCommand));
  assertSound(
    progressDecider,
    anyOrderOf(fc.tuple(anyMilestone, concerns).map(([milestone]) => ({ ...reach, milestone }))),
  );
});
