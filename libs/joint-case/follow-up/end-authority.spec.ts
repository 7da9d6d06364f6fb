import { describe, test } from 'node:test';
import {
  acceptedBy,
  authorityCleared,
  authorityEnded,
  authorityUntil,
  caseId,
  caseWith,
  childWelfare,
  clinic,
  clinicWorker,
  closed,
  fallbackFor,
  fallbackForAll,
  given,
  granted,
  grantEnded,
  grantTo,
  housingOffice,
  housingWorker,
  joined,
  leftAlone,
  mission,
  needRegistered,
  navOffice,
  offered,
  order,
  platform,
  prison,
  prisonWorker,
  staysIn,
  takenOver,
} from '#lib/testing';
import { authorityDecider, type EndAuthority } from './authority.decide.js';

const end: EndAuthority = { type: 'EndAuthority', caseId, participant: prison, on: '2026-11-04' };
/** The first instant after the last day, in Oslo. */
const midnight = '2026-11-04T23:00:00.000Z';
const ends = order(platform, end, { at: midnight });
const until = authorityUntil('2026-11-04');
const ended = authorityEnded('2026-11-04');
const led = [...caseWith(housingOffice, mission), needRegistered, until];

describe('when the last day is over', () => {
  test('a need without a fallback is a gap from that instant, of its own grade', () => {
    given(authorityDecider, ...led)
      .when(ends)
      .then(ended, leftAlone(midnight));
  });
  test('a need passes to the fallback that was named for it, though one was named for all', () => {
    given(authorityDecider, ...led, fallbackForAll(mission), fallbackFor(housingOffice))
      .when(ends)
      .then(ended, takenOver(housingOffice, midnight));
  });
  test('else to the one that was named for all', () => {
    given(authorityDecider, ...led, fallbackForAll(mission), staysIn(housingOffice))
      .when(ends)
      .then(ended, takenOver(mission, midnight));
  });
  test('else to the reception of the municipality of stay', () => {
    given(authorityDecider, ...led, staysIn(housingOffice))
      .when(ends)
      .then(ended, takenOver(housingOffice, midnight));
  });
  test('else to a receiver that has said yes and not met the person yet', () => {
    given(authorityDecider, ...led, offered(housingOffice), acceptedBy(housingWorker))
      .when(ends)
      .then(ended, takenOver(housingOffice, midnight));
  });
  test('what another body leads, and what has ended, stays as it is', () => {
    given(authorityDecider, ...led, takenOver(housingOffice))
      .when(ends)
      .then(ended);
    given(authorityDecider, ...led, closed(prison))
      .when(ends)
      .then(ended);
  });
  test('what another named as its own fallback does not count', () => {
    given(authorityDecider, ...led, fallbackForAll(mission, housingOffice))
      .when(ends)
      .then(ended, leftAlone(midnight));
  });
});

describe('a fallback takes over only if, at that instant, it', () => {
  test('may know of the area', () => {
    given(
      authorityDecider,
      ...led,
      fallbackFor(navOffice),
      granted(grantTo(navOffice, { classes: ['case', 'health'] })),
    )
      .when(ends)
      .then(ended, leftAlone(midnight));
  });
  test('still has its consent', () => {
    given(
      authorityDecider,
      ...led,
      fallbackFor(housingOffice),
      grantEnded(grantTo(housingOffice)),
      staysIn(housingOffice),
    )
      .when(ends)
      .then(ended, leftAlone(midnight));
  });
  test('has its own authority', () => {
    const over = authorityEnded('2026-11-01', housingOffice, 'end-of-contract');
    given(authorityDecider, ...led, fallbackFor(housingOffice), over)
      .when(ends)
      .then(ended, leftAlone(midnight));
  });
  test('is a body whose presence may be seen', () => {
    given(authorityDecider, ...led, granted(grantTo(childWelfare)), fallbackFor(childWelfare))
      .when(ends)
      .then(ended, leftAlone(midnight));
  });
  test('is another body', () => {
    given(authorityDecider, ...led, fallbackFor(prison))
      .when(ends)
      .then(ended, leftAlone(midnight));
  });
});

describe('nothing ends', () => {
  test('before the day is over', () => {
    given(authorityDecider, ...led)
      .when(order(platform, end, { at: '2026-11-04T22:59:59.999Z' }))
      .thenNothing();
  });
  test('twice', () => {
    given(authorityDecider, ...led, ended, leftAlone(midnight))
      .when(ends)
      .thenNothing();
  });
  test('when the day was moved or cleared meanwhile', () => {
    for (const since of [authorityUntil('2026-12-04'), authorityCleared()])
      given(authorityDecider, ...led, since)
        .when(ends)
        .thenNothing();
  });
});

test('only the platform says that a day has passed', () => {
  for (const by of [prisonWorker, clinicWorker])
    given(authorityDecider, ...led, granted(grantTo(clinic)), joined(clinicWorker))
      .when(order(by, end, { at: midnight }))
      .thenRefused('NOT_THERE');
  given(authorityDecider).when(ends).thenRefused('NOT_THERE');
});
