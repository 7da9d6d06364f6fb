import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { HousingNeedAssessed } from '#lib/case-stream';
import {
  anyDay,
  anyOrderOf,
  assertSoundWhenRepeated,
  caseId,
  caseWith,
  given,
  housingOffice,
  housingWorker,
  kim,
  order,
  personId,
} from '#lib/testing';
import { housingNeedDecider, type AssessHousingNeed } from './housing-need.decide.js';

const assess: AssessHousingNeed = {
  type: 'AssessHousingNeed',
  caseId,
  disadvantaged: 'yes',
  resources: plain('cooks well, and pays on the day'),
  hindrances: plain('no reference from a landlord'),
  household: 3,
  children: 2,
  stayCode: 'with-others',
  assessedOn: '2026-11-03',
};
const { type: _type, caseId: _caseId, ...words } = assess;
const assessed = HousingNeedAssessed.of({ personId, participant: housingOffice, ...words });
const history = caseWith(housingOffice);

describe('the municipality assesses whether the person needs help to get or keep a home', () => {
  for (const disadvantaged of ['yes', 'no', 'under-assessment'] as const)
    test(disadvantaged, () => {
      given(housingNeedDecider, ...history)
        .when(order(housingWorker, { ...assess, disadvantaged }))
        .then(HousingNeedAssessed.of({ ...assessed.data, disadvantaged }));
    });
  test('the statistics code gates nothing: no code, and a home of one’s own, are assessed alike', () => {
    const { stayCode: _stay, ...uncoded } = assess;
    const { stayCode: _code, ...data } = assessed.data;
    given(housingNeedDecider, ...history)
      .when(order(housingWorker, uncoded))
      .then(HousingNeedAssessed.of(data));
    given(housingNeedDecider, ...history)
      .when(order(housingWorker, { ...assess, stayCode: 'own-home' }))
      .then(HousingNeedAssessed.of({ ...assessed.data, stayCode: 'own-home' }));
  });
  test('anew whenever life changes', () => {
    given(housingNeedDecider, ...history, assessed)
      .when(order(housingWorker, assess))
      .then(assessed);
  });
  test('not tomorrow', () => {
    given(housingNeedDecider, ...history)
      .when(order(housingWorker, { ...assess, assessedOn: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
  test('a household holds its children and one more', () => {
    given(housingNeedDecider, ...history)
      .when(order(housingWorker, { ...assess, children: 3 }))
      .thenRefused('HOUSEHOLD_DOES_NOT_ADD_UP');
  });
});

test('there is nothing here for the person to assess, nor for anybody before the case', () => {
  given(housingNeedDecider, ...history)
    .when(order(kim, assess))
    .thenRefused('NOT_THERE');
  given(housingNeedDecider).when(order(housingWorker, assess)).thenRefused('NOT_THERE');
});

test('whatever happened and whoever asks, the answer is whole', () => {
  assertSoundWhenRepeated(housingNeedDecider, anyOrderOf(anyDay.map((assessedOn) => ({ ...assess, assessedOn }))));
});
