import { z } from 'zod';
import { castOf, type Cast } from '../story/cast.js';
import { pageOf } from '../story/persons-page.js';
import { acceptedSchema, Speaker } from '../story/speaker.js';
import { eventually } from '../story/telling.js';
import { inboxOf, unitsSeenBy } from '../story/views.js';
import { prepareHome, prepareNo } from './prepared-home.js';

const answered = z.object({ __typename: z.string() });
const name = z.object({ value: z.string().nullable() });
const records = z.object({
  edges: z.array(z.object({ node: z.object({ id: z.string(), name, caseId: z.string().nullable() }) })),
});

const entries = `query ($id: ID!) { case(id: $id) { id number
  timeline(first: 100) { edges { node { id can sentence(language: NB) } } } } }`;
const timelineOf = z.object({
  timeline: z.object({
    edges: z.array(z.object({ node: z.object({ id: z.string(), can: z.array(z.string()), sentence: z.string() }) })),
  }),
});

const applications = z.object({
  edges: z.array(z.object({ node: z.object({ id: z.string(), applicationNumber: z.string() }) })),
});

const nav = 'Nav Fjordvik, kommunale tjenester';
const haugli = { name: 'Noor Haugli', nationalId: '02908510065' };

/** Noor's case with a need on its way, one that is followed up, and a partner: every screen has something to show. */
export async function prepareCase(base: string): Promise<{ readonly caseNumber: string }> {
  const cast = castOf(base);
  const noor = new Speaker(base, haugli.name, 'client', 'demo-client--noor');
  await ask(cast.prison);
  const proposal = await eventually(async () => (await pageOf(noor)).proposals[0], 'the question');
  await noor.tell('giveConsent', { proposalId: proposal.id, presetCode: 'home-and-daily-life' }, acceptedSchema);
  const mine = await eventually(async () => (await pageOf(noor)).cases[0], 'the case');
  const caseId = await eventually(async () => (await recordOf(cast.prison))?.caseId ?? undefined, 'the prison’s case');
  await fillCase(cast, caseId);
  await fillPlan(cast, caseId);
  await bringInHealth(cast, caseId);
  await tellFacts(cast, caseId);
  await decideApplication(cast);
  await keepAftercare(cast);
  await sayWhatIsWrong(noor, mine.id);
  await prepareHome(cast, dayFromNow);
  await prepareNo(cast);
  return { caseNumber: mine.number };
}

async function ask(prison: Speaker): Promise<void> {
  await prison.tell('registerAdmission', { admittedOn: '2026-10-01', ground: 'SENTENCE', ...haugli }, acceptedSchema);
  const { id: recordId } = await eventually(() => recordOf(prison), 'the admission');
  const units = ['Boligkontoret', 'Bo-teamet i Kirkens Bymisjon', 'Ruspoliklinikken', nav];
  const recipientUnitIds = await idsOf(prison, units);
  const reason = 'Vi vil finne en bolig sammen med deg.';
  await prison.tell('proposeCooperation', { recordId, recipientUnitIds, reason }, acceptedSchema);
}

async function fillCase(cast: Cast, caseId: string): Promise<void> {
  const spoken = { words: 'En dør jeg kan låse selv.', form: 'ORAL', readBack: true };
  await cast.prison.tell('registerOwnPriority', { caseId, ...spoken }, acceptedSchema);
  const home = { caseId, area: 'HOUSING', urgency: 'TONIGHT', description: 'Et sted å bo fra løslatelsesdagen.' };
  const { id: needId } = await cast.prison.tell('registerNeed', home, acceptedSchema);
  const money = { caseId, area: 'ECONOMY', urgency: 'LATER', description: 'Bankkonto og penger til første uka.' };
  await cast.prison.tell('registerNeed', money, acceptedSchema);
  await cast.prison.tell('setReleaseDate', { caseId, on: nextFriday() }, acceptedSchema);
  const message = 'Noor kommer ut snart og har ikke noe sted å bo.';
  const [toUnitId = ''] = await idsOf(cast.prison, ['Boligkontoret']);
  await cast.prison.tell('offerHandover', { caseId, needId, toUnitId, message }, acceptedSchema);
}

