import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Kind } from '#lib/kernel';
import { allMutations } from '../support/mutations.js';
import type { Account } from './account.js';
import { accounts, afterTheEnd, endings, lastAccounts, laterAccounts, refusals } from './all-accounts.js';
import { endedRefusals } from './follow-up-refusals.js';
import { isOutOfReach } from './own-refusal-rows.js';
import { unasked } from './plan-accounts.js';
import type { RefusalRow } from './refusal-rows.js';
import type { Name } from './scene.js';
import { tryOut } from './try-out.js';
import { Trial, endpointOf } from './trial.js';

/**
 * Tries every command of these endpoints: wrongly, from strangers, twice, and for each code that it refuses with.
 * What those at other endpoints do meanwhile is done once, so that all is there to be found.
 */
export function everyMutationOf(...endpoints: readonly Kind[]): void {
  const trial = new Trial();
  const isTried = ({ by }: { readonly by: Name }) => endpoints.includes(endpointOf(by));
  const onTheWay: Account[] = [];
  const walk = (account: Account) =>
    isTried(account) ? tryOut(trial, account, onTheWay.splice(0)) : void onTheWay.push(account);
  const once = (title: string, tests: () => void) => {
    const comesBefore = onTheWay.splice(0);
    describe(title, () => {
      before(async () => {
        for (const earlier of comesBefore) await trial.passBy(earlier);
      });
      it('everybody has done what comes before', () => trial.caughtUp());
      tests();
    });
  };
  const refusedAll = (title: string, rows: readonly RefusalRow[]) =>
    once(title, () => {
      for (const row of rows.filter(isTried)) refuse(trial, row);
    });

  before(() => trial.begin());
  after(() => trial.end());
  accounts.forEach(walk);
  refusedAll('as things stand', refusals);
  laterAccounts.forEach(walk);
  refusedAll('once its last day has passed', endedRefusals);
  lastAccounts.forEach(walk);
  refusedAll('at the end', []);
  if (endpoints.includes('partner')) takenBack(trial);
  neverAsked(trial, isTried);
  endings.forEach(walk);
  once('after the end', () => {
    for (const end of afterTheEnd.filter(isTried)) closed(trial, end);
  });

  it('has refused with every code that a schema has', () => {
    const tried = allMutations.filter(({ kind }) => endpoints.includes(kind));
    assert.deepEqual(unmet(trial, tried), []);
  });
  it('leaves nothing of what was sent in any log', async () => {
    assert.doesNotMatch(await trial.scene.server.log(), /anarifugl|14850350281|11083550033|Bearer|eyJ/i);
  });
}

function refuse(trial: Trial, { by, mutation, code, inputs }: RefusalRow): void {
  it(`${endpointOf(by)} ${mutation} is refused as ${code}`, async () => {
    const wrong = await inputs(trial.scene);
    await trial.caughtUp();
    await trial.unheard(wrong.map((input) => trial.tried(mutation, by, input, code)));
  });
}

function closed(trial: Trial, { by, rows }: (typeof afterTheEnd)[number]): void {
  it(`${endpointOf(by)} is told so of every command on the case`, async () => {
    assert.ok(rows.length > 3);
    await trial.caughtUp();
    for (const { mutation, inputs } of rows) {
      const wrong = await inputs(trial.scene);
      await trial.unheard(wrong.map((input) => trial.tried(mutation, by, input, 'CLOSED')));
    }
  });
}

function takenBack(trial: Trial): void {
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

function neverAsked(trial: Trial, isTried: (who: { readonly by: Name }) => boolean): void {
  it('does not answer whether the home can be kept before somebody asked', async () => {
    const wrong = await unasked(trial.scene);
    await trial.caughtUp();
    const tried = wrong.filter(([by]) => isTried({ by }));
    await trial.unheard(tried.map(([by, input]) => trial.tried('answerKeepHome', by, input, 'NOT_ASKED')));
  });
}

/** The codes of these commands that none was refused with, or that were said to be out of reach and are not. */
function unmet({ outcomes }: Trial, commands: typeof allMutations): readonly string[] {
  return commands.flatMap(({ kind, name, refusals: codes }) =>
    codes
      .filter((code) => outcomes.get(`${kind} ${name}`)?.has(code) === isOutOfReach(kind, name, code))
      .map((code) => `${kind} ${name} ${code}`),
  );
}
