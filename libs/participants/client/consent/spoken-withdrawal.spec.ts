import { describe, test } from 'node:test';
import fc from 'fast-check';
import { participantOf } from '#lib/kernel';
import { ConsentWithdrawn, CooperationEndRequested, CooperationEnded } from '#lib/case-stream';
import {
  agreed,
  anyOrderOf,
  asked,
  assertSound,
  caseId,
  given,
  grantTo,
  housingOffice,
  housingWorker,
  identified,
  kim,
  missionWorker,
  navWorker,
  order,
  personId,
  prison,
  prisonWorker,
  uuidOf,
  withdrew,
} from '#lib/testing';
import { consentDecider, type RequestCooperationEnd, type WithdrawConsent } from './consent.decide.js';

const agreement = [identified, asked(prison, housingOffice), agreed(grantTo(prison), grantTo(housingOffice))] as const;
const spoken = { personId, caseId, form: 'oral', registeredBy: housingOffice, readBack: true } as const;
const withdraw: WithdrawConsent = { type: 'WithdrawConsent', ...spoken, grantId: grantTo(housingOffice).grantId };
const toEnd: RequestCooperationEnd = { type: 'RequestCooperationEnd', ...spoken };
const written = ConsentWithdrawn.of({
  ...withdrew(grantTo(housingOffice)).data,
  form: 'oral',
  registeredBy: housingOffice,
});
const said = CooperationEndRequested.of({ personId, caseId, form: 'oral', registeredBy: housingOffice });

describe('a body writes down that the person takes back what it was given itself', () => {
  test('once it has read it back', () => {
    given(consentDecider, ...agreement)
      .when(order(housingWorker, withdraw))
      .then(written);
    given(consentDecider, ...agreement)
      .when(order(housingWorker, { ...withdraw, readBack: false }))
      .thenRefused('NOT_READ_BACK');
  });
  test('once', () => {
    for (const before of [
      written,
      withdrew(grantTo(housingOffice)),
      CooperationEnded.of({ personId, caseId, form: 'digital' }),
    ])
      given(consentDecider, ...agreement, before)
        .when(order(housingWorker, withdraw))
        .thenNothing();
  });
});

describe('and it cuts nobody else off', () => {
  test('not another body, though it asked about that one itself', () => {
    for (const by of [prisonWorker, missionWorker])
      given(consentDecider, ...agreement)
        .when(order(by, { ...withdraw, registeredBy: participantOf(by) }))
        .thenRefused('NOT_THERE');
  });
  test('not a colleague’s unit, nor a whole organisation that it belongs to', () => {
    const whole = grantTo(housingOffice, { recipient: { ...housingOffice, unit: null } });
    const yes = [identified, asked(prison, housingOffice), agreed(whole)] as const;
    given(consentDecider, ...yes)
      .when(order(housingWorker, { ...withdraw, grantId: whole.grantId }))
      .thenRefused('NOT_THERE');
    given(consentDecider, ...agreement)
      .when(order(navWorker, { ...withdraw, registeredBy: participantOf(navWorker) }))
      .thenRefused('NOT_THERE');
  });
  test('nor as typed, nor in another’s name', () => {
    for (const change of [{ form: 'digital' }, { registeredBy: prison }] as const)
      given(consentDecider, ...agreement)
        .when(order(housingWorker, { ...withdraw, ...change }))
        .thenRefused('NOT_THERE');
  });
});

describe('a body writes down that the person wants to end it', () => {
  test('which ends nothing for the others', () => {
    given(consentDecider, ...agreement)
      .when(order(housingWorker, toEnd))
      .then(said);
    given(consentDecider, ...agreement, said)
      .when(order(kim, { ...withdraw, form: 'digital', grantId: grantTo(prison).grantId }))
      .then(ConsentWithdrawn.of({ ...withdrew(grantTo(prison)).data, registeredBy: housingOffice }));
  });
  test('once, and not of what is over', () => {
    for (const before of [said, CooperationEnded.of({ personId, caseId, form: 'digital' })])
      given(consentDecider, ...agreement, before)
        .when(order(housingWorker, toEnd))
        .thenNothing();
  });
  test('and each that heard it writes it down for itself', () => {
    given(consentDecider, ...agreement, said)
      .when(order(prisonWorker, { ...toEnd, registeredBy: prison }))
      .then(CooperationEndRequested.of({ ...said.data, registeredBy: prison }));
  });
  test('not before it is read back, nor one that was let into nothing there, nor the person, who ends it', () => {
    given(consentDecider, ...agreement)
      .when(order(housingWorker, { ...toEnd, readBack: false }))
      .thenRefused('NOT_READ_BACK');
    const elsewhere = { caseId: `case-${uuidOf('another case')}` } as const;
    for (const request of [
      order(missionWorker, { ...toEnd, registeredBy: participantOf(missionWorker) }),
      order(housingWorker, { ...toEnd, ...elsewhere }),
      order(kim, toEnd),
    ])
      given(consentDecider, ...agreement)
        .when(request)
        .thenRefused('NOT_THERE');
  });
});

test('whatever happened and whoever asks, the answer is whole, and given once', () => {
  assertSound(consentDecider, anyOrderOf(fc.constantFrom(withdraw, toEnd)));
});
