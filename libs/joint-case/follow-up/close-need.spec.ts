import { describe, test } from 'node:test';
import { NeedClosed, needEnds } from '#lib/case-stream';
import {
  acceptedBy,
  caseId,
  caseWith,
  closed,
  given,
  housingOffice,
  housingWorker,
  joined,
  kim,
  leftAlone,
  mission,
  missionWorker,
  needId,
  needRegistered,
  offered,
  order,
  prison,
  prisonWorker,
  takenBack,
  takenOver,
  uuidOf,
} from '#lib/testing';
import type { CloseNeed } from './follow-up.commands.js';
import { followUpDecider } from './follow-up.decide.js';

const close: CloseNeed = { type: 'CloseNeed', caseId, needId, reason: 'met', into: null };
const open = [...caseWith(housingOffice, mission), joined(missionWorker), needRegistered];
const otherId = `need-${uuidOf('another')}` as const;
const another = { ...needRegistered, data: { ...needRegistered.data, needId: otherId } };

describe('the lead ends a need, and says why', () => {
  for (const reason of needEnds.filter((each) => each !== 'moved-into-another-need'))
    test(reason, () => {
      given(followUpDecider, ...open)
        .when(order(prisonWorker, { ...close, reason }))
        .then(closed(prison, reason));
    });
  test('moved-into-another-need, and names it', () => {
    given(followUpDecider, ...open, another)
      .when(order(prisonWorker, { ...close, reason: 'moved-into-another-need', into: otherId }))
      .then(NeedClosed.of({ needId, area: 'housing', by: prison, reason: 'moved-into-another-need', into: otherId }));
  });
  test('a fallback that has not confirmed is lead too', () => {
    given(followUpDecider, ...open, takenOver(housingOffice))
      .when(order(housingWorker, close))
      .then(closed(housingOffice));
  });
  test('an offer that was taken back does not hold it', () => {
    given(followUpDecider, ...open, offered(housingOffice), takenBack())
      .when(order(prisonWorker, close))
      .then(closed(prison));
  });
});

test('it ends once', () => {
  given(followUpDecider, ...open, closed(prison))
    .when(order(prisonWorker, close))
    .thenNothing();
});

test('nobody but the lead ends it, and nobody ends a gap', () => {
  given(followUpDecider, ...open)
    .when(order(missionWorker, close))
    .thenRefused('NOT_FOLLOW_UP_LEAD');
  given(followUpDecider, ...open, leftAlone())
    .when(order(prisonWorker, close))
    .thenRefused('NOT_FOLLOW_UP_LEAD');
});

test('an offer that is on its way is taken back first', () => {
  for (const underway of [[offered(housingOffice)], [offered(housingOffice), acceptedBy(housingWorker)]])
    given(followUpDecider, ...open, ...underway)
      .when(order(prisonWorker, close))
      .thenRefused('ALREADY_OFFERED');
});

test('the need that goes on is named exactly when this one moved into it', () => {
  given(followUpDecider, ...open, another)
    .when(order(prisonWorker, { ...close, reason: 'moved-into-another-need' }))
    .thenRefused('ANSWER_DOES_NOT_FIT');
  given(followUpDecider, ...open, another)
    .when(order(prisonWorker, { ...close, into: otherId }))
    .thenRefused('ANSWER_DOES_NOT_FIT');
});

describe('not there is', () => {
  const moved = { ...close, reason: 'moved-into-another-need' } as const;
  test('a need to move into that is not open, or is this one', () => {
    for (const into of [otherId, needId])
      given(followUpDecider, ...open)
        .when(order(prisonWorker, { ...moved, into }))
        .thenRefused('NOT_THERE');
  });
  test('the need for a body without access, for the person, and before the case is opened', () => {
    given(followUpDecider, ...caseWith(), needRegistered)
      .when(order(missionWorker, close))
      .thenRefused('NOT_THERE');
    given(followUpDecider, ...open)
      .when(order(kim, close))
      .thenRefused('NOT_THERE');
    given(followUpDecider).when(order(prisonWorker, close)).thenRefused('NOT_THERE');
  });
});
