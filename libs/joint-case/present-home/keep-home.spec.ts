import { describe, test } from 'node:test';
import fc from 'fast-check';
import { homeOutcomes } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSound,
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
  homeAnswered,
  homeAsked,
  housingOffice,
  housingWorker,
  joined,
  kim,
  nextYear,
  openedBy,
  order,
  prison,
  prisonWorker,
} from '#lib/testing';
import {
  presentHomeDecider,
  type AnswerKeepHome,
  type AskKeepHome,
  type KeepHomeCommand,
} from './present-home.decide.js';

const ask: AskKeepHome = { type: 'AskKeepHome', caseId, admittedOn: '2026-10-30' };
const kept: AnswerKeepHome = { type: 'AnswerKeepHome', caseId, outcome: 'kept', until: '2027-03-01' };
const history = [...caseWith(housingOffice), joined(housingWorker)] as const;

test('the prison asks at admission whether the home can be kept', () => {
  given(presentHomeDecider, ...history)
    .when(order(prisonWorker, ask))
    .then(homeAsked(prison));
});

describe('what is asked', () => {
  test('is not asked again, by another body neither', () => {
    for (const by of [prisonWorker, housingWorker])
      given(presentHomeDecider, ...history, homeAsked(prison))
        .when(order(by, ask))
        .thenNothing();
  });
  test('is asked again with the right day of admission', () => {
    given(presentHomeDecider, ...history, homeAsked(prison))
      .when(order(prisonWorker, { ...ask, admittedOn: '2026-11-01' }))
      .then(homeAsked(prison, '2026-11-01'));
  });
  test('is asked after the admission, not before it', () => {
    given(presentHomeDecider, ...history)
      .when(order(prisonWorker, { ...ask, admittedOn: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
});

test('the municipality answers: kept, and until when rent or bostøtte is arranged', () => {
  given(presentHomeDecider, ...history, homeAsked(prison))
    .when(order(housingWorker, kept))
    .then(homeAnswered(housingOffice, 'kept', '2027-03-01'));
});

describe('an answer', () => {
  for (const outcome of ['given-up', 'has-none', 'unknown'] as const)
    test(`may be ${outcome}`, () => {
      given(presentHomeDecider, ...history, homeAsked(prison))
        .when(order(prisonWorker, { type: 'AnswerKeepHome', caseId, outcome }))
        .then(homeAnswered(prison, outcome));
    });
  test('is said once', () => {
    given(presentHomeDecider, ...history, homeAsked(prison), homeAnswered(housingOffice, 'kept', '2027-03-01'))
      .when(order(prisonWorker, kept))
      .thenNothing();
  });
  test('may change: a home that was kept is given up', () => {
    given(presentHomeDecider, ...history, homeAsked(prison), homeAnswered(housingOffice))
      .when(order(housingWorker, { type: 'AnswerKeepHome', caseId, outcome: 'given-up' }))
      .then(homeAnswered(housingOffice, 'given-up'));
  });
  test('needs a question', () => {
    given(presentHomeDecider, ...history)
      .when(order(housingWorker, kept))
      .thenRefused('NOT_ASKED');
  });
  test('has a day only for a home that is kept', () => {
    given(presentHomeDecider, ...history, homeAsked(prison))
      .when(order(housingWorker, { ...kept, outcome: 'given-up' }))
      .thenRefused('ANSWER_DOES_NOT_FIT');
  });
  test('reaches forward', () => {
    given(presentHomeDecider, ...history, homeAsked(prison))
      .when(order(housingWorker, { ...kept, until: '2026-11-02' }))
      .thenRefused('IN_THE_PAST');
  });
});

describe('only a body that takes part asks and answers', () => {
  for (const command of [ask, kept])
    test(`not one that has access and has not joined: ${command.type}`, () => {
      given(presentHomeDecider, ...caseWith(housingOffice), homeAsked(prison))
        .when(order(housingWorker, command))
        .thenRefused('NOT_A_PARTICIPANT');
    });
  test('not barnevernstjenesten, even if it stood on the case', () => {
    given(presentHomeDecider, ...caseWith(childWelfare), joined(childWelfareWorker))
      .when(order(childWelfareWorker, ask))
      .thenRefused('NOT_A_PARTICIPANT');
  });
});

describe('the question is not there', () => {
  test('for a body that may know of the home and not of the prison', () => {
    const blind = grantTo(clinic, { classes: ['case', 'housing'] });
    for (const command of [ask, kept])
      given(presentHomeDecider, openedBy(prison), granted(blind), joined(clinicWorker), homeAsked(prison))
        .when(order(clinicWorker, command))
        .thenRefused('NOT_THERE');
  });
  test('for a body whose consent is withdrawn, or has run out', () => {
    given(presentHomeDecider, ...history, grantEnded(grantTo(housingOffice)))
      .when(order(housingWorker, ask))
      .thenRefused('NOT_THERE');
    given(presentHomeDecider, ...history)
      .when(order(housingWorker, ask, { at: nextYear }))
      .thenRefused('NOT_THERE');
  });
  test('for the person, who is asked and does not ask', () => {
    given(presentHomeDecider, ...history)
      .when(order(kim, ask))
      .thenRefused('NOT_THERE');
  });
  test('before the case is opened', () => {
    given(presentHomeDecider).when(order(prisonWorker, ask)).thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  const anyCommand: fc.Arbitrary<KeepHomeCommand> = fc.oneof(
    anyDay.map((admittedOn) => ({ ...ask, admittedOn })),
    fc
      .tuple(fc.constantFrom(...homeOutcomes), fc.option(anyDay, { nil: undefined }))
      .map(([outcome, until]): AnswerKeepHome => ({
        ...{ type: 'AnswerKeepHome', caseId, outcome },
        ...(until === undefined ? {} : { until }),
      })),
  );
  assertSound(presentHomeDecider, anyOrderOf(anyCommand));
});
