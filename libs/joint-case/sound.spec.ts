import { describe, test } from 'node:test';
import fc from 'fast-check';
import { plain } from '#lib/kernel';
import { grantEndings } from '#lib/case-stream';
import {
  anyArea,
  anyBody,
  anyDay,
  anyHandoverId,
  anyInstant,
  anyNeedId,
  anyOrderOf,
  anyPoint,
  assertSound,
  caseId,
  grantTo,
  partNeedId,
  personId,
  prisonWorker,
  proposalId,
  uuidOf,
} from '#lib/testing';
import { caseDecider, type CaseCommand } from './case/case.decide.js';
import { participantsOnly } from './case/participants-only.decide.js';
import { whileOpen } from './case/while-open.decide.js';
import { bodyEndings, closingDecider, type ClosingCommand } from './closing/closing.decide.js';
import { cooperationDecider, type ProposeCooperation } from './cooperation/cooperation.decide.js';
import { authorityDecider, type AuthorityCommand } from './follow-up/authority.decide.js';
import { endGrantDecider, type EndGrant } from './follow-up/end-grant.decide.js';
import type { FollowUpCommand } from './follow-up/follow-up.commands.js';
import { followUpDecider } from './follow-up/follow-up.decide.js';
import { overdueDecider, type RaiseFollowUpAlarm, type RecordReplyOverdue } from './follow-up/overdue.decide.js';
import type { HandoverCommand } from './handover/handover.commands.js';
import { handoverDecider } from './handover/handover.decide.js';
import type { OfferCommand, TenancyCommand } from './housing/housing.commands.js';
import { dwellingOfferDecider } from './housing/offers.decide.js';
import { tenancyDecider } from './housing/tenancy.decide.js';
import { needDecider, type RegisterNeed } from './need/need.decide.js';
import { cardDecider, type CardCommand } from './release-card/release-card.decide.js';
import { statutoryDuties as duties } from './statutory-duty/statutory-duties.js';
import { secretAccessDecider, type SecretAccessCommand } from './secret-access/secret-access.decide.js';

const anyGrant = anyBody.map((body) => grantTo(body));
const reason = fc.constantFrom(...grantEndings);
const name = plain('Kim Solvik');

const caseCommand: fc.Arbitrary<CaseCommand> = fc.oneof(
  fc.record({ opener: anyBody, grants: fc.array(anyGrant, { maxLength: 4 }) }).map((sent) => ({
    ...({ type: 'OpenCase', caseId, personId, proposalId, name } as const),
    ...{ ...sent, worker: prisonWorker.worker },
  })),
  anyBody.map((invitee) => ({ type: 'InviteOrganisation', caseId, invitee }) as const),
  fc.constant({ type: 'AcceptInvitation', caseId } as const),
);

const endGrant: fc.Arbitrary<EndGrant> = fc
  .tuple(anyGrant, reason)
  .map(([{ grantId }, why]) => ({ type: 'EndGrant', caseId, grantId, reason: why }));

const followUp: fc.Arbitrary<FollowUpCommand> = fc.tuple(anyNeedId, anyNeedId).chain(([needId, other]) => {
  const it = { caseId, needId };
  return fc.oneof(
    fc.constantFrom<FollowUpCommand>(
      { type: 'TakeNeed', ...it },
      { type: 'ConfirmTakeOver', ...it },
      { type: 'CloseNeed', ...it, reason: 'met', into: null },
      { type: 'CloseNeed', ...it, reason: 'moved-into-another-need', into: other },
    ),
    fc
      .tuple(anyBody, fc.constantFrom(needId, null))
      .map(([fallback, of]) => ({ type: 'NameFallback', caseId, needId: of, fallback }) as const),
    anyBody.map((reception) => ({ type: 'NameMunicipalityOfStay', caseId, reception }) as const),
  );
});

const authority: fc.Arbitrary<AuthorityCommand> = fc.oneof(
  anyDay.map((on) => ({ type: 'SetAuthorityEnd', caseId, on, ground: 'end-of-contract' }) as const),
  fc.constant({ type: 'ClearAuthorityEnd', caseId } as const),
  fc.tuple(anyBody, anyDay).map(([participant, on]) => ({ type: 'EndAuthority', caseId, participant, on }) as const),
);

