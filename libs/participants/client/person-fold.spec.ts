import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import {
  ConsentDeclined,
  ConsentGiven,
  CooperationProposed,
  DisposalCancelled,
  DisposalScheduled,
  ErasureConfirmed,
  ErasureProposed,
  RestrictionLifted,
  SubjectRestricted,
  type PastEvent,
} from '#lib/case-stream';
import {
  agreed,
  asked,
  caseId,
  childWelfare,
  facts,
  frozen,
  grantTo,
  housingOffice,
  housingWorker,
  identified,
  kim,
  needRegistered,
  personId,
  prison,
  prisonWorker,
  proposalId,
  saidNo,
  told,
  uuidOf,
  withdrew,
} from '#lib/testing';
import { evolvePersonView, strangerView } from './person.fold.js';

function pageAfter(...events: readonly PastEvent[]) {
  return frozen(facts(...events.map((event) => told(kim, event, { stream: personId })))).reduce(
    evolvePersonView,
    strangerView,
  );
}

const question = [identified, asked(prison, housingOffice, childWelfare)] as const;
const grants = [grantTo(prison), grantTo(childWelfare)] as const;

test('the page is a stranger’s until somebody identifies the person', () => {
  assert.deepEqual(pageAfter(), strangerView);
  assert.deepEqual(pageAfter(identified), { ...strangerView, personId, name: plain('Kim Solvik') });
});

describe('the person sees every question', () => {
  const open = {
    proposalId,
    from: prison,
    recipients: [prison, housingOffice, childWelfare],
    reason: null,
    askedAt: '2026-11-02T08:00:01.000Z',
    status: 'asked',
  };
  test('with everybody that it is about', () => {
    assert.deepEqual(pageAfter(...question).proposals, [open]);
  });
  test('with the reason, where one was given', () => {
    const reason = plain('So that you have a home the day you come out');
    const asking = CooperationProposed.of({ ...question[1].data, reason });
    assert.deepEqual(pageAfter(identified, asking).proposals, [{ ...open, reason }]);
  });
  test('and who wrote the answer down, when the person said it aloud', () => {
    const spoken = { form: 'oral', registeredBy: prison } as const;
    const yes = ConsentGiven.of({ ...agreed(...grants).data, ...spoken });
    const no = ConsentDeclined.of({ ...saidNo.data, ...spoken });
    const writtenDownBy = prison;
    assert.deepEqual(pageAfter(...question, yes).proposals, [{ ...open, status: 'agreed', writtenDownBy }]);
    assert.deepEqual(pageAfter(...question, no).proposals, [{ ...open, status: 'declined', writtenDownBy }]);
  });
  test('and what was answered', () => {
    assert.deepEqual(pageAfter(...question, agreed(...grants)).proposals, [{ ...open, status: 'agreed' }]);
    assert.deepEqual(pageAfter(...question, saidNo).proposals, [{ ...open, status: 'declined' }]);
  });
  test('an answer to one question leaves another open', () => {
    const other = CooperationProposed.of({ ...question[1].data, proposalId: `proposal-${uuidOf('other')}` });
    assert.deepEqual(
      pageAfter(...question, other, saidNo).proposals.map(({ status }) => status),
      ['declined', 'asked'],
    );
  });
});

describe('the person sees who has access', () => {
  test('barnevernstjenesten too', () => {
    assert.deepEqual(
      pageAfter(...question, agreed(...grants)).accesses,
      grants.map((grant) => ({ caseId, grant, ended: false })),
    );
  });
  test('until it is taken back, which ends that one access', () => {
    const { accesses } = pageAfter(...question, agreed(...grants), withdrew(grantTo(prison)));
    assert.deepEqual(
      accesses.map(({ grant, ended }) => [grant.recipient.kind, ended]),
      [
        ['correctional-service', true],
        ['child-welfare', false],
      ],
    );
  });
});

test('what is on other streams is not on this page', () => {
  const page = pageAfter(...question);
  assert.equal(evolvePersonView(page, facts(told(kim, needRegistered))[0] ?? assert.fail()), page);
});

describe('the person sees what is to become of all that is written', () => {
  const erasureId = `erasure-${uuidOf('erasure')}` as const;
  const authority = 'arkivlova § 12, ref. 2026/31';
  const proposer = housingWorker.worker;
  const proposed = ErasureProposed.of({
    ...{ personId, erasureId, verb: 'dispose', authority, on: '2031-12-31', shownTo: [], proposer, by: housingOffice },
  });
  const confirmed = ErasureConfirmed.of({ personId, erasureId, confirmer: prisonWorker.worker });
  const scheduled = DisposalScheduled.of({ personId, on: '2031-12-31', authority });
  const restricted = SubjectRestricted.of({ personId, authority, shownTo: [prison] });
  const ordersAfter = (...events: readonly PastEvent[]) => pageAfter(identified, ...events).contentOrders;

  test('with the body that proposed it, until another has confirmed it', () => {
    const told = { erasureId, verb: 'dispose', by: housingOffice, authority, on: '2031-12-31' };
    assert.deepEqual(ordersAfter(proposed).proposals, [{ ...told, at: '2026-11-02T08:00:01.000Z' }]);
    assert.deepEqual(ordersAfter(proposed, confirmed), strangerView.contentOrders);
  });
  test('and what stands of it: a day, a restriction, and to whom it still shows', () => {
    assert.deepEqual(ordersAfter(proposed, confirmed, scheduled).disposal, { authority, on: '2031-12-31' });
    assert.deepEqual(ordersAfter(restricted).restriction, {
      authority,
      shownTo: [prison],
      at: '2026-11-02T08:00:01.000Z',
    });
  });
  test('and nothing of what was lifted, or taken away', () => {
    const lifted = RestrictionLifted.of({ personId, authority });
    const kept = DisposalCancelled.of({ personId, authority });
    assert.deepEqual(ordersAfter(restricted, scheduled, lifted, kept), strangerView.contentOrders);
  });
});
