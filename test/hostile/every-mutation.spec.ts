import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { allMutations } from '../support/mutations.js';
import { accounts, afterTheEnd, endings, lastAccounts, laterAccounts, refusals } from './all-accounts.js';
import { endedRefusals } from './follow-up-refusals.js';
import { isOutOfReach } from './own-refusal-rows.js';
import { unasked } from './plan-accounts.js';
import type { RefusalRow } from './refusal-rows.js';
import { tryOut } from './try-out.js';
import { Trial, endpointOf } from './trial.js';

/* Tries every command: wrongly, from strangers, twice, and for each code that it refuses with. All on one road, so that all is there to be found. */

const trial = new Trial();
before(() => trial.begin());
after(() => trial.end());

accounts.forEach((account) => tryOut(trial, account));
refusedAll('as things stand', refusals);
laterAccounts.forEach((account) => tryOut(trial, account));
refusedAll('once its last day has passed', endedRefusals);
lastAccounts.forEach((account) => tryOut(trial, account));
takenBack();
neverAsked();
endings.forEach((account) => tryOut(trial, account));
describe('after the end', () => afterTheEnd.forEach(closed));

it('has refused with every code that a schema has', () => {
  assert.deepEqual(unmet(), []);
});
it('leaves nothing of what was sent in any log', async () => {
  assert.doesNotMatch(await trial.scene.server.log(), /anarifugl|14850350281|11083550033|Bearer|eyJ/i);
});

function refusedAll(title: string, rows: readonly RefusalRow[]): void {
  describe(title, () => rows.forEach(refuse));
}

function refuse({ by, mutation, code, inputs }: RefusalRow): void {
  it(`${endpointOf(by)} ${mutation} is refused as ${code}`, async () => {
    const wrong = await inputs(trial.scene);
    await trial.caughtUp();
    await trial.unheard(wrong.map((input) => trial.tried(mutation, by, input, code)));
  });
}

function closed({ by, rows }: (typeof afterTheEnd)[number]): void {
  it(`${endpointOf(by)} is told so of every command on the case`, async () => {
    assert.ok(rows.length > 3);
    await trial.caughtUp();
    for (const { mutation, inputs } of rows) {
      const wrong = await inputs(trial.scene);
      await trial.unheard(wrong.map((input) => trial.tried(mutation, by, input, 'CLOSED')));
    }
  });
}

function takenBack(): void {
  it('nothing is there for a body that the person has taken the consent back from', async () => {
    const { scene } = trial;
    const caseId = scene.road.at(scene.cast.clinic, await scene.kimsCase());
    const need = { caseId, area: 'HOUSING', urgency: 'LATER', description: 'Et hjem' };
    await trial.caughtUp();
    await trial.unheard([
      trial.tried('registerNeed', 'clinic', need, 'NOT_THERE'),
      trial.tried('reportContact', 'clinic', { caseId, on: '2026-10-20', outcome: 'MET' }, 'NOT_THERE'),
      trial.tried('acceptInvitation', 'clinic', { caseId }, 'NOT_THERE'),
      ...['acceptHandover', 'withdrawHandover'].map((mutation) => {
        const handoverId = scene.road.at(scene.cast.clinic, scene.madeBy('clinic', mutation));
        return trial.tried(mutation, 'clinic', { caseId, handoverId }, 'NOT_THERE');
      }),
    ]);
  });
}

function neverAsked(): void {
  it('does not answer whether the home can be kept before somebody asked', async () => {
    const wrong = await unasked(trial.scene);
    await trial.caughtUp();
    await trial.unheard(wrong.map(([by, input]) => trial.tried('answerKeepHome', by, input, 'NOT_ASKED')));
  });
}

/** The codes that none was refused with, or that were said to be out of reach and are not. */
function unmet(): readonly string[] {
  return allMutations.flatMap(({ kind, name, refusals: codes }) =>
    codes
      .filter((code) => trial.outcomes.get(`${kind} ${name}`)?.has(code) === isOutOfReach(kind, name, code))
      .map((code) => `${kind} ${name} ${code}`),
  );
}
