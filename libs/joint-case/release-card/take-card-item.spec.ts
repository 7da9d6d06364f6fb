import { describe, test } from 'node:test';
import { cardItems } from '#lib/case-stream';
import {
  caseId,
  caseWith,
  childWelfare,
  childWelfareWorker,
  clinic,
  clinicWorker,
  given,
  grantEnded,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  husbanken,
  husbankenWorker,
  joined,
  kim,
  mission,
  missionWorker,
  nextYear,
  openedBy,
  order,
  pointReopened,
  pointSettled,
  pointTaken,
  prison,
  prisonWorker,
  uuidOf,
} from '#lib/testing';
import { cardDecider, type TakeCardItem } from './release-card.decide.js';

const take: TakeCardItem = { type: 'TakeCardItem', caseId, item: 'bed-tonight' };
const history = [...caseWith(housingOffice, mission), joined(housingWorker), joined(missionWorker)] as const;
const colleague = { ...housingWorker, worker: `worker-${uuidOf('a colleague')}` } as const;

test('a body that takes part takes a point, and its worker stands on it', () => {
  given(cardDecider, ...history)
    .when(order(missionWorker, take))
    .then(pointTaken(missionWorker));
});

describe('any of the eight points may be taken by a body that may know of it', () => {
  const everything = grantTo(prison, { classes: ['case', 'contact', 'housing', 'economy', 'health', 'release'] });
  for (const item of cardItems)
    test(item, () => {
      given(cardDecider, openedBy(prison), granted(everything))
        .when(order(prisonWorker, { ...take, item }))
        .then(pointTaken(prisonWorker, item));
    });
});

describe('who has a point already does not take it again', () => {
  test('while it is taken', () => {
    given(cardDecider, ...history, pointTaken(missionWorker))
      .when(order(missionWorker, take))
      .thenNothing();
  });
  test('when it is settled, a colleague neither', () => {
    given(cardDecider, ...history, pointTaken(housingWorker), pointSettled(housingOffice))
      .when(order(colleague, take))
      .thenNothing();
  });
});

test('a colleague of the same unit takes over, so that the one to call is the right one', () => {
  given(cardDecider, ...history, pointTaken(housingWorker))
    .when(order(colleague, take))
    .then(pointTaken(colleague));
});

test('what another body has cannot be taken from it', () => {
  given(cardDecider, ...history, pointTaken(missionWorker))
    .when(order(housingWorker, take))
    .thenRefused('ALREADY_TAKEN');
});

test('two bodies have two different points', () => {
  given(cardDecider, ...history, pointTaken(missionWorker))
    .when(order(housingWorker, { ...take, item: 'who-meets' }))
    .then(pointTaken(housingWorker, 'who-meets'));
});

test('what a health partner settled stands, though it may see neither the card nor the area', () => {
  const withoutHealth = grantTo(clinic).classes.filter((one) => one !== 'health');
  const partner = grantTo(clinic, { classes: withoutHealth.filter((one) => one !== 'release') });
  const settled = [pointTaken(clinicWorker, 'medicine'), pointSettled(clinic, 'medicine')] as const;
  const health = grantTo(prison, { classes: [...withoutHealth, 'health'] });
  given(cardDecider, openedBy(prison), granted(health), granted(partner), joined(clinicWorker), ...settled)
    .when(order(prisonWorker, { ...take, item: 'medicine' }))
    .thenRefused('ALREADY_TAKEN');
});

describe('a point is free again', () => {
  test('when the body that had it let it go', () => {
    given(cardDecider, ...history, pointTaken(missionWorker), pointReopened(mission))
      .when(order(housingWorker, take))
      .then(pointTaken(housingWorker));
  });
  test('when the consent to the body that had it is withdrawn, settled or not', () => {
    given(cardDecider, ...history, pointTaken(missionWorker), pointSettled(mission), grantEnded(grantTo(mission)))
      .when(order(housingWorker, take))
      .then(pointTaken(housingWorker));
  });
});

describe('only a body that takes part takes a point', () => {
  test('not one that has access and has not joined', () => {
    given(cardDecider, ...caseWith(housingOffice))
      .when(order(housingWorker, take))
      .thenRefused('NOT_A_PARTICIPANT');
  });
  test('not barnevernstjenesten, even if it stood on the case', () => {
    given(cardDecider, ...caseWith(childWelfare), joined(childWelfareWorker))
      .when(order(childWelfareWorker, take))
      .thenRefused('NOT_A_PARTICIPANT');
  });
  test('not Husbanken, which joins no case', () => {
    given(cardDecider, ...caseWith(husbanken), joined(husbankenWorker))
      .when(order(husbankenWorker, take))
      .thenRefused('NOT_A_PARTICIPANT');
  });
});

describe('the point is not there', () => {
  const refused = 'NOT_THERE';
  test('the one on health, without a consent to health', () => {
    given(cardDecider, ...history)
      .when(order(housingWorker, { ...take, item: 'medicine' }))
      .thenRefused(refused);
  });
  test('for a body that may know of the home and not of the release', () => {
    given(cardDecider, ...caseWith(), granted(grantTo(clinic, { classes: ['case', 'housing'] })), joined(clinicWorker))
      .when(order(clinicWorker, take))
      .thenRefused(refused);
  });
  test('when a body has it of which the one who asks may not know', () => {
    const blind = grantTo(clinic, { classes: ['case', 'housing', 'release'] });
    given(cardDecider, ...history, granted(blind), joined(clinicWorker), pointTaken(missionWorker))
      .when(order(clinicWorker, take))
      .thenRefused(refused);
  });
  test('for a participant whose consent is withdrawn', () => {
    given(cardDecider, ...history, grantEnded(grantTo(mission)))
      .when(order(missionWorker, take))
      .thenRefused(refused);
  });
  test('for a participant whose grant has run out', () => {
    given(cardDecider, ...history)
      .when(order(missionWorker, take, { at: nextYear }))
      .thenRefused(refused);
  });
  test('for the person, who sees the card and is helped by it', () => {
    given(cardDecider, ...history)
      .when(order(kim, take))
      .thenRefused(refused);
  });
  test('before the case is opened', () => {
    given(cardDecider).when(order(prisonWorker, take)).thenRefused(refused);
  });
});
