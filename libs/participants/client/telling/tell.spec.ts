import { describe, test } from 'node:test';
import fc from 'fast-check';
import { ChildrensHousingNeedTold, HousingAllowanceTold } from '#lib/case-stream';
import {
  anyOrderOf,
  assertSound,
  caseId,
  caseWith,
  childWelfareWorker,
  given,
  housingOffice,
  husbankenWorker,
  kim,
  order,
  personId,
  prisonWorker,
  someoneElse,
} from '#lib/testing';
import { tellingDecider, type ShareChildrensHousingNeed, type ShareHousingAllowance } from './telling.decide.js';

const said = { caseId, personId, form: 'digital' } as const;
const allowance = { outcome: 'granted', fromMonth: '2026-12', monthlyNok: 3_200, decidedOn: '2026-11-03' } as const;
const need = { children: 2, matters: ['own-room'] } as const;
const shareAllowance: ShareHousingAllowance = { type: 'ShareHousingAllowance', ...said, allowance };
const shareNeed: ShareChildrensHousingNeed = { type: 'ShareChildrensHousingNeed', ...said, need };
const allowanceTold = HousingAllowanceTold.of({ personId, form: 'digital', ...allowance });
const needTold = ChildrensHousingNeedTold.of({ personId, form: 'digital', ...need });
const history = caseWith();

describe('the person lets the case know', () => {
  test('what Husbanken decided', () => {
    given(tellingDecider, ...history)
      .when(order(kim, shareAllowance))
      .then(allowanceTold);
  });
  test('what the children need, in the person’s own name', () => {
    given(tellingDecider, ...history)
      .when(order(kim, shareNeed))
      .then(needTold);
  });
  test('by word of mouth that a body wrote down', () => {
    const oral = { form: 'oral', registeredBy: housingOffice } as const;
    given(tellingDecider, ...history)
      .when(order(kim, { ...shareAllowance, ...oral }))
      .then(HousingAllowanceTold.of({ ...allowanceTold.data, ...oral }));
  });
  test('once, and anew when it has changed', () => {
    given(tellingDecider, ...history, allowanceTold, needTold)
      .when(order(kim, shareAllowance))
      .thenNothing();
    given(tellingDecider, ...history, allowanceTold, needTold)
      .when(order(kim, shareNeed))
      .thenNothing();
    given(tellingDecider, ...history, needTold)
      .when(order(kim, { ...shareNeed, need: { ...need, children: 3 } }))
      .then(ChildrensHousingNeedTold.of({ ...needTold.data, children: 3 }));
  });
});

describe('it is not there', () => {
  test('when no body holds it', () => {
    given(tellingDecider, ...history)
      .when(order(kim, { ...shareAllowance, allowance: undefined }))
      .thenRefused('NOT_THERE');
    given(tellingDecider, ...history)
      .when(order(kim, { ...shareNeed, need: undefined }))
      .thenRefused('NOT_THERE');
  });
  test('for those who hold it, and for every other body: only the person tells', () => {
    for (const by of [husbankenWorker, childWelfareWorker, prisonWorker]) {
      given(tellingDecider, ...history)
        .when(order(by, shareAllowance))
        .thenRefused('NOT_THERE');
      given(tellingDecider, ...history)
        .when(order(by, shareNeed))
        .thenRefused('NOT_THERE');
    }
  });
  test('for another person, on another’s case, and before the case', () => {
    const other = { kind: 'client', person: someoneElse } as const;
    given(tellingDecider, ...history)
      .when(order(other, shareAllowance))
      .thenRefused('NOT_THERE');
    given(tellingDecider, ...history)
      .when(order(other, { ...shareAllowance, personId: someoneElse }))
      .thenRefused('NOT_THERE');
    given(tellingDecider).when(order(kim, shareAllowance)).thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  assertSound(tellingDecider, anyOrderOf(fc.constantFrom(shareAllowance, shareNeed)));
});