/** The home is asked about, the first talk was held, and a point of the card is arranged. */
async function fillPlan({ prison }: Cast, caseId: string): Promise<void> {
  await prison.tell('askKeepHome', { caseId, admittedOn: '2026-10-01' }, acceptedSchema);
  await prison.tell('reachMilestone', { caseId, milestone: 'intake-talk', outcome: 'DONE' }, acceptedSchema);
  await prison.tell('takeCardItem', { caseId, item: 'WHO_MEETS' }, acceptedSchema);
  await prison.tell(
    'settleCardItem',
    { caseId, item: 'WHO_MEETS', note: 'Petter, ved porten kl. 09.00' },
    acceptedSchema,
  );
}

async function bringInHealth(cast: Cast, caseId: string): Promise<void> {
  const mine = await bringIn(cast.prison, cast.health, caseId, 'Ruspoliklinikken');
  const medicine = { medicationContinues: 'YES', naloxone: 'YES', consentForm: 'ORAL' };
  await cast.health.tell('confirmMedicationContinuity', { caseId: mine, ...medicine }, acceptedSchema);
}

/** Invites a unit, which says yes; the id that it has for the case. */
async function bringIn(from: Speaker, to: Speaker, caseId: string, unit: string): Promise<string> {
  const [unitId = ''] = await idsOf(from, [unit]);
  await from.tell('inviteOrganisation', { caseId, unitId }, answered);
  const invited = async () => (await inboxOf(to)).find(({ verb }) => verb === 'ANSWER_INVITATION');
  const { caseId: theirs } = await eventually(invited, 'the invitation');
  await to.tell('acceptInvitation', { caseId: theirs }, answered);
  return theirs;
}

/** What the bodies know: the prison's, the municipality's and the clinic's own things, told on the case. */
async function tellFacts(cast: Cast, caseId: string): Promise<void> {
  const [office = ''] = await idsOf(cast.prison, ['Boligkontoret']);
  await cast.prison.tell('tellCustodyGround', { caseId, ground: 'SENTENCE', on: '2026-10-01' }, acceptedSchema);
  const leave = { from: dayFromNow(5), to: dayFromNow(6) };
  await cast.prison.tell('grantLeave', { caseId, ...leave }, acceptedSchema);
  await cast.prison.tell('nameMunicipalityOfStay', { caseId, unitId: office }, acceptedSchema);
  const end = { on: nextFriday(), ground: 'END_OF_SENTENCE' };
  await cast.prison.tell('setAuthorityEnd', { caseId, ...end }, acceptedSchema);
  const mine = await bringIn(cast.prison, cast.bystander, caseId, nav);
  const assessed = { disadvantaged: 'YES', household: 2, children: 1, assessedOn: dayFromNow(0) };
  const seen = { resources: 'Har jobb å gå til.', hindrances: 'Gammel husleiegjeld.' };
  await cast.bystander.tell('assessHousingNeed', { caseId: mine, ...assessed, ...seen }, acceptedSchema);
  const granted = { outcome: 'GRANTED', amountNok: 24_000, decidedOn: dayFromNow(0) };
  await cast.bystander.tell('decideDepositGuarantee', { caseId: mine, ...granted }, acceptedSchema);
  const dwelling = { dwelling: 'MUNICIPAL', permanence: 'LASTING', monthlyRent: 7_200, housingFirst: false };
  const place = { address: 'Toroms i Havnegata', replyBy: dayFromNow(7), conditions: ['IN_TREATMENT'] };
  await cast.bystander.tell('offerDwelling', { caseId: mine, ...dwelling, ...place }, acceptedSchema);
  await cast.bystander.tell('disputeResponsibility', { caseId: mine, reason: 'STAYS_ELSEWHERE' }, acceptedSchema);
  const disposal = { verb: 'DISPOSE', authority: 'arkivlova § 12, ref. 2026/31', on: '2031-12-31', shownToUnitIds: [] };
  await cast.bystander.tell('proposeErasure', { caseId: mine, ...disposal }, acceptedSchema);
}

