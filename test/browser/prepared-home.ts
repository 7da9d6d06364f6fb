import { z } from 'zod';
import type { Cast } from '../story/cast.js';
import { acceptedSchema, type Speaker } from '../story/speaker.js';
import { eventually } from '../story/telling.js';

const records = z.object({
  edges: z.array(
    z.object({
      node: z.object({
        id: z.string(),
        name: z.object({ value: z.string().nullable() }),
        caseId: z.string().nullable(),
      }),
    }),
  ),
});
const spoken = { form: 'ORAL', readBack: true };

/** Sol Berge (invented) cannot log in: the housing office wrote the yes down, and follows up the flat that Sol kept. */
export const tenant = 'Sol Berge';

export async function prepareHome({ right: office }: Cast, dayFromNow: (days: number) => string): Promise<void> {
  const enquiry = { channel: 'PHONE', name: tenant, reach: 'Ring etter kl. 12', sleepsTonight: 'OWN_HOME' };
  await office.tell('registerEnquiry', { ...enquiry, children: 'YES', dangerNow: false }, acceptedSchema);
  const { id: recordId } = await eventually(() => recordOf(office), 'the enquiry');
  await office.tell('proposeCooperation', { recordId, recipientUnitIds: [] }, acceptedSchema);
  const yes = { recordId, answer: 'YES', presetCode: 'home-and-daily-life', ...spoken };
  await office.tell('registerConsentAnswer', yes, acceptedSchema);
  const caseId = await eventually(async () => openCaseOf(office), 'the case');
  await office.tell('registerOwnPriority', { caseId, words: 'Å bli boende her.', ...spoken }, acceptedSchema);
  await followUp(office, caseId, dayFromNow);
}

/** Jo Tangvik's (invented) no, which the office wrote down. */
export async function prepareNo({ right: office }: Cast): Promise<void> {
  const who = { name: 'Jo Tangvik', nationalId: '11849735081', reach: 'Ring etter kl. 12' };
  const enquiry = { channel: 'PHONE', sleepsTonight: 'WITH_OTHERS', children: 'NO', dangerNow: false };
  await office.tell('registerEnquiry', { ...enquiry, ...who }, acceptedSchema);
  const { id: recordId } = await eventually(() => recordOf(office, who.name), 'the enquiry');
  await office.tell('proposeCooperation', { recordId, recipientUnitIds: [] }, acceptedSchema);
  await office.tell('registerConsentAnswer', { recordId, answer: 'NO', ...spoken }, acceptedSchema);
}

async function followUp(office: Speaker, caseId: string, dayFromNow: (days: number) => string): Promise<void> {
  const need = { area: 'HOUSING', urgency: 'THIS_WEEK', description: 'Betalingsavtale med huseieren.' };
  await office.tell('registerNeed', { caseId, ...need }, acceptedSchema);
  const household = { adults: 1, children: 2, rooms: 3, accessible: false, pets: true, near: 'Skolen i Havnegata.' };
  await office.tell('describeNeedProfile', { caseId, ...household }, acceptedSchema);
  const kept = { origin: 'KEPT', dwelling: 'PRIVATE', permanence: 'LASTING', address: 'Bryggegata 4' };
  const tenancyId = await office.does('startTenancy', { caseId, ...kept, startedOn: dayFromNow(-220) });
  const fits = { caseId, tenancyId, suitability: 'PARTLY', permanence: 'LASTING' };
  await office.tell('assessHome', fits, acceptedSchema);
  const risk = { risk: 'ARREARS', note: 'To måneder. Huseieren har ringt.' };
  await office.tell('raiseTenancyRisk', { caseId, tenancyId, ...risk }, acceptedSchema);
  await office.tell('proposeStability', { caseId, tenancyId, months: 12 }, acceptedSchema);
  const rest = { lookAgainOn: [dayFromNow(7), dayFromNow(21)], reviewOn: dayFromNow(60) };
  await office.tell('restCooperation', { caseId, ...rest }, acceptedSchema);
}

/** The case once it is there: the yes is on record a moment before. */
async function openCaseOf(office: Speaker): Promise<string | undefined> {
  const id = (await recordOf(office))?.caseId ?? undefined;
  if (id === undefined) return undefined;
  const { data } = await office.ask('query ($id: ID!) { case(id: $id) { id number } }', { id });
  return data['case'] === null ? undefined : id;
}

async function recordOf(office: Speaker, who = tenant) {
  const read = '{ records(first: 100) { edges { node { id name { value } caseId } } } }';
  const { edges } = await office.reads(read, 'records', records);
  return edges.find(({ node }) => node.name.value === who)?.node;
}
