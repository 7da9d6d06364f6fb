import { z } from 'zod';
import { bodiesOf } from './cast.js';
import { pageOf } from './persons-page.js';
import { Stage } from './stage.js';
import { eventually, type Telling } from './telling.js';
import { checkRecordLooks } from './trail.js';
import { inboxOf } from './views.js';

const pack = z.object({
  version: z.string(),
  title: z.string(),
  sections: z.array(z.object({ heading: z.string(), lines: z.array(z.string()) })),
});

/**
 * Noor Haugli (invented) is in remand, which ends the same day, and says no to cooperation.
 * There is no joint case: Noor gets guidance on paper, and each body's own duty goes on.
 */
export async function playNoConsent(base: string, say: (line: string) => void): Promise<Telling> {
  const stage = await Stage.set(base, say, 'noor');
  const before = await casesKnown(stage);
  const navKnew = (await stage.recordAt(stage.cast.wrong)) !== undefined;
  await remandAndNo(stage);
  const navKnows = (await stage.recordAt(stage.cast.wrong)) !== undefined;
  stage.claim('the municipality that was asked about was told nothing', navKnows === navKnew);
  await releasedAtOnce(stage);
  await selfReferral(stage);
  stage.chapter('There is no joint case, for anybody');
  await stage.soon(
    'no inbox and no page has a case that was not there',
    async () => (await casesKnown(stage)) === before,
  );
  await checkRecordLooks(stage);
  return stage.telling;
}

/** What everybody's inbox and the person's own page know of cases about this person. */
async function casesKnown(stage: Stage): Promise<string> {
  const known = bodiesOf(stage.cast).map(async (body) => {
    const rows = (await inboxOf(body)).filter(({ person }) => person.value === stage.lead.name);
    return rows.map(({ caseNumber }) => caseNumber);
  });
  const { cases } = await pageOf(stage.person);
  return JSON.stringify([...(await Promise.all(known)), cases.map(({ number }) => number)]);
}

async function remandAndNo(stage: Stage): Promise<void> {
  const { otherPrison, wrong, mission } = stage.cast;
  stage.chapter('The other prison takes Noor in on remand, and asks about cooperation the same day');
  const admittedOn = await stage.today();
  const admitted = await otherPrison.tries('registerAdmission', { admittedOn, ground: 'REMAND', ...stage.lead });
  stage.claim('it is recorded, or was before', ['ACCEPTED', 'ALREADY_REGISTERED'].includes(admitted));
  const { id: recordId } = await eventually(() => stage.recordAt(otherPrison), 'the admission');
  const recipientUnitIds = [await stage.unitAt(otherPrison, wrong), await stage.unitAt(otherPrison, mission)];
  await otherPrison.does('proposeCooperation', {
    recordId,
    recipientUnitIds,
    reason: 'Du kan bli løslatt når som helst.',
  });
  const asked = await eventually(async () => {
    const { proposals } = await pageOf(stage.person);
    return proposals.find(({ status }) => status === 'ASKED');
  }, 'the question on Noor’s page');
  stage.telling.shows('Noor', [`${asked.from.organisationName} spør om samarbeid`]);

  stage.chapter('Noor says no');
  await stage.person.does('declineCooperation', { proposalId: asked.id });
  await stage.soon('the question is answered', async () => {
    const { proposals } = await pageOf(stage.person);
    return proposals.some(({ id, status }) => id === asked.id && status === 'DECLINED');
  });
  stage.claim(
    'the prison may ask the municipality in for no other reason',
    (await stage.recordAt(wrong)) === undefined,
  );
}

async function releasedAtOnce(stage: Stage): Promise<void> {
  const { otherPrison } = stage.cast;
  stage.chapter('The remand ends the same day: the prison gives Noor the paper pack');
  const recordId = (await stage.recordAt(otherPrison))?.id;
  const on = await stage.today();
  const ended = await otherPrison.tries('changeCustodyGround', { recordId, ground: 'REMAND_ENDED', on });
  stage.claim('it stands in the prison’s own record alone', ['ACCEPTED', 'NOT_IN_REMAND'].includes(ended));
  const fields = 'version title sections { heading lines }';
  const paper = await otherPrison.reads(`{ paperPack(language: NB) { ${fields} } }`, 'paperPack', pack);
  stage.telling.shows('Noor', [
    paper.title,
    ...paper.sections.flatMap(({ heading, lines }) => [heading, ...lines.map((line) => `  ${line}`)]),
  ]);
  stage.claim('it says where to go and what to apply for', paper.sections.length > 1);
  stage.claim('it names nobody', !JSON.stringify(paper).includes('Haugli'));
}

async function selfReferral(stage: Stage): Promise<void> {
  const { wrong, bystander, right } = stage.cast;
  stage.chapter('Noor goes to Nav in Nesodal, which has its own duty, with or without consent');
  const night = { channel: 'SELF_REFERRAL', sleepsTonight: 'NOWHERE', children: 'NO', dangerNow: false };
  const answer = await wrong.tries('registerEnquiry', { ...night, ...stage.lead, reach: 'Kommer innom i dag' });
  stage.claim('the enquiry is taken down', ['ACCEPTED', 'ALREADY_REGISTERED'].includes(answer));
  const record = await eventually(() => stage.recordAt(wrong), 'the enquiry at Nav in Nesodal');
  stage.claim('in its own record, and on no joint case', record.caseId === null);
  for (const body of [bystander, right])
    stage.claim(`${body.name} learns nothing of it`, (await stage.recordAt(body)) === undefined);
}
