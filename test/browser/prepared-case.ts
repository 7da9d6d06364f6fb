import { z } from 'zod';
import { castOf, type Cast } from '../story/cast.js';
import { pageOf } from '../story/persons-page.js';
import { acceptedSchema, Speaker } from '../story/speaker.js';
import { eventually } from '../story/telling.js';
import { inboxOf, unitsSeenBy } from '../story/views.js';

const answered = z.object({ __typename: z.string() });
const name = z.object({ value: z.string().nullable() });
const records = z.object({
  edges: z.array(z.object({ node: z.object({ id: z.string(), name, caseId: z.string().nullable() }) })),
});

const haugli = { name: 'Noor Haugli', nationalId: '02908510065' };

/** Noor's case with a need on its way, one that is followed up, and a partner: every screen has something to show. */
export async function prepareCase(base: string): Promise<{ readonly caseNumber: string }> {
  const cast = castOf(base);
  const noor = new Speaker(base, haugli.name, 'client', 'demo-client--noor');
  await ask(cast.prison);
  const proposal = await eventually(async () => (await pageOf(noor)).proposals[0], 'the question');
  await noor.tell('giveConsent', { proposalId: proposal.id, presetCode: 'home-and-daily-life' }, acceptedSchema);
  const mine = await eventually(async () => (await pageOf(noor)).cases[0], 'the case');
  await noor.tell('stateOwnPriority', { caseId: mine.id, words: 'En dør jeg kan låse selv.' }, acceptedSchema);
  const caseId = await eventually(async () => (await recordOf(cast.prison))?.caseId ?? undefined, 'the prison’s case');
  await fillCase(cast, caseId);
  await fillPlan(cast, caseId);
  await bringInHealth(cast, caseId);
  await receiveApplication(cast);
  return { caseNumber: mine.number };
}

async function ask(prison: Speaker): Promise<void> {
  await prison.tell('registerAdmission', { admittedOn: '2026-10-01', ground: 'SENTENCE', ...haugli }, acceptedSchema);
  const { id: recordId } = await eventually(() => recordOf(prison), 'the admission');
  const units = ['Boligkontoret', 'Bo-teamet i Kirkens Bymisjon', 'Ruspoliklinikken'];
  const recipientUnitIds = await idsOf(prison, units);
  const reason = 'Vi vil finne en bolig sammen med deg.';
  await prison.tell('proposeCooperation', { recordId, recipientUnitIds, reason }, acceptedSchema);
}

async function fillCase(cast: Cast, caseId: string): Promise<void> {
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
  const [unitId = ''] = await idsOf(cast.prison, ['Ruspoliklinikken']);
  await cast.prison.tell('inviteOrganisation', { caseId, unitId }, answered);
  const invitation = await eventually(async () => (await inboxOf(cast.health))[0], 'the invitation');
  await cast.health.tell('acceptInvitation', { caseId: invitation.caseId }, answered);
}

async function receiveApplication(cast: Cast): Promise<void> {
  const application = { applicationNumber: 'BO-2026-000123', receivedOn: dayFromNow(0) };
  const applicant = { applicantName: haugli.name, nationalId: haugli.nationalId };
  await cast.husbanken.tell('receiveHousingAllowanceApplication', { ...application, ...applicant }, acceptedSchema);
}

async function recordOf(body: Speaker) {
  const { data } = await body.ask('{ records(first: 100) { edges { node { id name { value } caseId } } } }');
  const { edges } = records.parse(data['records']);
  return edges.find(({ node }) => node.name.value === 'Noor Haugli')?.node;
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

function dayFromNow(days: number): string {
  const then = new Date(Date.now() + days * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(then);
}
