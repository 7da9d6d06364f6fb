import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain, type BodyActor, type Participant } from '#lib/kernel';
import {
  CardItemReopened,
  FollowUpTransferred,
  NeedRegistered,
  OrganisationInvited,
  PersonTransferred,
  TransferAnnounced,
} from '#lib/case-stream';
import {
  acceptedBy,
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
  invited,
  joined,
  kim,
  mission,
  missionWorker,
  needId,
  needRegistered,
  offered,
  order,
  otherPrison,
  otherPrisonWorker,
  personId,
  pointSettled,
  pointTaken,
  prison,
  prisonWorker,
  probation,
  probationWorker,
  uuidOf,
} from '#lib/testing';
import { transferDecider, type TransferCommand } from './transfer.decide.js';

const on = '2026-11-03';
const toProbation = { type: 'TransferPerson', caseId, to: probation, on } as const;
const toOtherPrison = { type: 'TransferPerson', caseId, to: otherPrison, on: '2026-11-20' } as const;
const confirm = { type: 'ConfirmTransfer', caseId, on } as const;

/** The person said yes to the whole organisation. */
const wholePrison = granted(
  grantTo({ ...prison, unit: null }, { grantId: `grant-${uuidOf('the whole organisation')}` }),
);
const moved = (by: BodyActor, from: Participant, to: Participant, fromStays = false) =>
  PersonTransferred.of({
    personId,
    participant: { kind: by.kind, organisation: by.organisation, unit: by.unit },
    from,
    to,
    on,
    fromStays,
  });
const led = (to: Participant) => FollowUpTransferred.of({ needId, personId, area: 'housing', from: prison, to });
const announced = TransferAnnounced.of({ personId, participant: prison, to: otherPrison, on: '2026-11-20' });

describe('inside one organisation the people change and the case stays', () => {
  test('where the person said yes to the organisation, the receiving unit takes part and leads what the old one led', () => {
    given(transferDecider, ...caseWith(), wholePrison, needRegistered)
      .when(order(prisonWorker, toProbation))
      .then(moved(prisonWorker, prison, probation), led(probation));
  });
  test('where the person said yes to both units', () => {
    given(transferDecider, ...caseWith(probation), needRegistered)
      .when(order(prisonWorker, toProbation))
      .then(moved(prisonWorker, prison, probation), led(probation));
  });
  test('a need that another body leads stays with it', () => {
    const theirs = NeedRegistered.of({ ...needRegistered.data, followUpLead: mission });
    given(transferDecider, ...caseWith(probation, mission), joined(missionWorker), theirs)
      .when(order(prisonWorker, toProbation))
      .then(moved(prisonWorker, prison, probation));
  });
  test('what the old unit had taken on the release card is free again, and what is settled stays settled', () => {
    given(
      transferDecider,
      ...caseWith(probation),
      pointTaken(prisonWorker, 'travel'),
      pointTaken(prisonWorker),
      pointSettled(prison),
    )
      .when(order(prisonWorker, toProbation))
      .then(moved(prisonWorker, prison, probation), CardItemReopened.of({ item: 'travel', personId, by: prison }));
  });
  test('it is done once', () => {
    given(transferDecider, ...caseWith(probation), moved(prisonWorker, prison, probation))
      .when(order(prisonWorker, toProbation))
      .thenNothing();
  });
  test('the old unit has left, and moves nobody any more', () => {
    given(transferDecider, ...caseWith(probation, otherPrison), moved(prisonWorker, prison, probation))
      .when(order(prisonWorker, toOtherPrison))
      .thenRefused('NOT_A_PARTICIPANT');
  });
  test('the receiving unit can move the person on', () => {
    given(transferDecider, ...caseWith(probation), moved(prisonWorker, prison, probation))
      .when(order(probationWorker, { ...toProbation, to: prison }))
      .then(moved(probationWorker, probation, prison));
  });
});

describe('the old unit stays while it owes others something', () => {
  const need = NeedRegistered.of({ ...needRegistered.data, followUpLead: mission });
  const history = [...caseWith(probation, mission), joined(missionWorker), need] as const;
  test('an answer', () => {
    given(transferDecider, ...history, offered(prison, mission))
      .when(order(prisonWorker, toProbation))
      .then(moved(prisonWorker, prison, probation, true));
  });
  test('a first contact', () => {
    given(transferDecider, ...history, offered(prison, mission), acceptedBy(prisonWorker))
      .when(order(prisonWorker, toProbation))
      .then(moved(prisonWorker, prison, probation, true));
  });
});

describe('the person has not agreed that the receiving unit may know', () => {
  test('when the grant names the old unit alone', () => {
    given(transferDecider, ...caseWith(), needRegistered)
      .when(order(prisonWorker, toProbation))
      .thenRefused('NO_BASIS_FOR_RECIPIENT');
  });
  test('when it may not know of the area that a need lies in', () => {
    const health = NeedRegistered.of({ ...needRegistered.data, area: 'health' });
    given(transferDecider, ...caseWith(probation), health)
      .when(order(prisonWorker, toProbation))
      .thenRefused('NO_BASIS_FOR_RECIPIENT');
  });
});

