import { isUnitOf } from './cast.js';
import { pageOf } from './persons-page.js';
import type { Speaker } from './speaker.js';
import type { Stage } from './stage.js';
import { eventually } from './telling.js';

/**
 * A body asks the person about some others, and the person says yes by a preset.
 * A question that a body has open already is answered first; then it asks about those who are still missing.
 */
export async function consentTo(
  stage: Stage,
  asker: Speaker,
  wanted: readonly Speaker[],
  preset: string,
): Promise<void> {
  const { id: recordId } = await eventually(() => stage.recordAt(asker), `the record of ${asker.name}`);
  const recipientUnitIds = await Promise.all(wanted.map((body) => stage.unitAt(asker, body)));
  const reason = 'Vi vil at du skal ha et hjem når du kommer ut.';
  const ask = () => asker.tries('proposeCooperation', { recordId, recipientUnitIds, reason });
  const first = await ask();
  await sayYes(stage, asker, preset);
  if (first === 'ACCEPTED') return;
  stage.claim(`${asker.name} had asked already, and asks about the others now`, (await ask()) === 'ACCEPTED');
  await sayYes(stage, asker, preset);
}

/** Says yes to the open question of a body, and waits until the case shows it. */
export async function sayYes(stage: Stage, asker: Speaker, presetCode: string): Promise<void> {
  const { person } = stage;
  const asked = await eventually(async () => {
    const { proposals } = await pageOf(person);
    return proposals.find(({ status, from }) => status === 'ASKED' && isUnitOf(from, asker));
  }, `the question of ${asker.name} to ${person.name}`);
  await person.does('giveConsent', { proposalId: asked.id, presetCode });
  const ofAll = asked.recipients.map(({ id }) => id);
  stage.caseNumber = await eventually(async () => {
    const { cases } = await pageOf(person);
    const open = cases.find(
      ({ access, course: { status } }) =>
        status !== 'CLOSED' && ofAll.every((id) => access.some(({ ended, unit }) => !ended && unit.id === id)),
    );
    return open?.number;
  }, `the case of ${person.name}`);
}

/** Asks a body into the case, and it comes. */
export async function join(stage: Stage, inviter: Speaker, body: Speaker): Promise<void> {
  await stage.does(inviter, 'inviteOrganisation', { unitId: await stage.unitAt(inviter, body) });
  await stage.does(body, 'acceptInvitation');
}
