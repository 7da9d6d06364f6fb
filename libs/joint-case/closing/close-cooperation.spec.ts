import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plain, type BodyActor } from '#lib/kernel';
import { CooperationClosed, GrantEnded, NeedRegistered, OwnPriorityStated, type PastEvent } from '#lib/case-stream';
import {
  uuidOf,
  told,
  facts,
  auditor,
  caseId,
  caseWith,
  cooperationClosed,
  given,
  grantEnded,
  grantTo,
  housingOffice,
  housingWorker,
  joined,
  kim,
  missionWorker,
  needId,
  needRegistered,
  nextYear,
  order,
  personId,
  platform,
  prison,
  prisonWorker,
  stabilityAgreed,
  stabilityProposed,
  stateAfter,
  tenancyEnded,
  tenancyStarted,
  tuesday,
  wednesday,
} from '#lib/testing';
import { needDecider, type RegisterNeed } from '../need/need.decide.js';
import { whileOpen } from '../case/while-open.decide.js';
import { bodyEndings, closingDecider, type CloseCooperation } from './closing.decide.js';

const history = [...caseWith(housingOffice), joined(housingWorker)] as const;
const close: CloseCooperation = { type: 'CloseCooperation', caseId, ending: 'housed-and-stable' };
const housed = [
  tenancyStarted(housingOffice, { startedOn: '2026-05-03' }),
  stabilityProposed(housingOffice, 6),
  stabilityAgreed(6),
] as const;
const thirtyDaysLater = '2026-12-03T08:00:00.000Z';
const closed = (
  ending: (typeof bodyEndings)[number],
  by = housingOffice,
  accessUntil: typeof tuesday = thirtyDaysLater,
) => CooperationClosed.of({ personId, caseId, ending, by, accessUntil });

function missingAfter(by: BodyActor, ...events: readonly PastEvent[]): unknown {
  const decision = closingDecider.decide(stateAfter(closingDecider, [...history, ...events]), order(by, close));
  assert.equal(decision.outcome, 'refused');
  assert.equal(decision.code, 'CLOSING_RULE_NOT_MET');
  return decision.because;
}

describe('the cooperation ends well when the person is housed and the home has held as long as agreed', () => {
  test('on the very day', () => {
    given(closingDecider, ...history, ...housed)
      .when(order(housingWorker, close))
      .then(closed('housed-and-stable'));
  });
  test('not while no home stands', () => {
    const noHome = [{ code: 'no-tenancy-stands' }];
    assert.deepEqual(missingAfter(housingWorker), noHome);
    assert.deepEqual(missingAfter(housingWorker, ...housed, tenancyEnded(housingOffice)), noHome);
  });
  test('not before the person has agreed how long', () => {
    assert.deepEqual(missingAfter(housingWorker, ...housed.slice(0, 2)), [{ code: 'stability-not-agreed' }]);
  });
  test('not before it has held so long', () => {
    const longer = [stabilityProposed(housingOffice, 7), stabilityAgreed(7)];
    const missing = [{ code: 'stability-not-reached', reachedOn: '2026-12-03', months: 7 }];
    assert.deepEqual(missingAfter(housingWorker, ...housed, ...longer), missing);
  });
  test('not while a need is open', () => {
    assert.deepEqual(missingAfter(housingWorker, ...housed, needRegistered), [
      { code: 'need-open', needIds: [needId] },
    ]);
  });
  describe('nor while one is open that whoever closes may not know of', () => {
    const onHealth = NeedRegistered.of({ ...needRegistered.data, area: 'health' });
    test('which is told where nothing else is missing, and not what it is', () => {
      assert.deepEqual(missingAfter(housingWorker, ...housed, onHealth), [{ code: 'open-elsewhere' }]);
    });
    test('and not told along with what is', () => {
      assert.deepEqual(missingAfter(housingWorker, onHealth), [{ code: 'no-tenancy-stands' }]);
      const known = { ...needRegistered.data, needId: `need-${uuidOf('another')}` } as const;
      assert.deepEqual(missingAfter(housingWorker, ...housed, onHealth, NeedRegistered.of(known)), [
        { code: 'need-open', needIds: [known.needId] },
      ]);
    });
  });
  test('all that is missing is named at once', () => {
    const missing = [{ code: 'no-tenancy-stands' }, { code: 'need-open', needIds: [needId] }];
    assert.deepEqual(missingAfter(housingWorker, needRegistered), missing);
  });
});

describe('death and expulsion wait for nothing, and each body gets time for its own record', () => {
  for (const ending of ['died', 'expelled'] as const)
    test(ending, () => {
      given(closingDecider, ...history, needRegistered)
        .when(order(housingWorker, { ...close, ending }))
        .then(closed(ending));
    });
});

