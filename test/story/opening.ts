import { z } from 'zod';
import { plusDays } from '#lib/kernel';
import { bodiesOf } from './cast.js';
import { consentTo, sayYes } from './joining.js';
import { pageOf } from './persons-page.js';
import type { Stage } from './stage.js';
import { eventually } from './telling.js';
import { inboxOf } from './views.js';

const preset = z.object({ name: z.string(), explanation: z.string(), ifNo: z.string() });

/** Admission, the question, the yes, and what each may know of it. */
export async function opening(stage: Stage): Promise<void> {
  await admission(stage);
  await consent(stage);
  await ownPriority(stage);
  await secretAccess(stage);
}

async function admission(stage: Stage): Promise<void> {
  stage.chapter('The prison registers the admission of Kim, who is 23, in its own record');
  const { cast, lead } = stage;
  const admittedOn = plusDays(await stage.today(), -3);
  const answer = await cast.prison.tries('registerAdmission', { admittedOn, ground: 'SENTENCE', ...lead });
  stage.claim('it is recorded, or was before', ['ACCEPTED', 'ALREADY_REGISTERED'].includes(answer));
  await eventually(() => stage.recordAt(cast.prison), 'the admission in the prison’s records');
  for (const body of bodiesOf(cast)) {
    const record = await stage.recordAt(body);
    stage.telling.shows(body.name, record === undefined ? [] : [`own record: ${lead.name}`]);
    if (body !== cast.prison && body !== cast.childWelfare)
      stage.claim(`${body.name} learns nothing of it`, record === undefined);
  }
}

async function consent(stage: Stage): Promise<void> {
  const { cast } = stage;
  stage.chapter(
    'The prison asks Kim about cooperation; Kim reads what each answer means, and says yes to one of three',
  );
  const presets = await readPresets(stage);
  stage.telling.shows(
    'Kim',
    presets.map(({ name, explanation, ifNo }) => `${name}: ${explanation} / Sier du nei: ${ifNo}`),
  );
  stage.claim('there are three answers ready, each with what happens if Kim says no', presets.length === 3);
  const before = await inboxes(stage);
  await consentTo(stage, cast.prison, [cast.wrong, cast.right, cast.mission], 'all-areas');
  stage.claim('before the answer nobody was told', JSON.stringify(before).includes(stage.caseNumber) === false);
  stage.chapter('The case opens');
  await stage.everyoneLooks((seen) => [
    ['the prison has the case that Kim has', seen.get(cast.prison)?.number === stage.caseNumber],
    [
      'nobody else sees it yet',
      [cast.right, cast.wrong, cast.mission, cast.bystander].every((body) => seen.get(body) === undefined),
    ],
  ]);
}

async function readPresets({ person }: Stage) {
  const words = 'name(language: NB) explanation(language: NB) ifNo(language: NB)';
  return person.reads(`{ presets { ${words} } }`, 'presets', z.array(preset));
}

async function inboxes({ cast }: Stage) {
  return Promise.all(bodiesOf(cast).map(inboxOf));
}

async function ownPriority(stage: Stage): Promise<void> {
  stage.chapter('Kim says what matters most, in own words');
  await stage.does(stage.person, 'stateOwnPriority', { words: 'Et sted å bo som er mitt' });
  const seen = await stage.until(stage.cast.prison, 'Kim’s own words', ({ ownPriority: words }) => words !== null);
  stage.claim('the prison reads Kim’s own words', seen.ownPriority?.value === 'Et sted å bo som er mitt');
}

async function secretAccess(stage: Stage): Promise<void> {
  stage.chapter('Child welfare follows Kim up to 25; Kim lets it see the case, and nobody else learns of it');
  const { childWelfare } = stage.cast;
  if ((await stage.recordAt(childWelfare)) === undefined)
    await childWelfare.does('agreeAftercare', { until: '2028-05-01', ...stage.lead });
  const { id: recordId } = await eventually(() => stage.recordAt(childWelfare), 'child welfare’s own record');
  await childWelfare.does('proposeCooperation', { recordId, recipientUnitIds: [] });
  await sayYes(stage, childWelfare, 'home-only');
  stage.saidInSecret += 1;
  await stage.everyoneLooks((seen) => [
    ['child welfare sees the case by Kim’s own yes', seen.get(childWelfare)?.number === stage.caseNumber],
  ]);
  const { cases } = await pageOf(stage.person);
  const access = cases.flatMap(({ access: all }) => all).some(({ unit }) => /barnevern/i.test(unit.organisationName));
  stage.claim('Kim sees that child welfare may look', access);
}
