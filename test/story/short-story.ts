import { bodiesOf, castOf, type Cast } from './cast.js';
import { kimsPage, toldToKim } from './kim.js';
import { caseOf, everyoneLooks } from './looking.js';
import { recordIdOf, recordsOf } from './records.js';
import { acceptedSchema, answeredSchema } from './speaker.js';
import { checkAudit } from './ending.js';
import { eventually, Telling } from './telling.js';
import { caseSeenBy, inboxOf, unitsSeenBy } from './views.js';

const kimsNationalId = '14850350281';
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo' }).format(new Date());

/**
 * Kim Solvik (invented) is in prison and will need a home at release.
 * Plays the road from the admission to first contact through the public endpoints, and checks after each step what each sees.
 */
export async function playShortStory(base: string, say: (line: string) => void): Promise<Telling> {
  const telling = new Telling(say);
  const cast = castOf(base);
  const admission = await admissionOf(cast, telling);
  await consentTo(cast, telling, admission);
  const caseNumber = await caseOpens(cast, telling);
  await secretAccess(cast, telling);
  const { needId, handoverId } = await needIsOffered(cast, telling, caseNumber);
  await forwardedAndAccepted(cast, telling, { caseNumber, needId, handoverId });
  await consentWithdrawn(cast, telling, caseNumber);
  await checkAudit(cast, telling, caseNumber);
  return telling;
}

async function admissionOf(cast: Cast, telling: Telling): Promise<string> {
  telling.chapter('The prison registers an admission, in its own record');
  const answer = await cast.prison.tell(
    'registerAdmission',
    { admittedOn: '2026-10-01', ground: 'SENTENCE', name: 'Kim Solvik', nationalId: kimsNationalId },
    answeredSchema,
  );
  const again = 'code' in answer && answer.code === 'ALREADY_REGISTERED';
  telling.claim('it is recorded, or was by an earlier telling', again || answer.__typename === 'Accepted');
  for (const body of bodiesOf(cast)) {
    const names = await recordsOf(body);
    telling.shows(
      body.name,
      names.map((name) => `own record: ${name}`),
    );
    if (body !== cast.prison && body !== cast.childWelfare)
      telling.claim(`${body.name} learns nothing of it`, !names.includes('Kim Solvik'));
  }
  return eventually(() => recordIdOf(cast.prison, 'Kim Solvik'), 'the admission in the prison’s records');
}

async function consentTo(cast: Cast, telling: Telling, recordId: string): Promise<void> {
  telling.chapter('The prison asks Kim; Kim says yes by a preset');
  const units = await unitsSeenBy(cast.prison);
  const wanted = [
    'Nesodal kommune/Nav Nesodal, kommunale tjenester',
    'Fjordvik kommune/Boligkontoret',
    'Kirkens Bymisjon Fjordvik/Bo-teamet i Kirkens Bymisjon',
  ];
  const recipientUnitIds = units
    .filter((u) => wanted.includes(`${u.organisationName}/${u.unitName}`))
    .map(({ id }) => id);
  const before = await casesOfKim(cast);
  const answer = await cast.prison.tell(
    'proposeCooperation',
    { recordId, recipientUnitIds, reason: 'Vi vil at du skal ha en bolig når du kommer ut.' },
    answeredSchema,
  );
  const again = 'code' in answer && answer.code === 'ALREADY_ASKED';
  telling.claim('Kim is asked, or was already', again || answer.__typename === 'Accepted');
  const after = await casesOfKim(cast);
  for (const [name, cases] of after)
    telling.claim(`before the answer ${name} learns nothing more`, cases === before.get(name));
  const proposal = await eventually(
    async () => (await kimsPage(cast.kim)).proposals.find(({ status }) => status === 'ASKED'),
    'the question on Kim’s page',
  );
  telling.shows('Kim', toldToKim(await kimsPage(cast.kim)));
  await cast.kim.tell('giveConsent', { proposalId: proposal.id, presetCode: 'home-only' }, acceptedSchema);
}

