import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import {
  AdmissionRegistered,
  AftercareAgreed,
  CustodyGroundChanged,
  EnquiryReceived,
  HousingAllowanceApplicationReceived,
  OutreachContactMade,
  type PastEvent,
} from '#lib/case-stream';
import {
  agreed,
  asked,
  caseId,
  childWelfare,
  facts,
  grantTo,
  housingOffice,
  husbanken,
  identified,
  kim,
  mission,
  needRegistered,
  personId,
  prison,
  prisonWorker,
  proposalId,
  recordId,
  saidNo,
  told,
  uuidOf,
  withdrew,
} from '#lib/testing';
import { evolveRecord, recordOf, custodyGroundOf, withLater, type RecordView } from './record.fold.js';

const own = { recordId, personId, name: plain('Kim Solvik'), nationalId: plain('30899098765') };
const admission = AdmissionRegistered.of({ ...own, participant: prison, admittedOn: '2026-11-03', ground: 'sentence' });

function factOf(event: PastEvent) {
  const [fact] = facts(told(prisonWorker, event, { stream: recordId, compartment: 'correctional-service' }));
  assert.ok(fact !== undefined);
  return fact;
}

function recordAfter(...events: readonly PastEvent[]): RecordView {
  const made = recordOf(factOf(admission));
  assert.ok(made !== undefined);
  return facts(...events.map((event) => told(kim, event, { stream: personId }))).reduce(evolveRecord, made);
}

describe('the first fact of a body’s own stream makes a record', () => {
  const enquiry = {
    channel: 'phone',
    reach: plain('call'),
    sleepsTonight: 'nowhere',
    children: 'no',
    dangerNow: true,
  } as const;
  const each: readonly PastEvent[] = [
    admission,
    EnquiryReceived.of({ ...own, ...enquiry, participant: housingOffice }),
    OutreachContactMade.of({ ...own, participant: mission, on: '2026-11-03', place: 'street' }),
    HousingAllowanceApplicationReceived.of({
      ...own,
      participant: husbanken,
      applicationNumber: 'BO-2026-000123',
      receivedOn: '2026-11-03',
    }),
    AftercareAgreed.of({ ...own, participant: childWelfare, until: '2028-06-30' }),
  ];
  for (const event of each)
    test(event.type, () => {
      const { eventId, ...record } = recordOf(factOf(event)) ?? {};
      assert.deepEqual(record, {
        recordId,
        personId,
        participant: Object.getOwnPropertyDescriptor(event.data, 'participant')?.value,
        type: event.type,
        recordedAt: '2026-11-02T08:00:00.000Z',
        name: own.name,
        nationalId: own.nationalId,
        data: event.data,
        proposal: null,
        later: [],
      });
      assert.equal(eventId, uuidOf('fact 0'));
    });
  test('and any other fact makes none', () => {
    for (const event of [needRegistered, identified, asked(prison)]) assert.equal(recordOf(factOf(event)), undefined);
  });
  test('a record without a national id says so', () => {
    const { nationalId: _nationalId, ...unnamed } = own;
    const contact = OutreachContactMade.of({ ...unnamed, participant: mission, on: '2026-11-03', place: 'street' });
    assert.equal(recordOf(factOf(contact))?.nationalId, null);
  });
});

describe('a record follows the question that its own body asked', () => {
  test('asked, agreed, declined', () => {
    const question = { proposalId, recipients: [prison, housingOffice], askedAt: '2026-11-02T08:00:00.000Z' };
    const put = asked(prison, housingOffice);
    assert.deepEqual(recordAfter(put).proposal, { ...question, status: 'asked', caseId: null });
    assert.deepEqual(recordAfter(put, agreed(grantTo(prison))).proposal, { ...question, status: 'agreed', caseId });
    assert.deepEqual(recordAfter(put, saidNo).proposal, { ...question, status: 'declined', caseId: null });
  });
  test('and nobody else’s question or its answer', () => {
    const untouched = recordAfter();
    assert.equal(recordAfter(asked(housingOffice), agreed(grantTo(housingOffice))).proposal, untouched.proposal);
  });
  test('a question that is asked anew stands in the place of the old one', () => {
    const anew = { ...asked(prison), data: { ...asked(prison).data, proposalId: `proposal-${uuidOf('anew')}` } };
    assert.deepEqual(recordAfter(asked(prison), saidNo, anew).proposal, {
      proposalId: `proposal-${uuidOf('anew')}`,
      ...{ status: 'asked', caseId: null, recipients: [prison], askedAt: '2026-11-02T08:00:02.000Z' },
    });
  });
  test('a withdrawal changes nothing in what the body has registered', () => {
    const before = recordAfter(asked(prison), agreed(grantTo(prison)));
    assert.deepEqual(recordAfter(asked(prison), agreed(grantTo(prison)), withdrew(grantTo(prison))), before);
  });
});

describe('what is registered on a record later', () => {
  const change = CustodyGroundChanged.of({
    recordId,
    participant: prison,
    personId,
    ground: 'remand-ended',
    on: '2026-11-03',
  });
  test('stands beside what made it, once', () => {
    const fact = factOf(change);
    const once = withLater(recordAfter(), fact);
    const { id: eventId, recordedAt } = fact.meta;
    assert.deepEqual(once.later, [{ type: change.type, eventId, recordedAt, data: change.data }]);
    assert.equal(withLater(once, fact), once);
    assert.deepEqual(once.data, admission.data);
  });
  test('changes the ground on which the person is held', () => {
    assert.equal(custodyGroundOf(recordAfter()), admission.data.ground);
    assert.equal(custodyGroundOf(withLater(recordAfter(), factOf(change))), 'remand-ended');
  });
});
