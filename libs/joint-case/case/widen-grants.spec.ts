import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { GrantWidened, OrganisationInvited, type FieldClass } from '#lib/case-stream';
import {
  caseId,
  childWelfare,
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
  otherPrison,
  personId,
  platform,
  prison,
  prisonWorker,
  stateAfter,
  uuidOf,
} from '#lib/testing';
import { caseDecider, type OpenCaseCommand } from './case.decide.js';

/** What the first yes gave: home, and the presence of the two whom the person was asked about. */
const first: FieldClass[] = ['case', 'housing', 'presence-municipality', 'presence-correctional-service'];
const toPrison = grantTo(prison, { classes: first });
const toHousing = grantTo(housingOffice, { classes: first });
const history = [openedBy(prison), granted(toPrison), granted(toHousing)] as const;
const wider = ({ grantId, recipient }: typeof toPrison, ...classes: readonly FieldClass[]) =>
  GrantWidened.of({ personId, grantId, recipient, classes });

const further = (...grants: OpenCaseCommand['grants']): OpenCaseCommand => ({
  type: 'OpenCase',
  caseId,
  personId,
  proposalId: `proposal-${uuidOf('further')}`,
  opener: mission,
  worker: missionWorker.worker,
  name: plain('Kim Solvik'),
  grants,
});

describe('a further yes lets those who were there know who came', () => {
  test('each access that stands covers the newcomer’s kind', () => {
    given(caseDecider, ...history)
      .when(order(platform, further(grantTo(mission))))
      .then(
        granted(grantTo(mission)),
        wider(toPrison, 'presence-kirkens-bymisjon'),
        wider(toHousing, 'presence-kirkens-bymisjon'),
        joined(missionWorker),
      );
  });
  test('so that they can ask it in, which they could not before', () => {
    const invite = { type: 'InviteOrganisation', caseId, invitee: mission } as const;
    const came = [granted(grantTo(mission))] as const;
    given(caseDecider, ...history, ...came)
      .when(order(prisonWorker, invite))
      .thenRefused('NO_BASIS_FOR_RECIPIENT');
    given(caseDecider, ...history, ...came, wider(toPrison, 'presence-kirkens-bymisjon'))
      .when(order(prisonWorker, invite))
      .then(OrganisationInvited.of({ inviter: prison, invitee: mission }));
  });
  test('a second body of a kind that is known of needs no widening', () => {
    const nav = { ...housingOffice, unit: 'nav-kommune' };
    given(caseDecider, ...history)
      .when(order(platform, { ...further(grantTo(nav)), worker: null }))
      .then(granted(grantTo(nav)));
  });
  test('a second prison is told of to the first', () => {
    const alone = grantTo(prison, { classes: ['case', 'housing'] });
    given(caseDecider, openedBy(prison), granted(alone))
      .when(order(platform, { ...further(grantTo(otherPrison)), worker: null }))
      .then(granted(grantTo(otherPrison)), wider(alone, 'presence-correctional-service'));
  });
  test('a renewed yes to the same body tells it of no other of its kind', () => {
    const alone = grantTo(prison, { classes: ['case', 'housing'] });
    const renewed = grantTo(prison, { grantId: `grant-${uuidOf('renewed')}` });
    given(caseDecider, openedBy(prison), granted(alone))
      .when(order(platform, { ...further(renewed), worker: null }))
      .then(granted(renewed));
  });
});

describe('nothing is widened', () => {
  test('on an access that has ended', () => {
    given(caseDecider, ...history, grantEnded(toHousing))
      .when(order(platform, further(grantTo(mission))))
      .then(granted(grantTo(mission)), wider(toPrison, 'presence-kirkens-bymisjon'), joined(missionWorker));
  });
  test('for barnevernstjenesten, which no joint grant names', () => {
    given(caseDecider, ...history)
      .when(order(platform, further(grantTo(childWelfare))))
      .thenRefused('NOT_A_RECEIVER');
  });
  test('twice', () => {
    const came = [granted(grantTo(mission)), wider(toPrison, 'presence-kirkens-bymisjon')] as const;
    given(caseDecider, ...history, ...came, wider(toHousing, 'presence-kirkens-bymisjon'), joined(missionWorker))
      .when(order(platform, further(grantTo(mission))))
      .thenNothing();
  });
});

test('a widened access keeps its id, so that taking it back takes back all of it', () => {
  const state = stateAfter(caseDecider, [...history, wider(toPrison, 'presence-partner'), grantEnded(toPrison)]);
  assert.ok(state.status === 'open');
  assert.deepEqual(
    state.grants.map(({ grantId }) => grantId),
    [toHousing.grantId],
  );
});
