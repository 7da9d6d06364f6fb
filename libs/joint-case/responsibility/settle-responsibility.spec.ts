import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain, type Participant } from '#lib/kernel';
import {
  ResponsibleMunicipalityDisputed,
  ResponsibleMunicipalityProposed,
  ResponsibleMunicipalitySettled,
} from '#lib/case-stream';
import {
  anyBody,
  anyDay,
  anyOrderOf,
  assertSound,
  caseId,
  caseWith,
  given,
  granted,
  grantTo,
  housingOffice,
  housingWorker,
  joined,
  kim,
  needRegistered,
  order,
  otherMunicipality,
  personId,
  prison,
  receptionWorker,
  stateAfter,
} from '#lib/testing';
import { leads } from '../follow-up/lead.state.js';
import { needDecider } from '../need/need.decide.js';
import {
  responsibilityDecider,
  type DisputeResponsibility,
  type ResponsibilityCommand,
} from './responsibility.decide.js';
import { settledBy, type SettlingTerm } from './responsibility.rules.decide.js';
import { settlingTerms } from './settling-terms.js';

const onCase = { caseId } as const;
const dispute: DisputeResponsibility = {
  ...onCase,
  type: 'DisputeResponsibility',
  reason: 'institution-rule',
  terms: settlingTerms,
};
const propose = { type: 'ProposeResponsibleMunicipality', ...onCase, responsible: otherMunicipality } as const;
const agree = { type: 'AcceptResponsibleMunicipality', ...onCase } as const;
const record = {
  type: 'RecordResponsibilityDecision',
  ...onCase,
  responsible: housingOffice,
  reference: plain('2026/1187'),
  decidedOn: '2026-11-03',
} as const;

const both = [
  ...caseWith(housingOffice, otherMunicipality),
  joined(housingWorker),
  joined(receptionWorker),
  needRegistered,
] as const;
/** Tuesday 3 November and ten working days. */
const disputed = ResponsibleMunicipalityDisputed.of({
  personId,
  participant: housingOffice,
  reason: 'institution-rule',
  dueOn: '2026-11-17',
  termVersion: '2026-1',
});
const proposed = (participant = housingOffice, responsible = otherMunicipality) =>
  ResponsibleMunicipalityProposed.of({ personId, participant, responsible });
const settled = (participant: Participant, responsible = otherMunicipality) =>
  ResponsibleMunicipalitySettled.of({ personId, participant, responsible, by: 'agreement', decidedOn: '2026-11-03' });
const decided = ResponsibleMunicipalitySettled.of({
  personId,
  participant: housingOffice,
  responsible: housingOffice,
  by: 'decision',
  reference: plain('2026/1187'),
  decidedOn: '2026-11-03',
});

describe('a municipality disputes that it is responsible', () => {
  for (const reason of ['registered-elsewhere', 'stays-elsewhere', 'institution-rule'] as const)
    test(`as ${reason}, and a clock of ten working days runs`, () => {
      given(responsibilityDecider, ...both)
        .when(order(housingWorker, { ...dispute, reason }))
        .then(ResponsibleMunicipalityDisputed.of({ ...disputed.data, reason }));
    });
  test('whoever holds the need keeps holding it', () => {
    const { needs } = stateAfter(needDecider, [...both, disputed, proposed(), settled(otherMunicipality)]);
    assert.deepEqual(
      needs.map(({ followUpLead }) => followUpLead),
      [leads(prison)],
    );
  });
  test('once: the clock is not wound back by disputing again', () => {
    for (const history of [[disputed], [disputed, proposed()]])
      given(responsibilityDecider, ...both, ...history)
        .when(order(receptionWorker, dispute))
        .thenNothing();
  });
  test('and again when life has changed since it was settled', () => {
    given(responsibilityDecider, ...both, disputed, proposed(), settled(otherMunicipality))
      .when(order(housingWorker, dispute))
      .then(disputed);
  });
});

describe('the term is data', () => {
  const terms: readonly SettlingTerm[] = [
    { version: 'old', validFrom: '2026-01-01', workingDays: 10, source: 'the parties', mark: 'K' },
    { version: 'new', validFrom: '2026-12-01', workingDays: 5, source: 'the parties', mark: 'K' },
  ];
  test('a dispute keeps the version that was in force', () => {
    assert.deepEqual(settledBy('2026-11-30', terms), { termVersion: 'old', dueOn: '2026-12-14' });
    assert.deepEqual(settledBy('2026-12-01', terms), { termVersion: 'new', dueOn: '2026-12-08' });
  });
  test('holidays do not count', () => {
    assert.equal(settledBy('2026-12-23', terms).dueOn, '2026-12-31');
  });
});

