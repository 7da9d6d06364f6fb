import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import {
  caseId,
  caseWith,
  childWelfare,
  childWelfareWorker,
  given,
  grantEnded,
  grantTo,
  granted,
  housingOffice,
  joined,
  mission,
  missionWorker,
  openedBy,
  order,
  personId,
  platform,
  prison,
  prisonWorker,
  proposalId,
  uuidOf,
} from '#lib/testing';
import { caseDecider, type OpenCaseCommand } from './case.decide.js';

const openCase: OpenCaseCommand = {
  type: 'OpenCase',
  caseId,
  personId,
  proposalId,
  opener: prison,
  worker: prisonWorker.worker,
  name: plain('Kim Solvik'),
  grants: [grantTo(prison), grantTo(housingOffice)],
};

test('a case opens with its opener taking part and a grant to each recipient that may be known of', () => {
  given(caseDecider)
    .when(order(platform, openCase))
    .then(openedBy(prison), granted(grantTo(prison)), granted(grantTo(housingOffice)));
});

test('a case opens with no grant on it when every recipient is secret', () => {
  given(caseDecider)
    .when(order(platform, { ...openCase, grants: [] }))
    .then(openedBy(prison));
});

test('a case opens once', () => {
  given(caseDecider, ...caseWith(housingOffice))
    .when(order(platform, openCase))
    .thenNothing();
});

describe('a further consent on an open case', () => {
  const further: OpenCaseCommand = {
    ...openCase,
    proposalId: `proposal-${uuidOf('further')}`,
    opener: mission,
    worker: missionWorker.worker,
    grants: [grantTo(mission), grantTo(housingOffice)],
  };
  test('adds the grants that are new, and the body that asked takes part', () => {
    given(caseDecider, ...caseWith(housingOffice))
      .when(order(platform, further))
      .then(granted(grantTo(mission)), joined(missionWorker));
  });
  test('adds only the grants when the body that asked takes part already', () => {
    given(caseDecider, ...caseWith(housingOffice))
      .when(order(platform, { ...further, opener: prison, worker: prisonWorker.worker }))
      .then(granted(grantTo(mission)));
  });
  test('seats nobody whom another body asked for', () => {
    given(caseDecider, ...caseWith(housingOffice))
      .when(order(platform, { ...further, worker: null }))
      .then(granted(grantTo(mission)));
  });
  test('lets nobody in by grants that are known', () => {
    given(caseDecider, ...caseWith(housingOffice))
      .when(order(platform, { ...further, grants: [grantTo(housingOffice)] }))
      .thenNothing();
  });
  test('counts once', () => {
    given(caseDecider, ...caseWith(housingOffice), granted(grantTo(mission)), joined(missionWorker))
      .when(order(platform, further))
      .thenNothing();
  });
});

test('a grant that has ended is not given again by the same consent', () => {
  given(caseDecider, ...caseWith(housingOffice), grantEnded(grantTo(housingOffice)))
    .when(order(platform, openCase))
    .thenNothing();
});

describe('no case names a body whose presence is secret', () => {
  const hidden: OpenCaseCommand = { ...openCase, opener: childWelfare, worker: childWelfareWorker.worker };
  test('as its opener', () => {
    given(caseDecider).when(order(platform, hidden)).thenRefused('NOT_A_RECEIVER');
  });
  test('as one that joined by a further consent', () => {
    given(caseDecider, ...caseWith())
      .when(order(platform, hidden))
      .thenRefused('NOT_A_RECEIVER');
  });
  test('as the recipient of a grant', () => {
    given(caseDecider)
      .when(order(platform, { ...openCase, grants: [grantTo(prison), grantTo(childWelfare)] }))
      .thenRefused('NOT_A_RECEIVER');
  });
});