describe('whoever moves takes no open need along', () => {
  test('and is let go without one', () => {
    given(closingDecider, ...history)
      .when(order(housingWorker, { ...close, ending: 'moved' }))
      .then(closed('moved'));
  });
  test('and not with one', () => {
    const state = stateAfter(closingDecider, [...history, needRegistered]);
    const decision = closingDecider.decide(state, order(housingWorker, { ...close, ending: 'moved' }));
    const because = [{ code: 'need-open', needIds: [needId] }];
    assert.deepEqual(decision, { outcome: 'refused', code: 'CLOSING_RULE_NOT_MET', because });
  });
});

const everyGrantEnded = [prison, housingOffice].map((body) => {
  const { grantId, recipient } = grantTo(body);
  return GrantEnded.of({ personId, grantId, recipient, reason: 'cooperation-ended' });
});

describe('what others have worked on is no mistake of one body alone', () => {
  const mistake = { ...close, ending: 'registered-in-error' } as const;
  const opening = history.map((event) => told(platform, event));
  test('whoever alone has done something takes it back', () => {
    given(closingDecider, ...facts(...opening, told(prisonWorker, needRegistered)))
      .when(order(prisonWorker, mistake))
      .then(closed('registered-in-error', prison, tuesday), ...everyGrantEnded);
  });
  test('and not once another body, or the person, has done something', () => {
    const words = OwnPriorityStated.of({ personId, words: plain('a bed'), form: 'digital' });
    for (const acted of [told(housingWorker, needRegistered), told(kim, words)]) {
      const state = stateAfter(closingDecider, facts(...opening, acted));
      assert.deepEqual(closingDecider.decide(state, order(prisonWorker, mistake)), {
        ...{ outcome: 'refused', code: 'CLOSING_RULE_NOT_MET', because: [{ code: 'others-have-acted' }] },
      });
    }
  });
});

test('what was a mistake from the start ends every access with it', () => {
  given(closingDecider, ...history)
    .when(order(prisonWorker, { ...close, ending: 'registered-in-error' }))
    .then(closed('registered-in-error', prison, tuesday), ...everyGrantEnded);
});

describe('the person’s own end is followed at once', () => {
  const follow = { type: 'FollowEnding', caseId } as const;
  const ended = CooperationClosed.of({ personId, caseId, ending: 'person-ended', accessUntil: tuesday });
  test('whatever is open, and every access ends with it', () => {
    given(closingDecider, ...history, needRegistered)
      .when(order(platform, follow))
      .then(ended, ...everyGrantEnded);
  });
  test('once', () => {
    given(closingDecider, ...history, ended)
      .when(order(platform, follow))
      .thenNothing();
  });
  test('and no body says so', () => {
    given(closingDecider, ...history)
      .when(order(housingWorker, follow))
      .thenRefused('NOT_THERE');
  });
});

describe('nobody closes what is not theirs to close', () => {
  for (const ending of bodyEndings)
    test(`not the person, nor supervision, as ${ending}`, () => {
      for (const by of [kim, auditor])
        given(closingDecider, ...history)
          .when(order(by, { ...close, ending }))
          .thenRefused('NOT_THERE');
    });
  test('not a body that has access and has not joined', () => {
    given(closingDecider, ...caseWith(housingOffice), ...housed)
      .when(order(housingWorker, close))
      .thenRefused('NOT_A_PARTICIPANT');
  });
  test('not a body whose consent is withdrawn', () => {
    given(closingDecider, ...history, ...housed, grantEnded(grantTo(housingOffice)))
      .when(order(housingWorker, close))
      .thenRefused('NOT_THERE');
  });
});

describe('after the end no joint command is taken', () => {
  const register: RegisterNeed = {
    ...{ type: 'RegisterNeed', caseId, needId, area: 'housing', urgency: 'later' },
    description: plain('a home'),
  };
  const ended = [...history, cooperationClosed({ accessUntil: wednesday })] as const;
  test('and those who may still read are told why', () => {
    given(whileOpen(needDecider), ...ended)
      .when(order(housingWorker, register))
      .thenRefused('CLOSED');
  });
  test('nor is a second end', () => {
    given(whileOpen(closingDecider), ...ended)
      .when(order(housingWorker, { ...close, ending: 'died' }))
      .thenRefused('CLOSED');
  });
  test('and it is not there once access has ended, nor for those who had none', () => {
    given(whileOpen(needDecider), ...ended)
      .when(order(housingWorker, register, { at: wednesday }))
      .thenRefused('NOT_THERE');
    given(whileOpen(needDecider), ...ended)
      .when(order(missionWorker, register))
      .thenRefused('NOT_THERE');
    given(
      whileOpen(needDecider),
      ...history,
      cooperationClosed({ accessUntil: nextYear }),
      grantEnded(grantTo(housingOffice)),
    )
      .when(order(housingWorker, register))
      .thenRefused('NOT_THERE');
  });
});
