import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { osloDateOf, type StreamName } from '#lib/kernel';
import type { Fact } from '#lib/case-stream';
import { memoryReadLog, policyInForce } from '#lib/disclosure';
import { decidingDesk, inMemoryEventStore, type AnyRoute } from '#lib/event-store';
import { allRoutes, ordersTo } from '#lib/installation';
import { placed } from '#lib/projections';
import { memorySealing } from '#lib/sealing';
import { regionRoad } from './region-road.js';
import { seedRoad } from './seed-road.js';

const pages = join(import.meta.dirname, '../../../../docs/deciders');

/** Where in a decider's state its diagram in docs/deciders follows a thing: the page, a command that it decides, the way; `*` is each of several. */
const followed: readonly (readonly [page: string, command: string, way: string, there?: string])[] = [
  ['case', 'OpenCase', 'own.status'],
  ['need', 'RegisterNeed', 'own.needs.*', 'registered'],
  ['handover', 'OfferHandover', 'own.needs.*.handover.status'],
  ['release-card', 'TakeCardItem', 'own.held.*.status'],
  ['cooperation', 'ProposeCooperation', 'proposals.*.status'],
  ['consent', 'GiveConsent', 'questions.*.status'],
  ['release-date', 'SetReleaseDate', 'own.status'],
  ['follow-up', 'TakeNeed', 'own.needs.*.followUpLead.status'],
  ['authority', 'SetAuthorityEnd', 'own.authorities.*.status'],
  ['overdue', 'RecordReplyOverdue', 'own.overdue.*.level'],
  ['release', 'RecordRelease', 'own.released.to'],
  ['present-home', 'AskKeepHome', 'own.home.status'],
  ['milestone', 'ReachMilestone', 'own.reached.*.status'],
  ['custody-ground', 'ChangeCustodyGround', 'status'],
  ['tell-custody-ground', 'TellCustodyGround', 'own.status'],
  ['transfer', 'TransferPerson', 'own.transfer.status'],
  ['responsibility', 'DisputeResponsibility', 'own.responsibility.status'],
  ['housing-need', 'AssessHousingNeed', 'own.status'],
  ['deposit-guarantee', 'DecideDepositGuarantee', 'own.status'],
  ['start-loan', 'DecideStartLoan', 'own.status'],
  ['medication', 'ConfirmMedicationContinuity', 'own.status'],
  ['telling', 'ShareHousingAllowance', 'own.status'],
  ['dwelling-offer', 'OfferDwelling', 'own.homes.offers.*.status'],
  ['dwelling-answer', 'AnswerDwellingOffer', 'own.own.offers.*.status'],
  ['tenancy', 'StartTenancy', 'own.homes.tenancies.*.status'],
  ['spoken-answer', 'ConfirmSpokenAnswer', 'answers.*.status'],
  ['overdue-responsibility', 'RecordResponsibilityOverdue', 'own.responsibility.overdue.*'],
  ['stability', 'AgreeStability', 'own.own.homes.*.agreed', 'agreed'],
  ['closing', 'CloseCooperation', 'own.course.status'],
  ['conclude', 'ConcludeCooperation', 'over.*', 'over'],
  ['correction', 'CorrectFact', 'own.facts.*.disputed', 'disputed'],
  ['confirmation', 'ConfirmSpokenWord', 'own.words.*.status'],
  ['admission', 'RegisterAdmission', 'status'],
  ['enquiry', 'RegisterEnquiry', 'status'],
  ['outreach', 'RegisterOutreachContact', 'status'],
  ['application', 'ReceiveHousingAllowanceApplication', 'status'],
  ['allowance', 'DecideHousingAllowance', 'status'],
  ['aftercare', 'AgreeAftercare', 'status'],
  ['aftercare-plan', 'RecordAftercarePlan', 'status'],
  ['childrens-need', 'RecordChildrensHousingNeed', 'status'],
  ['secret-access', 'GiveSecretAccess', 'status'],
];

/** What is nothing that a person stands in: whose case it is, what ends, what an operator does, and what stands beside the rest. */
const metOtherwise = [
  ...['contact', 'dispute', 'end-grant', 'erasure', 'erasure-orders', 'leave', 'own-priority', 'register', 'staff'],
  ...['track-version', 'visit'],
];

describe('in the demo region stands a case in every state that a person can meet', () => {
  const facts = new Map<StreamName, Fact[]>();
  before(async () => {
    for (const fact of await regionsFacts())
      facts.set(fact.meta.stream, [...(facts.get(fact.meta.stream) ?? []), fact]);
  });

  test('and of each decider it is said whether anybody can be met in its states', () => {
    const drawn = readdirSync(pages).map((file) => file.replace('.md', ''));
    const said = [...followed.map(([page]) => page), ...metOtherwise, 'README'];
    assert.deepEqual(drawn.sort(), said.sort());
  });

  for (const [page, command, way, there] of followed)
    test(page, () => {
      const route = routeOf(command);
      const met = new Set([...facts.values()].flatMap((stream) => statesOf(route, stream, way, there)));
      assert.deepEqual(
        statesOnPage(page).filter((state) => !met.has(state)),
        [],
      );
    });
});

/** The demo of the region, walked without a database. */
async function regionsFacts(): Promise<readonly Fact[]> {
  const store = inMemoryEventStore();
  const sealing = memorySealing();
  const now = () => '2026-11-26T12:00:00.000Z' as const;
  const orders = ordersTo(decidingDesk({ store, seals: sealing }));
  const ground = { store, sealing, orders, clock: { now }, policy: policyInForce, readLog: memoryReadLog() };
  await seedRoad(ground, regionRoad(osloDateOf(now())));
  return (await store.readAll(0, await store.head())).map((event) => placed(event).fact);
}

function routeOf(command: string): AnyRoute {
  const found = allRoutes.find(({ types }) => types.includes(command));
  assert.ok(found !== undefined, `Nothing decides ${command}`);
  return found;
}

/** The states in which the things stand that a stream tells of; with `there`, of what is something at all. */
function statesOf(route: AnyRoute, facts: readonly Fact[], way: string, there: string | undefined): readonly string[] {
  const end = facts.reduce((place, fact) => place.after(fact), route.start);
  const found = along(end.state, way.split('.')).filter(
    (value) => value !== undefined && value !== null && value !== false,
  );
  const isClosed = along(end.state, ['case', 'status']).includes('closed');
  return [...(isClosed ? ['closed'] : []), ...found.map((value) => (there === undefined ? String(value) : there))];
}

function along(value: unknown, [step, ...rest]: readonly string[]): readonly unknown[] {
  if (step === undefined) return [value];
  if (typeof value !== 'object' || value === null) return [];
  const parts = new Map<unknown, unknown>(value instanceof Map ? value : Object.entries(value));
  if (step === '*') return [...parts.values()].flatMap((part) => along(part, rest));
  return parts.has(step) ? along(parts.get(step), rest) : [];
}

/** The states that a page draws; what is nothing yet needs nobody. */
function statesOnPage(page: string): readonly string[] {
  const drawn = readFileSync(join(pages, `${page}.md`), 'utf8')
    .split('\n')
    .filter((line) => line.includes(' --> '));
  const names = drawn.flatMap((line) => line.replace(/:.*/, '').split(' --> '));
  const states = names.map((name) => name.trim().replaceAll('_', '-'));
  return [...new Set(states)].filter((state) => state !== '[*]' && state !== 'none');
}