/** The prison wrote down a word of Noor's, and Noor says that the municipality's assessment is wrong. */
async function sayWhatIsWrong(noor: Speaker, caseId: string): Promise<void> {
  const assessed = await eventually(async () => {
    const { timeline } = await noor.reads(entries, 'case', timelineOf, { id: caseId });
    return timeline.edges.find(
      ({ node }) => node.can.includes('SAY_WRONG') && /hva du trenger for å bo/.test(node.sentence),
    )?.node;
  }, 'the assessment');
  const words = 'Jeg har ikke husleiegjeld lenger.';
  await noor.tell('disputeFact', { caseId, entryId: assessed.id, words }, acceptedSchema);
}

async function decideApplication({ husbanken }: Cast): Promise<void> {
  const application = { applicationNumber: 'BO-2026-000123', receivedOn: dayFromNow(0) };
  const applicant = { applicantName: haugli.name, nationalId: haugli.nationalId };
  await husbanken.tell('receiveHousingAllowanceApplication', { ...application, ...applicant }, acceptedSchema);
  const recordId = await eventually(() => applicationOf(husbanken), 'the application');
  const decision = { outcome: 'GRANTED', fromMonth: '2026-12', monthlyNok: 3_200, decidedOn: dayFromNow(0) };
  await husbanken.tell('decideHousingAllowance', { recordId, ...decision }, acceptedSchema);
}

async function applicationOf(husbanken: Speaker): Promise<string | undefined> {
  const { data } = await husbanken.ask(
    '{ applications(first: 100) { edges { node { id applicationNumber applicant { value } } } } }',
  );
  const { edges } = applications.parse(data['applications']);
  return edges.find(({ node }) => node.applicationNumber === 'BO-2026-000123')?.node.id;
}

/** Kim's ettervern, which barnevernstjenesten keeps to itself and Kim sees. */
async function keepAftercare({ childWelfare }: Cast): Promise<void> {
  const agreed = { name: 'Kim Solvik', nationalId: '14850350281', until: '2027-05-01' };
  await childWelfare.tell('agreeAftercare', agreed, acceptedSchema);
  const { id: recordId } = await eventually(() => recordOf(childWelfare, agreed.name), 'the agreement');
  const plan = { until: '2027-05-01', helps: ['HOME', 'ECONOMY'] };
  await childWelfare.tell('recordAftercarePlan', { recordId, ...plan }, acceptedSchema);
  const need = { children: 1, matters: ['OWN_ROOM', 'NEAR_SCHOOL'] };
  await childWelfare.tell('recordChildrensHousingNeed', { recordId, ...need }, acceptedSchema);
}

async function recordOf(body: Speaker, who = haugli.name) {
  const { data } = await body.ask('{ records(first: 100) { edges { node { id name { value } caseId } } } }');
  const { edges } = records.parse(data['records']);
  return edges.find(({ node }) => node.name.value === who)?.node;
}

/** Ids of units of Fjordvik, by their names; each endpoint has its own ids. */
async function idsOf(body: Speaker, names: readonly string[]): Promise<readonly string[]> {
  const units = await unitsSeenBy(body);
  return names.flatMap((name) => {
    const unit = units.find((u) => u.unitName === name && u.organisationName.includes('Fjordvik'));
    return unit === undefined ? [] : [unit.id];
  });
}

function nextFriday(): string {
  const weekday = new Date(dayFromNow(14)).getUTCDay();
  return dayFromNow(14 + ((5 - weekday + 7) % 7));
}

export function dayFromNow(days: number): string {
  const then = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(then);
}
