import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  HomeAssessed,
  StabilityMarked,
  TenancyRiskRaised,
  TenancyRiskSettled,
  TenancyStarted,
  type PastEvent,
} from '#lib/case-stream';
import {
  caseId,
  caseWith,
  dwellingAnswered,
  dwellingOffered,
  given,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  joined,
  kim,
  mission,
  missionWorker,
  offerId,
  order,
  personId,
  prisonWorker,
  stabilityProposed,
  stateAfter,
  tenancyEnded,
  tenancyId,
  tenancyStarted,
  uuidOf,
} from '#lib/testing';
import type { StartTenancy, TenancyCommand } from './housing.commands.js';
import { marksDue, monthsAfter } from './stability.decide.js';
import { tenancyDecider } from './tenancy.decide.js';

const history = [...caseWith(housingOffice, mission), joined(housingWorker), joined(missionWorker)] as const;
const start: StartTenancy = {
  ...{ type: 'StartTenancy', caseId, tenancyId, origin: 'found', dwelling: 'private', permanence: 'lasting' },
  startedOn: '2026-11-02',
};
const started = tenancyStarted(housingOffice);
const accepted = [dwellingOffered(housingOffice), dwellingAnswered('accepted')] as const;
const fromOffer: StartTenancy = { ...start, origin: 'offered', offerId };
const of = { caseId, tenancyId } as const;
const about = { tenancyId, personId, by: housingOffice } as const;
const years = { at: '2029-01-01T08:00:00.000Z' } as const;

