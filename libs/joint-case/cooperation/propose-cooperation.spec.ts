import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { CooperationProposed, PersonIdentified } from '#lib/case-stream';
import {
  agreed,
  asked,
  childWelfare,
  given,
  grantTo,
  housingOffice,
  housingWorker,
  husbanken,
  husbankenWorker,
  auditor,
  identified,
  kim,
  order,
  personId,
  platform,
  prison,
  prisonWorker,
  proposalId,
  saidNo,
  supervision,
  uuidOf,
} from '#lib/testing';
import { cooperationDecider, type ProposeCooperation } from './cooperation.decide.js';

const propose: ProposeCooperation = {
  type: 'ProposeCooperation',
  proposalId,
  personId,
  recipients: [housingOffice],
  name: plain('Kim Solvik'),
};
const anew = `proposal-${uuidOf('another proposal')}` as const;

describe('the first question also identifies the person', () => {
  test('by name', () => {
    given(cooperationDecider).when(order(prisonWorker, propose)).then(identified, asked(prison, housingOffice));
  });
  test('and by national id where the asker has it', () => {
    const nationalId = plain('30899098765');
    given(cooperationDecider)
      .when(order(prisonWorker, { ...propose, nationalId }))
      .then(PersonIdentified.of({ ...identified.data, nationalId }), asked(prison, housingOffice));
  });
});

test('a person who is known here is not identified anew', () => {
  given(cooperationDecider, identified).when(order(prisonWorker, propose)).then(asked(prison, housingOffice));
});

test('the person is told why, in words meant for the person', () => {
  const reason = plain('So that you have a home the day you come out');
  given(cooperationDecider, identified)
    .when(order(prisonWorker, { ...propose, reason }))
    .then(CooperationProposed.of({ ...asked(prison, housingOffice).data, reason }));
});

test('the body that asks is always one of those that the person is asked about, once and first', () => {
  given(cooperationDecider, identified)
    .when(order(prisonWorker, { ...propose, recipients: [housingOffice, prison] }))
    .then(asked(prison, housingOffice));
});

test('a body that is named twice is asked about once', () => {
  given(cooperationDecider, identified)
    .when(order(prisonWorker, { ...propose, recipients: [housingOffice, housingOffice] }))
    .then(asked(prison, housingOffice));
});

test('the person may be asked about barnevernstjenesten, of which nobody else is told', () => {
  given(cooperationDecider, identified)
    .when(order(prisonWorker, { ...propose, recipients: [childWelfare] }))
    .then(asked(prison, childWelfare));
});

test('the same question is put once', () => {
  given(cooperationDecider, identified, asked(prison, housingOffice)).when(order(prisonWorker, propose)).thenNothing();
});

describe('a body waits for an answer before it asks again', () => {
  const again = { ...propose, proposalId: anew };
  const askedAgain = CooperationProposed.of({ ...asked(prison, housingOffice).data, proposalId: anew });
  test('while its question is open', () => {
    given(cooperationDecider, identified, asked(prison, housingOffice))
      .when(order(prisonWorker, again))
      .thenRefused('ALREADY_ASKED');
  });
  test('but after a no it may ask again', () => {
    given(cooperationDecider, identified, asked(prison, housingOffice), saidNo)
      .when(order(prisonWorker, again))
      .then(askedAgain);
  });
  test('and after a yes too', () => {
    given(cooperationDecider, identified, asked(prison, housingOffice), agreed(grantTo(prison)))
      .when(order(prisonWorker, again))
      .then(askedAgain);
  });
  test('and another body may ask meanwhile', () => {
    given(cooperationDecider, identified, asked(prison, housingOffice))
      .when(order(housingWorker, { ...again, recipients: [] }))
      .then(
        CooperationProposed.of({ proposalId: anew, personId, proposer: housingOffice, recipients: [housingOffice] }),
      );
  });
});

describe('the person is never asked about a body that joins no case', () => {
  for (const recipient of [husbanken, supervision])
    test(recipient.kind, () => {
      given(cooperationDecider)
        .when(order(prisonWorker, { ...propose, recipients: [housingOffice, recipient] }))
        .thenRefused('NOT_A_RECEIVER');
    });
});

describe('a body that joins no case asks no person', () => {
  for (const worker of [husbankenWorker, auditor])
    test(worker.kind, () => {
      given(cooperationDecider).when(order(worker, propose)).thenRefused('NOT_A_RECEIVER');
    });
});

describe('only a body asks', () => {
  for (const actor of [kim, platform])
    test(`not ${actor.kind}`, () => {
      given(cooperationDecider).when(order(actor, propose)).thenRefused('NOT_THERE');
    });
});
