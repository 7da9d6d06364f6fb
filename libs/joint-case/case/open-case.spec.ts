import test from 'node:test';
import { plain } from '#lib/kernel';
import {
  caseId,
  caseWith,
  given,
  grantTo,
  granted,
  housingOffice,
  openedBy,
  order,
  personId,
  platform,
  prison,
  proposalId,
} from '#lib/testing';
import { caseDecider, type OpenCaseCommand } from './case.decide.js';

const openCase: OpenCaseCommand = {
  type: 'OpenCase',
  caseId,
  personId,
  proposalId,
  opener: prison,
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
