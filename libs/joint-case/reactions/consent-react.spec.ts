import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plain, type Actor, type Participant } from '#lib/kernel';
import type { Fact, PastEvent } from '#lib/case-stream';
import {
  agreed,
  asked,
  caseId,
  childWelfare,
  childWelfareWorker,
  facts,
  frozen,
  grantTo,
  housingOffice,
  housingWorker,
  identified,
  kim,
  mission,
  needRegistered,
  personId,
  prison,
  prisonWorker,
  proposalId,
  saidNo,
  told,
  withdrew,
} from '#lib/testing';
import { consequencesOf, sealedNameIn } from './consent.react.js';

const name = 'Kim Solvik';
const secretPresence = ['child-welfare'] as const;

function historyOf(asker: Actor, proposer: Participant, ...answers: readonly PastEvent[]): readonly Fact[] {
  const place = { stream: personId };
  return frozen(
    facts(
      told(asker, identified, place),
      told(asker, asked(proposer, housingOffice, mission, childWelfare), place),
      ...answers.map((answer) => told(kim, answer, place)),
    ),
  );
}

/** What follows from the last fact of a history. */
function following(history: readonly Fact[], known: { readonly name: string | undefined } = { name }) {
  const fact = history.at(-1);
  assert.ok(fact !== undefined);
  return consequencesOf(fact, { history, secretPresence, ...known });
}

const commandsOf = (...all: Parameters<typeof following>) => following(...all).map(({ command }) => command);
const byPrison = (...answers: readonly PastEvent[]) => historyOf(prisonWorker, prison, ...answers);

describe('a yes opens the case in the name of', () => {
  const opening = (opener: Participant, ...recipients: readonly Participant[]) => ({
    type: 'OpenCase',
    caseId,
    personId,
    proposalId,
    opener,
    name: plain(name),
    grants: recipients.map((recipient) => grantTo(recipient)),
  });
  const opened = (history: readonly Fact[]) =>
    commandsOf(history).flatMap((command) => {
      if (command.type !== 'OpenCase') return [];
      const { worker: _worker, ...rest } = command;
      return [rest];
    });

  test('the body that asked, and lets in those that the person kept', () => {
    const history = byPrison(agreed(grantTo(prison), grantTo(housingOffice)));
    assert.deepEqual(opened(history), [opening(prison, prison, housingOffice)]);
    const [command] = commandsOf(history);
    assert.ok(command?.type === 'OpenCase' && command.worker === prisonWorker.worker);
  });
  test('another body that the person kept, when the one that asked is left out', () => {
    assert.deepEqual(opened(byPrison(agreed(grantTo(housingOffice), grantTo(mission)))), [
      opening(housingOffice, housingOffice, mission),
    ]);
  });
  test('a body that may be seen, when the one that asked may not', () => {
    const history = historyOf(childWelfareWorker, childWelfare, agreed(grantTo(childWelfare), grantTo(housingOffice)));
    assert.deepEqual(opened(history), [opening(housingOffice, housingOffice)]);
  });
  test('naming no worker of a body that asked for another', () => {
    const history = historyOf(childWelfareWorker, childWelfare, agreed(grantTo(childWelfare), grantTo(housingOffice)));
    const shared = commandsOf(history).filter(({ type }) => type === 'OpenCase');
    assert.ok(!JSON.stringify(shared).includes(childWelfareWorker.worker));
  });
  test('nobody, when only barnevernstjenesten is let in', () => {
    assert.deepEqual(opened(byPrison(agreed(grantTo(childWelfare)))), []);
  });
});

describe('barnevernstjenesten is let in and out by a stream of its own', () => {
  const it = { personId, caseLink: plain(caseId), compartment: 'child-welfare' } as const;
  const grant = grantTo(childWelfare);
  test('and the shared case is told of neither', () => {
    assert.deepEqual(commandsOf(byPrison(agreed(grantTo(prison), grant))).slice(1), [
      { type: 'GiveSecretAccess', ...it, grant },
    ]);
    assert.deepEqual(commandsOf(byPrison(agreed(grant), withdrew(grant))), [
      { type: 'EndSecretAccess', ...it, grantId: grant.grantId, reason: 'withdrawn' },
    ]);
  });
});

test('a withdrawal ends the grant on the case', () => {
  const grant = grantTo(housingOffice);
  assert.deepEqual(commandsOf(byPrison(agreed(grant), withdrew(grant))), [
    { type: 'EndGrant', caseId, grantId: grant.grantId, reason: 'withdrawn' },
  ]);
});

test('barnevernstjenesten is told of whom a further yes lets in, and nobody of barnevernstjenesten', () => {
  const first = agreed(grantTo(prison), grantTo(childWelfare));
  const commands = commandsOf(byPrison(first, agreed(grantTo(housingOffice))));
  assert.deepEqual(
    commands.filter(({ type }) => type === 'WidenSecretAccess'),
    [
      {
        ...{ type: 'WidenSecretAccess', personId, caseLink: plain(caseId), compartment: 'child-welfare' },
        ...{ grantId: grantTo(childWelfare).grantId, classes: ['presence-municipality'] },
      },
    ],
  );
  const onlySecret = byPrison(agreed(grantTo(prison)), agreed(grantTo(childWelfare)));
  assert.ok(commandsOf(onlySecret).every(({ type }) => type !== 'WidenSecretAccess'));
});

describe('nothing follows', () => {
  test('from a question, a no, or a fact of another sort', () => {
    for (const history of [byPrison(), byPrison(saidNo), byPrison(needRegistered)])
      assert.deepEqual(following(history), []);
  });
  test('once the person is erased, for nothing can be sealed any more', () => {
    const yes = agreed(grantTo(prison), grantTo(childWelfare));
    for (const history of [
      byPrison(yes),
      byPrison(yes, withdrew(grantTo(prison))),
      byPrison(yes, withdrew(grantTo(childWelfare))),
    ])
      assert.deepEqual(following(history, { name: undefined }), []);
  });
});

test('the same fact has the same consequences under the same command ids, each its own', () => {
  const history = byPrison(agreed(grantTo(prison), grantTo(housingOffice), grantTo(childWelfare)));
  assert.deepEqual(following(history), following(history));
  const ids = following(history).map(({ commandId }) => commandId);
  assert.equal(new Set(ids).size, 2);
});

test('the name on the case is the newest that the person was identified by', () => {
  const anew = { ...identified, data: { ...identified.data, name: plain('Kim S.') } };
  assert.deepEqual(sealedNameIn(byPrison(anew)), plain('Kim S.'));
  assert.equal(sealedNameIn(facts(told(housingWorker, needRegistered))), undefined);
});