describe('to another organisation a transfer is announced, and the old unit leads on', () => {
  test('the receiving unit is invited with it', () => {
    given(transferDecider, ...caseWith(otherPrison), needRegistered)
      .when(order(prisonWorker, toOtherPrison))
      .then(announced, OrganisationInvited.of({ inviter: prison, invitee: otherPrison }));
  });
  for (const [name, here] of [
    ['invited', invited(otherPrison)],
    ['there', joined(otherPrisonWorker)],
  ] as const)
    test(`but not again when it is ${name} already`, () => {
      given(transferDecider, ...caseWith(otherPrison), here)
        .when(order(prisonWorker, toOtherPrison))
        .then(announced);
    });
  test('the same is announced once', () => {
    given(transferDecider, ...caseWith(otherPrison), announced)
      .when(order(prisonWorker, toOtherPrison))
      .thenNothing();
  });
  test('another day is announced anew', () => {
    given(transferDecider, ...caseWith(otherPrison), announced, invited(otherPrison))
      .when(order(prisonWorker, { ...toOtherPrison, on: '2026-11-21' }))
      .then(TransferAnnounced.of({ ...announced.data, on: '2026-11-21' }));
  });
});

describe('the receiving unit confirms, and leads from then on', () => {
  const joinedCase = [...caseWith(otherPrison), needRegistered, announced, joined(otherPrisonWorker)] as const;
  test('what the old unit led is its', () => {
    given(transferDecider, ...joinedCase)
      .when(order(otherPrisonWorker, confirm))
      .then(moved(otherPrisonWorker, prison, otherPrison), led(otherPrison));
  });
  test('once', () => {
    given(transferDecider, ...joinedCase, moved(otherPrisonWorker, prison, otherPrison))
      .when(order(otherPrisonWorker, confirm))
      .thenNothing();
  });
  test('not before it has joined', () => {
    given(transferDecider, ...caseWith(otherPrison), announced)
      .when(order(otherPrisonWorker, confirm))
      .thenRefused('NOT_A_PARTICIPANT');
  });
  test('not before the day', () => {
    given(transferDecider, ...joinedCase)
      .when(order(otherPrisonWorker, { ...confirm, on: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
  test('not where none is announced to it', () => {
    given(transferDecider, ...joinedCase)
      .when(order(prisonWorker, confirm))
      .thenRefused('NO_TRANSFER_TO_YOU');
    given(transferDecider, ...caseWith())
      .when(order(prisonWorker, confirm))
      .thenRefused('NO_TRANSFER_TO_YOU');
  });
  test('not where a need lies in an area that it may not know of', () => {
    const health = NeedRegistered.of({ ...needRegistered.data, needId: `need-${uuidOf('health')}`, area: 'health' });
    given(transferDecider, ...joinedCase, health)
      .when(order(otherPrisonWorker, confirm))
      .thenRefused('NO_BASIS_FOR_RECIPIENT');
  });
});

describe('a person is not transferred', () => {
  test('to a body outside the correctional service', () => {
    given(transferDecider, ...caseWith(housingOffice))
      .when(order(prisonWorker, { ...toProbation, to: housingOffice }))
      .thenRefused('NOT_CORRECTIONAL_SERVICE');
  });
  test('to where the person is', () => {
    given(transferDecider, ...caseWith())
      .when(order(prisonWorker, { ...toProbation, to: prison }))
      .thenRefused('TO_YOURSELF');
  });
  test('tomorrow, inside one organisation', () => {
    given(transferDecider, ...caseWith(probation))
      .when(order(prisonWorker, { ...toProbation, on: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
  test('by a unit that only may know of the case', () => {
    given(transferDecider, ...caseWith(probation))
      .when(order(probationWorker, { ...toProbation, to: prison }))
      .thenRefused('NOT_A_PARTICIPANT');
  });
  test('by anybody else', () => {
    for (const by of [missionWorker, kim, otherPrisonWorker])
      given(transferDecider, ...caseWith(probation))
        .when(order(by, toProbation))
        .thenRefused('NOT_THERE');
    given(transferDecider).when(order(prisonWorker, toProbation)).thenRefused('NOT_THERE');
  });
});

test('the need carries its words, whoever leads it', () => {
  const words = NeedRegistered.of({ ...needRegistered.data, description: plain('somewhere quiet') });
  given(transferDecider, ...caseWith(probation), words)
    .when(order(prisonWorker, toProbation))
    .then(moved(prisonWorker, prison, probation), led(probation));
});

test('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  const anyTransfer: fc.Arbitrary<TransferCommand> = fc.oneof(
    fc.tuple(anyBody, anyDay).map(([to, day]) => ({ ...toProbation, to, on: day })),
    anyDay.map((day) => ({ ...confirm, on: day })),
  );
  assertSound(transferDecider, anyOrderOf(anyTransfer));
});
