import { describe, test } from 'node:test';
import { accepted, refused } from '#lib/kernel';
import type { Decider } from '#lib/case-stream';
import {
  acceptedBy,
  caseId,
  caseWith,
  given,
  grantEnded,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  invited,
  joined,
  kim,
  nextYear,
  order,
  prison,
  prisonWorker,
} from '#lib/testing';
import { participantsOnly } from './participants-only.decide.js';

interface Ring {
  readonly type: 'Ring';
  readonly caseId: typeof caseId;
}

/** A decision of a body's own: it counts what had happened and says no to the third ring. */
const bell: Decider<number, Ring, number, 'ENOUGH'> = {
  initial: 0,
  evolve: (rung, event) => (event.type === 'rung' ? rung + 1 : rung),
  decide: (rung) => (rung < 2 ? accepted(rung) : refused('ENOUGH')),
};
const rung = { type: 'rung', data: {} };
const ring: Ring = { type: 'Ring', caseId };
const guarded = participantsOnly(bell);

describe('a body that takes part and has a basis decides for itself', () => {
  test('as opener', () => {
    given(guarded, ...caseWith())
      .when(order(prisonWorker, ring))
      .then(0);
  });
  test('as invited body that joined', () => {
    given(guarded, ...caseWith(housingOffice), rung, invited(housingOffice), joined(housingWorker))
      .when(order(housingWorker, ring))
      .then(1);
  });
  test('as body that took a need over', () => {
    given(guarded, ...caseWith(housingOffice), acceptedBy(housingWorker))
      .when(order(housingWorker, ring))
      .then(0);
  });
  test('and its own no stands', () => {
    given(guarded, ...caseWith(), rung, rung)
      .when(order(prisonWorker, ring))
      .thenRefused('ENOUGH');
  });
});

test('a body with a basis that has not joined is told so', () => {
  given(guarded, ...caseWith(housingOffice))
    .when(order(housingWorker, ring))
    .thenRefused('NOT_A_PARTICIPANT');
});

describe('the case is not there', () => {
  test('for a body without a basis', () => {
    given(guarded, ...caseWith())
      .when(order(housingWorker, ring))
      .thenRefused('NOT_THERE');
  });
  test('for a participant whose consent is withdrawn', () => {
    given(guarded, ...caseWith(), grantEnded(grantTo(prison)))
      .when(order(prisonWorker, ring))
      .thenRefused('NOT_THERE');
  });
  test('for a participant whose grant has run out', () => {
    given(guarded, ...caseWith())
      .when(order(prisonWorker, ring, { at: nextYear }))
      .thenRefused('NOT_THERE');
  });
  test('for the person', () => {
    given(guarded, ...caseWith())
      .when(order(kim, ring))
      .thenRefused('NOT_THERE');
  });
  test('before it is opened, whatever else is on the stream', () => {
    given(guarded, granted(grantTo(prison)), rung)
      .when(order(prisonWorker, ring))
      .thenRefused('NOT_THERE');
  });
});