describe('they settle it by agreement', () => {
  test('one proposes', () => {
    given(responsibilityDecider, ...both, disputed)
      .when(order(housingWorker, propose))
      .then(proposed());
  });
  test('the same once, and something else instead', () => {
    given(responsibilityDecider, ...both, disputed, proposed())
      .when(order(housingWorker, propose))
      .thenNothing();
    given(responsibilityDecider, ...both, disputed, proposed())
      .when(order(receptionWorker, { ...propose, responsible: housingOffice }))
      .then(proposed(otherMunicipality, housingOffice));
  });
  test('another agrees', () => {
    given(responsibilityDecider, ...both, disputed, proposed())
      .when(order(receptionWorker, agree))
      .then(settled(otherMunicipality));
  });
  test('once', () => {
    given(responsibilityDecider, ...both, disputed, proposed(), settled(otherMunicipality))
      .when(order(receptionWorker, agree))
      .thenNothing();
  });
  test('but nobody with itself', () => {
    given(responsibilityDecider, ...both, disputed, proposed())
      .when(order(housingWorker, agree))
      .thenRefused('OWN_PROPOSAL');
  });
  test('nor before anything is proposed or disputed', () => {
    given(responsibilityDecider, ...both, disputed)
      .when(order(receptionWorker, agree))
      .thenRefused('NOTHING_PROPOSED');
    given(responsibilityDecider, ...both)
      .when(order(receptionWorker, agree))
      .thenRefused('NOT_DISPUTED');
    given(responsibilityDecider, ...both)
      .when(order(housingWorker, propose))
      .thenRefused('NOT_DISPUTED');
  });
  test('on a municipality that takes part', () => {
    for (const responsible of [prison, { ...otherMunicipality, unit: 'elsewhere' }])
      given(responsibilityDecider, ...both, disputed)
        .when(order(housingWorker, { ...propose, responsible }))
        .thenRefused('NOT_A_MUNICIPALITY_HERE');
  });
});

describe('statsforvalteren decides, with a reference', () => {
  for (const history of [[disputed], [disputed, proposed()]])
    test(history.length === 1 ? 'while they dispute' : 'whatever was proposed', () => {
      given(responsibilityDecider, ...both, ...history)
        .when(order(housingWorker, record))
        .then(decided);
    });
  test('once', () => {
    given(responsibilityDecider, ...both, disputed, decided)
      .when(order(housingWorker, record))
      .thenNothing();
  });
  test('not what nobody disputes', () => {
    given(responsibilityDecider, ...both)
      .when(order(housingWorker, record))
      .thenRefused('NOT_DISPUTED');
    given(responsibilityDecider, ...both, disputed, decided)
      .when(order(housingWorker, { ...record, responsible: otherMunicipality }))
      .thenRefused('NOT_DISPUTED');
  });
  test('not tomorrow', () => {
    given(responsibilityDecider, ...both, disputed)
      .when(order(housingWorker, { ...record, decidedOn: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
  test('not for a body that is no municipality here', () => {
    given(responsibilityDecider, ...both, disputed)
      .when(order(housingWorker, { ...record, responsible: prison }))
      .thenRefused('NOT_A_MUNICIPALITY_HERE');
  });
});

describe('it is not there', () => {
  test('for the person, for those who may not know, nor before the case', () => {
    given(responsibilityDecider, ...both)
      .when(order(kim, dispute))
      .thenRefused('NOT_THERE');
    given(responsibilityDecider, ...caseWith())
      .when(order(housingWorker, dispute))
      .thenRefused('NOT_THERE');
    given(responsibilityDecider).when(order(housingWorker, dispute)).thenRefused('NOT_THERE');
  });
  test('for a body that may know of the case and not of housing', () => {
    given(responsibilityDecider, ...caseWith(), granted(grantTo(housingOffice, { classes: ['case'] })))
      .when(order(housingWorker, dispute))
      .thenRefused('NOT_THERE');
  });
  test('a body that does not take part yet joins first', () => {
    given(responsibilityDecider, ...caseWith(housingOffice))
      .when(order(housingWorker, dispute))
      .thenRefused('NOT_A_PARTICIPANT');
  });
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  const anyCommand: fc.Arbitrary<ResponsibilityCommand> = fc.oneof(
    fc.constantFrom<ResponsibilityCommand>(dispute, agree),
    anyBody.map((responsible) => ({ ...propose, responsible })),
    fc.tuple(anyBody, anyDay).map(([responsible, decidedOn]) => ({ ...record, responsible, decidedOn })),
  );
  assertSound(responsibilityDecider, anyOrderOf(anyCommand));
});
