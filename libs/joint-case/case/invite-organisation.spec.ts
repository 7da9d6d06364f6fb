import { describe, test } from 'node:test';
import type { FieldClass } from '#lib/case-stream';
import {
  caseId,
  caseWith,
  childWelfare,
  given,
  grantEnded,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  husbanken,
  invited,
  joined,
  kim,
  missionWorker,
  monday,
  nextYear,
  openedBy,
  order,
  platform,
  prison,
  prisonWorker,
  supervision,
  tuesday,
  visiblePresence,
} from '#lib/testing';
import { caseDecider, type InviteOrganisation } from './case.decide.js';

const invite: InviteOrganisation = { type: 'InviteOrganisation', caseId, invitee: housingOffice };

test('a participant may invite a body that the person said yes to', () => {
  given(caseDecider, ...caseWith(housingOffice))
    .when(order(prisonWorker, invite))
    .then(invited(housingOffice));
});

test('an open invitation is not sent again', () => {
  given(caseDecider, ...caseWith(housingOffice), invited(housingOffice))
    .when(order(prisonWorker, invite))
    .thenNothing();
});

test('a body that takes part is not invited', () => {
  given(caseDecider, ...caseWith(housingOffice), invited(housingOffice), joined(housingWorker))
    .when(order(prisonWorker, invite))
    .thenRefused('ALREADY_TAKES_PART');
});

describe('a body cannot be invited without a basis', () => {
  const refused = 'NO_BASIS_FOR_RECIPIENT';
  test('when the person was never asked about it', () => {
    given(caseDecider, ...caseWith())
      .when(order(prisonWorker, invite))
      .thenRefused(refused);
  });
  test('when its consent is withdrawn', () => {
    given(caseDecider, ...caseWith(housingOffice), grantEnded(grantTo(housingOffice)))
      .when(order(prisonWorker, invite))
      .thenRefused(refused);
  });
  test('before its grant begins', () => {
    given(caseDecider, ...caseWith(), granted(grantTo(housingOffice, { from: tuesday })))
      .when(order(prisonWorker, invite, { at: '2026-11-03T07:59:59.999Z' }))
      .thenRefused(refused);
  });
  test('from the instant that its grant ends', () => {
    given(caseDecider, ...caseWith(), granted(grantTo(housingOffice, { from: monday, to: tuesday })))
      .when(order(prisonWorker, invite, { at: tuesday }))
      .thenRefused(refused);
  });
  test('when the grant is another unit’s', () => {
    given(caseDecider, ...caseWith(), granted(grantTo({ ...housingOffice, unit: 'nav-kommune' })))
      .when(order(prisonWorker, invite))
      .thenRefused(refused);
  });
});

describe('nobody learns by an invitation that another body takes part', () => {
  const unseen = (name: FieldClass) => ['case', ...visiblePresence.filter((presence) => presence !== name)] as const;
  test('not who asks: the answer is the same for a body that is there and one that is not', () => {
    const blind = granted(grantTo(missionWorker, { classes: [...unseen('presence-correctional-service')] }));
    const history = [openedBy(housingOffice), granted(grantTo(housingOffice)), blind, joined(missionWorker)] as const;
    const there = [...history, granted(grantTo(prison)), joined(prisonWorker)] as const;
    for (const past of [history, there])
      given(caseDecider, ...past)
        .when(order(missionWorker, { ...invite, invitee: prison }))
        .thenRefused('NO_BASIS_FOR_RECIPIENT');
  });
  test('nor who is asked', () => {
    const blind = grantTo(housingOffice, { classes: [...unseen('presence-correctional-service')] });
    given(caseDecider, ...caseWith(), granted(blind))
      .when(order(prisonWorker, invite))
      .thenRefused('NO_BASIS_FOR_RECIPIENT');
  });
});

test('a grant to the whole organisation is a basis for each of its units', () => {
  given(caseDecider, ...caseWith(), granted(grantTo({ ...housingOffice, unit: null })))
    .when(order(prisonWorker, invite))
    .then(invited(housingOffice));
});

describe('nobody whose presence may not be seen is invited, whatever the person said', () => {
  for (const invitee of [childWelfare, husbanken, supervision])
    test(invitee.kind, () => {
      given(caseDecider, ...caseWith(invitee))
        .when(order(prisonWorker, { ...invite, invitee }))
        .thenRefused('NOT_A_RECEIVER');
    });
});

describe('to others the case is not there', () => {
  test('a body with access that has not joined cannot invite', () => {
    given(caseDecider, ...caseWith(housingOffice))
      .when(order(housingWorker, invite))
      .thenRefused('NOT_THERE');
  });
  test('a participant whose consent is withdrawn cannot invite', () => {
    given(caseDecider, ...caseWith(housingOffice), grantEnded(grantTo(prison)))
      .when(order(prisonWorker, invite))
      .thenRefused('NOT_THERE');
  });
  test('a participant whose grant has run out cannot invite', () => {
    given(caseDecider, ...caseWith(housingOffice))
      .when(order(prisonWorker, invite, { at: nextYear }))
      .thenRefused('NOT_THERE');
  });
  test('nobody invites to a case that was never opened', () => {
    given(caseDecider).when(order(prisonWorker, invite)).thenRefused('NOT_THERE');
  });
  for (const actor of [kim, platform])
    test(`${actor.kind} invites no body`, () => {
      given(caseDecider, ...caseWith(housingOffice))
        .when(order(actor, invite))
        .thenRefused('NOT_THERE');
    });
});
