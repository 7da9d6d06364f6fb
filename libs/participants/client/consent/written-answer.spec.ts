import { describe, test } from 'node:test';
import { ConsentDeclined, ConsentGiven } from '#lib/case-stream';
import {
  agreed,
  asked,
  caseId,
  given,
  grantTo,
  housingOffice,
  housingWorker,
  identified,
  order,
  personId,
  prison,
  prisonWorker,
  proposalId,
  saidNo,
} from '#lib/testing';
import { consentDecider, type DeclineCooperation, type GiveConsent } from './consent.decide.js';

const question = [identified, asked(prison, housingOffice)] as const;
const spoken = { personId, proposalId, form: 'signed', registeredBy: prison, readBack: true } as const;
const grants = [grantTo(prison), grantTo(housingOffice)];
const yes: GiveConsent = { type: 'GiveConsent', ...spoken, caseId, preset: 'home-only', grants };
const no: DeclineCooperation = { type: 'DeclineCooperation', ...spoken };
const answers = [
  [yes, ConsentGiven.of({ ...agreed(...grants).data, form: 'signed', registeredBy: prison })],
  [no, ConsentDeclined.of({ ...saidNo.data, form: 'signed', registeredBy: prison })],
] as const;

describe('whoever asked writes the answer down', () => {
  for (const [command, event] of answers) {
    test(`${command.type}, as it was signed`, () => {
      given(consentDecider, ...question)
        .when(order(prisonWorker, command))
        .then(event);
    });
    test(`${command.type}, not before it is read back`, () => {
      given(consentDecider, ...question)
        .when(order(prisonWorker, { ...command, readBack: false }))
        .thenRefused('NOT_READ_BACK');
    });
    test(`${command.type}, not as if the person had typed it, nor in another’s name`, () => {
      for (const wrong of [{ form: 'digital' }, { registeredBy: housingOffice }] as const)
        given(consentDecider, ...question)
          .when(order(prisonWorker, { ...command, ...wrong }))
          .thenRefused('NOT_THERE');
    });
    test(`${command.type}, and nobody else who was asked about`, () => {
      given(consentDecider, ...question)
        .when(order(housingWorker, { ...command, registeredBy: housingOffice }))
        .thenRefused('NOT_THERE');
    });
  }
});

test('a body ends nothing in the person’s place, nor takes back what others were given', () => {
  const ends = { personId, caseId, form: 'oral', registeredBy: prison, readBack: true } as const;
  for (const command of [
    { type: 'WithdrawConsent', ...ends, grantId: grantTo(housingOffice).grantId },
    { type: 'EndCooperation', ...ends },
  ] as const)
    given(consentDecider, ...question, agreed(grantTo(prison), grantTo(housingOffice)))
      .when(order(prisonWorker, command))
      .thenRefused('NOT_THERE');
});