/** What each body's inbox holds of Kim, for comparison. */
async function casesOfKim(cast: Cast): Promise<ReadonlyMap<string, string>> {
  const held = bodiesOf(cast).map(async (body) => {
    const rows = (await inboxOf(body)).filter(({ person }) => person.value === 'Kim Solvik');
    return [body.name, JSON.stringify(rows)] as const;
  });
  return new Map(await Promise.all(held));
}

async function caseOpens(cast: Cast, telling: Telling): Promise<string> {
  telling.chapter('The case opens');
  const mine = await eventually(async () => {
    const { cases } = await kimsPage(cast.kim);
    return cases.find(({ access }) =>
      access.some(({ unit, ended }) => !ended && unit.organisationName === 'Fjordvik fengsel'),
    );
  }, 'the case on Kim’s page');
  telling.shows('Kim', toldToKim(await kimsPage(cast.kim)));
  telling.claim('Kim sees who may see the case', mine.access.filter(({ ended }) => !ended).length >= 4);
  return mine.number;
}

async function secretAccess(cast: Cast, telling: Telling): Promise<void> {
  telling.chapter('Child welfare follows Kim up to 25; Kim lets it see the case, and nobody else learns of it');
  await cast.childWelfare.tell(
    'agreeAftercare',
    { until: '2028-05-01', name: 'Kim Solvik', nationalId: kimsNationalId },
    answeredSchema,
  );
  const recordId = await eventually(() => recordIdOf(cast.childWelfare, 'Kim Solvik'), 'child welfare’s own record');
  await cast.childWelfare.tell('proposeCooperation', { recordId, recipientUnitIds: [] }, acceptedSchema);
  const proposal = await eventually(
    async () =>
      (await kimsPage(cast.kim)).proposals.find(
        ({ status, from }) => status === 'ASKED' && from.organisationName.includes('barnevern'),
      ),
    'child welfare’s question on Kim’s page',
  );
  await cast.kim.tell('giveConsent', { proposalId: proposal.id, presetCode: 'home-only' }, acceptedSchema);
}

async function needIsOffered(cast: Cast, telling: Telling, caseNumber: string) {
  telling.chapter('The need «a home at release» is offered to the wrong municipality');
  const open = await eventually(() => caseOf(cast.prison, caseNumber), 'the case at the prison');
  telling.claim('the prison has the case that Kim has', open.number === caseNumber);
  const need = await cast.prison.tell(
    'registerNeed',
    { caseId: open.id, area: 'HOUSING', urgency: 'THIS_WEEK', description: 'Et hjem ved løslatelse' },
    acceptedSchema,
  );
  const toUnitId = (await unitsSeenBy(cast.prison)).find((u) => u.unitName.startsWith('Nav Nesodal'))?.id;
  const handover = await cast.prison.tell(
    'offerHandover',
    { caseId: open.id, needId: need.id, toUnitId, message: 'Kim bodde i Nesodal før.' },
    acceptedSchema,
  );
  const seen = await everyoneLooks(cast, telling, caseNumber);
  const prison = seen.get(cast.prison.name);
  telling.claim(
    'the prison still leads until first contact',
    prison?.needs.find(({ id }) => id === need.id)?.followUpLead?.organisationName === 'Fjordvik fengsel',
  );
  telling.claim(
    'the wrong municipality sees a preview of what it is offered',
    seen.get(cast.wrong.name)?.preview === true,
  );
  telling.claim('a colleague unit that is not on the case sees nothing', seen.get(cast.bystander.name) === undefined);
  telling.claim(
    'child welfare sees the case by Kim’s own yes',
    seen.get(cast.childWelfare.name)?.number === caseNumber,
  );
  return { needId: need.id, handoverId: handover.id };
}

interface Underway {
  readonly caseNumber: string;
  readonly needId: string;
  readonly handoverId: string;
}