const overdue: fc.Arbitrary<RecordReplyOverdue | RaiseFollowUpAlarm> = fc.oneof(
  fc
    .tuple(anyHandoverId, fc.constantFrom('unit', 'organisation'))
    .map(([handoverId, level]) => ({ type: 'RecordReplyOverdue', caseId, handoverId, level }) as const),
  fc
    .tuple(anyNeedId, anyInstant)
    .map(([needId, since]) => ({ type: 'RaiseFollowUpAlarm', caseId, needId, since }) as const),
);

const registerNeed: fc.Arbitrary<RegisterNeed> = fc
  .record({ needId: anyNeedId, area: anyArea })
  .map((need) => ({ type: 'RegisterNeed', caseId, urgency: 'tonight', description: plain('a bed'), ...need }));

const handoverCommand: fc.Arbitrary<HandoverCommand> = anyHandoverId.chain((handoverId) => {
  const it = { caseId, handoverId };
  return fc.oneof(
    fc
      .record({ needId: anyNeedId, to: anyBody })
      .map((sent) => ({ type: 'OfferHandover', ...it, replyBy: '2026-11-09', ...sent }) as const),
    fc
      .record({ to: anyBody, reason: fc.constantFrom('another-unit', 'responsible-settled') })
      .map((sent) => ({ type: 'ForwardHandover', ...it, ...sent, duties }) as const),
    fc
      .constantFrom('no-capacity', 'person-declined')
      .chain((why) =>
        fc.constantFrom(
          { type: 'DeclineHandover', ...it, reason: why, duties } as const,
          { type: 'ReturnHandover', ...it, reason: why, duties } as const,
        ),
      ),
    anyDay.chain((on) =>
      fc.constantFrom<HandoverCommand>(
        { type: 'ConfirmFirstContact', ...it, on },
        { type: 'AgreeFirstMeeting', ...it, on },
        { type: 'AgreeFirstMeeting', ...it, on, hour: '09:30' },
        { type: 'RecordPreliminaryAnswer', ...it, expectedOn: on },
        { type: 'RecordDecision', ...it, on, outcome: 'granted', duties },
        { type: 'RecordDecision', ...it, on, outcome: 'refused', duties },
      ),
    ),
    fc.constantFrom<HandoverCommand>(
      { type: 'AcceptHandover', ...it },
      { type: 'WithdrawHandover', ...it },
      { type: 'OpenDecisionClock', ...it, duties },
      { type: 'ReportPersonDidNotArrive', ...it },
      { type: 'AcceptHandoverInPart', ...it, partNeedId, part: plain('a part'), duties },
    ),
  );
});

const cardCommand: fc.Arbitrary<CardCommand> = anyPoint.chain((item) => {
  const it = { caseId, item };
  return fc.constantFrom<CardCommand>(
    { type: 'TakeCardItem', ...it },
    { type: 'SettleCardItem', ...it },
    { type: 'SettleCardItem', ...it, answer: 'no' },
    { type: 'SettleCardItem', ...it, note: plain('at ten') },
    { type: 'ReopenCardItem', ...it },
  );
});

const about = fc.constantFrom('first', 'second').map((label) => ({
  caseId,
  offerId: `offer-${uuidOf(label)}` as const,
  tenancyId: `tenancy-${uuidOf(label)}` as const,
}));

const dwellingCommand: fc.Arbitrary<OfferCommand> = fc
  .record({ of: about, tied: fc.boolean(), day: anyDay })
  .chain(({ of: { offerId }, tied, day }) => {
    const home = { dwelling: 'municipal', permanence: 'lasting', monthlyRent: 0, replyBy: day } as const;
    const household = { adults: 1, children: 2, rooms: 3, accessible: false, pets: tied };
    return fc.constantFrom<OfferCommand>(
      { type: 'DescribeNeedProfile', caseId, ...household },
      {
        ...{ type: 'OfferDwelling', caseId, offerId, ...home, address: plain('Storgata 1') },
        ...{ housingFirst: !tied, conditions: tied ? ['drug-free'] : [] },
      },
      { type: 'WithdrawDwellingOffer', caseId, offerId },
      { type: 'LapseDwellingOffer', caseId, offerId },
    );
  });

