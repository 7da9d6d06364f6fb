import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { derivedUuid, plain } from '#lib/kernel';
import { CooperationEnded, type PastEvent } from '#lib/case-stream';
import {
  agreed,
  asked,
  caseId,
  childWelfare,
  cooperationClosed,
  facts,
  given,
  grantTo,
  identified,
  order,
  personId,
  platform,
  prison,
  prisonWorker,
  told,
  kim,
} from '#lib/testing';
import { concludeDecider } from '../closing/conclude.decide.js';
import { closingConsequencesOf } from './closing.react.js';

const secretPresence = ['child-welfare'] as const;
const consented = [identified, asked(prison, childWelfare), agreed(grantTo(prison), grantTo(childWelfare))] as const;

function after(...events: readonly PastEvent[]) {
  const history = facts(...events.map((event) => told(kim, event, { stream: personId })));
  const fact = history.at(-1) ?? assert.fail();
  return { fact, consequences: closingConsequencesOf(fact, { history, secretPresence }) };
}

describe('when the person ends the cooperation', () => {
  const { fact, consequences } = after(...consented, CooperationEnded.of({ personId, caseId, form: 'digital' }));
  test('the case follows, and those whose presence is secret are let out on their own stream', () => {
    const { grantId } = grantTo(childWelfare);
    assert.deepEqual(consequences, [
      { commandId: derivedUuid(fact.meta.id, 'follow ending'), command: { type: 'FollowEnding', caseId } },
      {
        commandId: derivedUuid(fact.meta.id, grantId),
        command: {
          ...{ type: 'EndSecretAccess', personId, grantId, compartment: 'child-welfare' },
          ...{ reason: 'cooperation-ended', caseLink: plain(caseId) },
        },
      },
    ]);
  });
});

describe('when bodies close it', () => {
  test('the person’s stream is told', () => {
    const { fact, consequences } = after(cooperationClosed());
    const command = { type: 'ConcludeCooperation', personId, caseId, ending: 'died' };
    assert.deepEqual(consequences, [{ commandId: derivedUuid(fact.meta.id, 'conclude'), command }]);
  });
  test('and not when it followed the person’s own end', () => {
    assert.deepEqual(after(cooperationClosed({ ending: 'person-ended' })).consequences, []);
  });
  test('which is told once, by the platform only', () => {
    const command = { type: 'ConcludeCooperation', personId, caseId, ending: 'died' } as const;
    const ended = CooperationEnded.of({ personId, caseId, form: 'digital' });
    given(concludeDecider, ...consented, ended)
      .when(order(platform, command))
      .thenNothing();
    given(concludeDecider, ...consented)
      .when(order(prisonWorker, command))
      .thenRefused('NOT_THERE');
  });
});

test('nothing follows from anything else', () => {
  assert.deepEqual(after(...consented).consequences, []);
});
