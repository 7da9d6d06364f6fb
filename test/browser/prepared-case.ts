import { z } from 'zod';
import { castOf, type Cast } from '../story/cast.js';
import { kimsPage } from '../story/kim.js';
import { acceptedSchema } from '../story/speaker.js';
import { eventually } from '../story/telling.js';
import { inboxOf, unitsSeenBy } from '../story/views.js';

const name = z.object({ value: z.string().nullable() });
const records = z.object({
  edges: z.array(z.object({ node: z.object({ id: z.string(), name, caseId: z.string().nullable() }) })),
});

/** Kim's case with a need on its way and one that is followed up, so that every screen has something to show. */
export async function prepareCase(base: string): Promise<{ readonly caseNumber: string }> {
  const cast = castOf(base);
  const proposal = await eventually(
    async () => (await kimsPage(cast.kim)).proposals.find(({ status }) => status === 'ASKED'),
    'the question on Kim’s page',
  );
  await cast.kim.tell('giveConsent', { proposalId: proposal.id, presetCode: 'home-and-daily-life' }, acceptedSchema);
  const mine = await eventually(async () => (await kimsPage(cast.kim)).cases[0], 'the case on Kim’s page');
  await cast.kim.tell('stateOwnPriority', { caseId: mine.id, words: 'En dør jeg kan låse selv.' }, acceptedSchema);
  const caseId = await eventually(async () => (await recordOf(cast.prison))?.caseId ?? undefined, 'the prison’s case');
  await fillCase(cast, caseId);
  await receiveApplication(cast);
  return { caseNumber: mine.number };
}

/** Kim is asked once more, so that the question has its screen too. */
export async function askKimAgain(base: string): Promise<void> {
  const { mission } = castOf(base);
  const kim = { name: 'Kim Solvik', nationalId: '14850350281' };
  await mission.tell('registerOutreachContact', { on: dayFromNow(0), place: 'STREET', ...kim }, acceptedSchema);
  const { id } = await eventually(() => recordOf(mission), 'the outreach record');
  const recipientUnitIds = await idsOf(mission, ['Ruspoliklinikken']);
  const reason = 'Vi vil følge deg til legen.';
  await mission.tell('proposeCooperation', { recordId: id, recipientUnitIds, reason }, acceptedSchema);
}

async function fillCase(cast: Cast, caseId: string): Promise<void> {
  const home = { caseId, area: 'HOUSING', urgency: 'TONIGHT', description: 'Et sted å bo fra løslatelsesdagen.' };
  const { id: needId } = await cast.prison.tell('registerNeed', home, acceptedSchema);
  const money = { caseId, area: 'ECONOMY', urgency: 'LATER', description: 'Bankkonto og penger til første uka.' };
  await cast.prison.tell('registerNeed', money, acceptedSchema);
  await cast.prison.tell('setReleaseDate', { caseId, on: nextFriday() }, acceptedSchema);
  const message = 'Kim kommer ut snart og har ikke noe sted å bo.';
  const [toUnitId = ''] = await idsOf(cast.prison, ['Boligkontoret']);
  await cast.prison.tell('offerHandover', { caseId, needId, toUnitId, message }, acceptedSchema);
  const [health = ''] = await idsOf(cast.prison, ['Ruspoliklinikken']);
  await cast.prison.tell('inviteOrganisation', { caseId, unitId: health }, acceptedSchema);
  const invitation = await eventually(async () => (await inboxOf(cast.health))[0], 'the invitation');
  await cast.health.tell(
    'acceptInvitation',
    { caseId: invitation.caseId },
    z.object({ __typename: z.literal('Accepted') }),
  );
}

async function receiveApplication(cast: Cast): Promise<void> {
  const application = { applicationNumber: 'BO-2026-000123', receivedOn: dayFromNow(0) };
  const applicant = { applicantName: 'Noor Haugli', nationalId: '02908510065' };
  await cast.husbanken.tell('receiveHousingAllowanceApplication', { ...application, ...applicant }, acceptedSchema);
}

async function recordOf(body: Cast['prison']) {
  const { data } = await body.ask('{ records(first: 100) { edges { node { id name { value } caseId } } } }');
  const { edges } = records.parse(data['records']);
  return edges.find(({ node }) => node.name.value === 'Kim Solvik')?.node;
}

/** Ids of units of Fjordvik, by their names; each endpoint has its own ids. */
async function idsOf(body: Cast['prison'], names: readonly string[]): Promise<readonly string[]> {
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