const tenancyCommand: fc.Arbitrary<TenancyCommand> = fc
  .record({ of: about, day: anyDay })
  .chain(({ of: { tenancyId, offerId }, day }) => {
    const it = { caseId, tenancyId };
    const home = { dwelling: 'private', permanence: 'lasting', startedOn: day } as const;
    return fc.constantFrom<TenancyCommand>(
      { type: 'StartTenancy', ...it, ...home, origin: 'found' },
      { type: 'StartTenancy', ...it, ...home, origin: 'offered', offerId },
      { type: 'AssessHome', ...it, suitability: 'partly', permanence: 'lasting' },
      { type: 'RaiseTenancyRisk', ...it, risk: 'arrears' },
      { type: 'SettleTenancyRisk', ...it, risk: 'arrears' },
      { type: 'MarkStability', ...it, months: 6 },
      { type: 'ProposeStability', ...it, months: 1 },
      { type: 'EndTenancy', ...it, endedOn: day, reason: 'moved' },
    );
  });

const closingCommand: fc.Arbitrary<ClosingCommand> = fc.oneof(
  fc.constantFrom(...bodyEndings).map((ending) => ({ type: 'CloseCooperation', caseId, ending }) as const),
  anyDay.map((day) => ({ type: 'RestCooperation', caseId, lookAgainOn: [day], reviewOn: day }) as const),
  fc.constantFrom({ type: 'WakeCooperation', caseId } as const, { type: 'FollowEnding', caseId } as const),
);

const propose: fc.Arbitrary<ProposeCooperation> = fc
  .array(anyBody, { maxLength: 4 })
  .map((recipients) => ({ type: 'ProposeCooperation', proposalId, personId, recipients, name }));

const secretly: fc.Arbitrary<SecretAccessCommand> = anyGrant.chain((grant) => {
  const it = { personId, caseLink: plain(caseId), compartment: grant.recipient.kind };
  return fc.oneof(
    fc.constant({ type: 'GiveSecretAccess', ...it, grant } as const),
    reason.map((why) => ({ type: 'EndSecretAccess', ...it, grantId: grant.grantId, reason: why }) as const),
  );
});

describe('whatever happened and whoever asks, the answer is whole, and the same thing never happens twice', () => {
  test('on a case', () => assertSound(caseDecider, anyOrderOf(caseCommand)));
  test('on the end of a grant', () => assertSound(endGrantDecider, anyOrderOf(endGrant)));
  test('on who follows up', () => assertSound(followUpDecider, anyOrderOf(followUp)));
  test('on up to when a body may', () => assertSound(authorityDecider, anyOrderOf(authority)));
  test('on what is late', () => assertSound(overdueDecider, anyOrderOf(overdue)));
  test('on a need', () => assertSound(needDecider, anyOrderOf(registerNeed)));
  test('on a handover', () => assertSound(handoverDecider, anyOrderOf(handoverCommand)));
  test('on the release card', () => assertSound(cardDecider, anyOrderOf(cardCommand)));
  test('on cooperation', () => assertSound(cooperationDecider, anyOrderOf(propose)));
  test('on an offer of a home', () => assertSound(whileOpen(dwellingOfferDecider), anyOrderOf(dwellingCommand)));
  test('on a tenancy', () => assertSound(whileOpen(tenancyDecider), anyOrderOf(tenancyCommand)));
  test('on closing', () => assertSound(whileOpen(closingDecider), anyOrderOf(closingCommand)));
  test('on secret access', () => assertSound(secretAccessDecider, anyOrderOf(secretly)));
  test('on a decision that only participants may make', () =>
    assertSound(participantsOnly(needDecider), anyOrderOf(registerNeed)));
});