describe('a home', () => {
  test('that was found, and one that was kept', () => {
    given(tenancyDecider, ...history)
      .when(order(housingWorker, start))
      .then(started);
    given(tenancyDecider, ...history)
      .when(order(housingWorker, { ...start, origin: 'kept', dwelling: 'owned' }))
      .then(TenancyStarted.of({ ...started.data, origin: 'kept', dwelling: 'owned' }));
  });
  test('by an accepted offer is Housing First when the offer was', () => {
    given(tenancyDecider, ...history, ...accepted)
      .when(order(housingWorker, fromOffer))
      .then(TenancyStarted.of({ ...started.data, origin: 'offered', offerId, housingFirst: true }));
  });
  test('not by an offer that the person has not said yes to', () => {
    for (const events of [[], [dwellingAnswered('declined')]])
      given(tenancyDecider, ...history, dwellingOffered(housingOffice), ...events)
        .when(order(housingWorker, fromOffer))
        .thenRefused('NOT_ACCEPTED');
  });
  test('not by an offer that is not there', () => {
    given(tenancyDecider, ...history)
      .when(order(housingWorker, fromOffer))
      .thenRefused('NOT_THERE');
  });
  test('not found by an offer, nor offered without one', () => {
    for (const wrong of [
      { ...fromOffer, origin: 'found' },
      { ...start, origin: 'offered' },
    ] as const)
      given(tenancyDecider, ...history, ...accepted)
        .when(order(housingWorker, wrong))
        .thenRefused('ORIGIN_DOES_NOT_FIT');
  });
  test('one at a time', () => {
    const another = { ...start, tenancyId: `tenancy-${uuidOf('another')}` } as const;
    given(tenancyDecider, ...history, started)
      .when(order(housingWorker, another))
      .thenRefused('ALREADY_HOUSED');
    given(tenancyDecider, ...history, started, tenancyEnded(housingOffice))
      .when(order(housingWorker, another))
      .then(TenancyStarted.of({ ...started.data, tenancyId: another.tenancyId }));
  });
  test('the same once', () => {
    given(tenancyDecider, ...history, started)
      .when(order(housingWorker, start))
      .thenNothing();
  });
  test('not from tomorrow', () => {
    given(tenancyDecider, ...history)
      .when(order(housingWorker, { ...start, startedOn: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
  test('not lasting with a last day', () => {
    given(tenancyDecider, ...history)
      .when(order(housingWorker, { ...start, until: '2029-01-01' }))
      .thenRefused('PERMANENCE_DOES_NOT_FIT');
  });
});

describe('a home that is there', () => {
  const cases: readonly (readonly [string, TenancyCommand, PastEvent])[] = [
    [
      'is assessed',
      { type: 'AssessHome', ...of, suitability: 'partly', permanence: 'lasting' },
      HomeAssessed.of({ ...about, suitability: 'partly', permanence: 'lasting' }),
    ],
    [
      'may be at risk',
      { type: 'RaiseTenancyRisk', ...of, risk: 'arrears' },
      TenancyRiskRaised.of({ ...about, risk: 'arrears' }),
    ],
    ['gets a stability proposed', { type: 'ProposeStability', ...of, months: 12 }, stabilityProposed(housingOffice)],
    ['is ended', { type: 'EndTenancy', ...of, endedOn: '2026-11-03', reason: 'moved' }, tenancyEnded(housingOffice)],
  ];
  for (const [name, command, event] of cases) {
    test(name, () => {
      const decided = tenancyDecider.decide(
        stateAfter(tenancyDecider, [...history, started]),
        order(housingWorker, command),
      );
      assert.deepEqual(decided, { outcome: 'accepted', events: [event] });
    });
    test(`${name}, once`, () => {
      given(tenancyDecider, ...history, started, event)
        .when(order(housingWorker, command))
        .thenNothing();
    });
    test(`${name}, and not there for the person, nor for one who knows no such home`, () => {
      given(tenancyDecider, ...history, started)
        .when(order(kim, command))
        .thenRefused('NOT_THERE');
      given(tenancyDecider, ...history)
        .when(order(housingWorker, command))
        .thenRefused('NOT_THERE');
    });
    test(`${name}, and not by a prison`, () => {
      given(tenancyDecider, ...history, started)
        .when(order(prisonWorker, command))
        .thenRefused('NOT_A_PARTICIPANT');
    });
  }
  test('is at risk no more', () => {
    const settle = { type: 'SettleTenancyRisk', ...of, risk: 'arrears' } as const;
    const raised = TenancyRiskRaised.of({ ...about, risk: 'arrears' });
    given(tenancyDecider, ...history, started, raised)
      .when(order(missionWorker, settle))
      .then(TenancyRiskSettled.of({ ...about, by: mission, risk: 'arrears' }));
    given(tenancyDecider, ...history, started)
      .when(order(missionWorker, settle))
      .thenNothing();
  });
  test('and over is not assessed, at risk, or agreed on', () => {
    for (const [, command] of cases.slice(0, 3))
      given(tenancyDecider, ...history, started, tenancyEnded(housingOffice))
        .when(order(housingWorker, command))
        .thenRefused('TENANCY_ENDED');
  });
  test('ends when it has, and not before it began', () => {
    const end = { type: 'EndTenancy', ...of, reason: 'notice' } as const;
    given(tenancyDecider, ...history, started)
      .when(order(housingWorker, { ...end, endedOn: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
    given(tenancyDecider, ...history, started)
      .when(order(housingWorker, { ...end, endedOn: '2026-11-01' }))
      .thenRefused('BEFORE_IT_STARTED');
  });
});

describe('a tenancy is looked at after 6, 12 and 24 months', () => {
  const longer = grantTo(housingOffice, { grantId: `grant-${uuidOf('longer')}`, to: '2030-01-01T08:00:00.000Z' });
  const lasting = [...history, granted(longer)] as const;
  const mark = (months: 6 | 12 | 24) => ({ type: 'MarkStability', ...of, months }) as const;
  const marked = (months: 6 | 12 | 24, dueOn: `${number}-${number}-${number}`, stands: boolean) =>
    StabilityMarked.of({ ...about, months, dueOn, stands, housingFirst: false });
  test('and stands', () => {
    given(tenancyDecider, ...lasting, started)
      .when(order(housingWorker, mark(24), years))
      .then(marked(24, '2028-11-02', true));
  });
  test('and stood then, when it ended later', () => {
    given(tenancyDecider, ...lasting, started, tenancyEnded(housingOffice, '2027-06-01'))
      .when(order(housingWorker, mark(6), years))
      .then(marked(6, '2027-05-02', true));
  });
  test('and had ended by then, on the very day too', () => {
    for (const endedOn of ['2026-12-01', '2027-05-02'] as const)
      given(tenancyDecider, ...lasting, started, tenancyEnded(housingOffice, endedOn))
        .when(order(housingWorker, mark(6), years))
        .then(marked(6, '2027-05-02', false));
  });
  test('not before', () => {
    given(tenancyDecider, ...lasting, started)
      .when(order(housingWorker, mark(6)))
      .thenRefused('NOT_YET_DUE');
  });
  test('once', () => {
    given(tenancyDecider, ...lasting, started, marked(6, '2027-05-02', true))
      .when(order(housingWorker, mark(6), years))
      .thenNothing();
  });
  test('the marks that are due are those of the day or earlier that nobody has made', () => {
    const { homes } = stateAfter(tenancyDecider, [...history, started, marked(6, '2027-05-02', true)]);
    assert.deepEqual(marksDue(homes, '2027-11-01'), []);
    assert.deepEqual(marksDue(homes, '2027-11-02'), [{ tenancyId, months: 12, dueOn: '2027-11-02' }]);
  });
});

test('months are calendar months, and the last day of a shorter one', () => {
  assert.equal(monthsAfter('2026-08-31', 6), '2027-02-28');
  assert.equal(monthsAfter('2027-08-31', 6), '2028-02-29');
  assert.equal(monthsAfter('2026-12-15', 1), '2027-01-15');
});
