import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { CardItemSettled } from '#lib/case-stream';
import {
  caseId,
  caseWith,
  given,
  grantEnded,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  joined,
  kim,
  mission,
  missionWorker,
  order,
  personId,
  pointSettled,
  pointTaken,
  uuidOf,
} from '#lib/testing';
import { cardDecider, type SettleCardItem } from './release-card.decide.js';

const note = plain('Hybelhuset, rom 4');
const settle: SettleCardItem = { type: 'SettleCardItem', caseId, item: 'bed-tonight', note };
const wide = (of: typeof mission) =>
  grantTo(of, { grantId: `grant-${uuidOf('wide')}`, classes: ['case', 'release', 'economy', 'health'] });
const history = [
  ...caseWith(housingOffice, mission),
  granted(wide(mission)),
  joined(housingWorker),
  joined(missionWorker),
] as const;
const taken = [...history, pointTaken(missionWorker)] as const;

test('the body that took a point settles it with a few words', () => {
  given(cardDecider, ...taken)
    .when(order(missionWorker, settle))
    .then(pointSettled(mission));
});

describe('the point on health is settled by a code and holds no words', () => {
  const medicine = { type: 'SettleCardItem', caseId, item: 'medicine' } as const;
  const mine = [...history, pointTaken(missionWorker, 'medicine')] as const;
  for (const answer of ['yes', 'no'] as const)
    test(answer, () => {
      given(cardDecider, ...mine)
        .when(order(missionWorker, { ...medicine, answer }))
        .then(CardItemSettled.of({ item: 'medicine', personId, by: mission, answer }));
    });
  test('not by words', () => {
    given(cardDecider, ...mine)
      .when(order(missionWorker, { ...medicine, note }))
      .thenRefused('ANSWER_DOES_NOT_FIT');
  });
  test('not by words beside the code', () => {
    given(cardDecider, ...mine)
      .when(order(missionWorker, { ...medicine, answer: 'yes', note }))
      .thenRefused('ANSWER_DOES_NOT_FIT');
  });
  test('another answer waits until it is opened again', () => {
    const yes = CardItemSettled.of({ item: 'medicine', personId, by: mission, answer: 'yes' });
    given(cardDecider, ...mine, yes)
      .when(order(missionWorker, { ...medicine, answer: 'no' }))
      .thenRefused('ALREADY_SETTLED');
    given(cardDecider, ...mine, yes)
      .when(order(missionWorker, { ...medicine, answer: 'yes' }))
      .thenNothing();
  });
});

test('an appointment is settled with a name and an hour, and not without', () => {
  const appointment = { type: 'SettleCardItem', caseId, item: 'appointment' } as const;
  given(cardDecider, ...history, pointTaken(missionWorker, 'appointment'))
    .when(order(missionWorker, appointment))
    .thenRefused('ANSWER_DOES_NOT_FIT');
});

test('money is settled without words, and with them', () => {
  const money = { type: 'SettleCardItem', caseId, item: 'money' } as const;
  const mine = [...history, pointTaken(missionWorker, 'money')] as const;
  given(cardDecider, ...mine)
    .when(order(missionWorker, money))
    .then(CardItemSettled.of({ item: 'money', personId, by: mission }));
  given(cardDecider, ...mine)
    .when(order(missionWorker, { ...money, note }))
    .then(CardItemSettled.of({ item: 'money', personId, by: mission, note }));
});

describe('a settled point is not settled again', () => {
  test('with other words, before it is opened again', () => {
    given(cardDecider, ...taken, pointSettled(mission))
      .when(order(missionWorker, { ...settle, note: plain('room 5') }))
      .thenRefused('ALREADY_SETTLED');
  });
});

describe('only the body that took a point settles it', () => {
  const refused = 'NOT_TAKEN_BY_YOU';
  test('not one that another has', () => {
    given(cardDecider, ...taken)
      .when(order(housingWorker, settle))
      .thenRefused(refused);
  });
  test('not one that nobody has', () => {
    given(cardDecider, ...history)
      .when(order(housingWorker, settle))
      .thenRefused(refused);
  });
});

describe('the point is not there', () => {
  const refused = 'NOT_THERE';
  test('for a body whose consent is withdrawn, even if it took it', () => {
    given(cardDecider, ...taken, grantEnded(grantTo(mission)), grantEnded(wide(mission)))
      .when(order(missionWorker, settle))
      .thenRefused(refused);
  });
  test('for a body whose consent to health is withdrawn', () => {
    given(cardDecider, ...history, pointTaken(missionWorker, 'medicine'), grantEnded(wide(mission)))
      .when(order(missionWorker, { type: 'SettleCardItem', caseId, item: 'medicine', answer: 'yes' }))
      .thenRefused(refused);
  });
  test('for the person', () => {
    given(cardDecider, ...taken)
      .when(order(kim, settle))
      .thenRefused(refused);
  });
});