async function forwardedAndAccepted(cast: Cast, telling: Telling, { caseNumber, needId }: Underway): Promise<void> {
  telling.chapter('The wrong municipality forwards it, with its clock; it may not just decline');
  const atWrong = await eventually(() => caseOf(cast.wrong, caseNumber), 'the offer at the wrong municipality');
  const offered = atWrong.handovers.find(({ status }) => status === 'OFFERED');
  if (offered === undefined) throw new Error('There is no open offer at the wrong municipality');
  const refusal = await cast.wrong.tell(
    'declineHandover',
    { caseId: atWrong.id, handoverId: offered.id, reason: 'OUTSIDE_OUR_TASK' },
    answeredSchema,
  );
  telling.claim(
    'declining is refused by its code',
    'code' in refusal && refusal.code === 'MUNICIPALITY_CANNOT_DECLINE',
  );
  const toUnitId = (await unitsSeenBy(cast.wrong)).find(
    (u) => u.organisationName === 'Fjordvik kommune' && u.unitName === 'Boligkontoret',
  )?.id;
  await cast.wrong.tell(
    'forwardHandover',
    { caseId: atWrong.id, handoverId: offered.id, toUnitId, reason: 'ANOTHER_MUNICIPALITY' },
    acceptedSchema,
  );
  const atRight = await eventually(() => caseOf(cast.right, caseNumber), 'the offer at the right municipality');
  const forwarded = atRight.handovers.find(({ status }) => status === 'OFFERED');
  telling.claim(
    'the clock runs from first receipt',
    forwarded?.clockFrom === offered.clockFrom && forwarded.replyBy === offered.replyBy,
  );
  await everyoneLooks(cast, telling, caseNumber);

  telling.chapter('The right municipality’s boligkontor takes it and meets Kim');
  await cast.right.tell('acceptHandover', { caseId: atRight.id, handoverId: forwarded?.id ?? '' }, acceptedSchema);
  await cast.right.tell(
    'confirmFirstContact',
    { caseId: atRight.id, handoverId: forwarded?.id ?? '', on: today() },
    acceptedSchema,
  );
  const seen = await everyoneLooks(cast, telling, caseNumber);
  const lead = (name: string) =>
    seen.get(name)?.needs.find(({ description }) => description.value === 'Et hjem ved løslatelse' && needId !== '')
      ?.followUpLead;
  telling.claim(
    'the boligkontor is follow-up lead now, and the prison sees so',
    (await leadAt(cast.prison, caseNumber, needId))?.organisationName === 'Fjordvik kommune',
  );
  telling.claim('the boligkontor itself sees so', lead(cast.right.name) !== undefined);
  telling.claim('the wrong municipality has nothing left of it', seen.get(cast.wrong.name) === undefined);
}

async function leadAt(body: Cast['prison'], caseNumber: string, needId: string) {
  const seen = await caseOf(body, caseNumber);
  return seen?.needs.find(({ id }) => id === needId)?.followUpLead;
}

async function consentWithdrawn(cast: Cast, telling: Telling, caseNumber: string): Promise<void> {
  telling.chapter('Kim withdraws the consent to the prison: nothing on its next read');
  const mine = (await kimsPage(cast.kim)).cases.find(({ number }) => number === caseNumber);
  const open = await caseOf(cast.prison, caseNumber);
  for (const access of mine?.access.filter(
    ({ unit, ended }) => !ended && unit.organisationName === 'Fjordvik fengsel',
  ) ?? [])
    await cast.kim.tell('withdrawConsent', { caseId: mine?.id, accessId: access.id }, acceptedSchema);
  telling.claim(
    'the prison’s very next read gives nothing',
    open !== undefined && (await caseSeenBy(cast.prison, open.id)) === undefined,
  );
  const seen = await everyoneLooks(cast, telling, caseNumber);
  telling.claim('the boligkontor goes on', seen.get(cast.right.name)?.number === caseNumber);
}
