import { allMutations } from '../support/mutations.js';
import type { Account } from './account.js';
import { cardAccounts, cardlessAccounts, cardRefusals } from './card-accounts.js';
import { joining, needAccounts, ownAccounts, prisonJoins, unseenAccounts } from './case-accounts.js';
import { answers, withdrawal } from './client-accounts.js';
import { closing, closingRefusals, correctionAccounts, disputes, ending, workingBodies } from './closing-accounts.js';
import { homeAccounts, homeAnswers, homeRefusals, lettingBodies, ownHomeRefusals } from './home-accounts.js';
import { ownRefusals } from './own-refusal-rows.js';
import { erasureAccounts, erasureRefusals } from './erasure-accounts.js';
import { followUpAccounts, leftAccounts, releaseAccount } from './follow-up-accounts.js';
import { followUpRefusals } from './follow-up-refusals.js';
import { kindAccounts, laterOnRecords, tellings, transferArrives } from './kind-accounts.js';
import { kindRefusals } from './kind-refusal-rows.js';
import { followers } from './left-needs.js';
import { decisionAccounts, onwardAccounts } from './onward-accounts.js';
import { decisionRefusals, onwardRefusals } from './onward-refusal-rows.js';
import { planAccounts, planlessAccounts, planRefusals, trackAccounts } from './plan-accounts.js';
import { recordAccounts } from './record-accounts.js';
import { caseRefusals, type RefusalRow } from './refusal-rows.js';
import type { Name, Scene } from './scene.js';
import { spokenConsentRefusals, spokenConsents } from './spoken-consent-accounts.js';
import { answerAccounts, answerRefusals, spokenEndRefusals, spokenEnds } from './spoken-end-accounts.js';
import { confirmation, ownWords, spokenAccounts, spokenRefusals, unconfirmed } from './spoken-accounts.js';
import { endpointOf } from './trial.js';
import { refusedAll } from './well-formed.js';

const joined = ['prison', 'housing', 'mission', 'clinic'] as const;

/** In this order they are one road: each finds what those before it have made. */
export const accounts: readonly Account[] = [
  ...recordAccounts,
  ...laterOnRecords,
  ...answers,
  ...joining('prison', 'housing'),
  ...joining('housing', 'mission'),
  ...joining('mission', 'clinic'),
  ...joining('clinic', 'boTeam'),
  ...needAccounts('prison'),
  ...needAccounts('housing'),
  ...needAccounts('mission'),
  ...needAccounts('clinic'),
  ...joined.flatMap(onwardAccounts),
  ...decisionAccounts,
  ...ownAccounts,
  ...cardAccounts('prison'),
  ...cardAccounts('housing'),
  ...cardAccounts('mission'),
  ...cardlessAccounts,
  ...planAccounts('prison'),
  ...planAccounts('housing'),
  ...planAccounts('mission'),
  ...planlessAccounts,
  ...workingBodies.flatMap(trackAccounts),
  ...followers.flatMap(followUpAccounts),
  releaseAccount,
  ...tellings,
  ...kindAccounts,
  ...unseenAccounts,
  ...lettingBodies.flatMap(homeAccounts),
  ...homeAnswers,
  ...disputes,
  ...workingBodies.flatMap(correctionAccounts),
  ...workingBodies.flatMap(spokenAccounts),
  confirmation,
  ...erasureAccounts,
];
/** After what can be refused has been refused: once a day has passed, and last of all. */
export const laterAccounts = followers.flatMap(leftAccounts);
export const lastAccounts = [...spokenConsents, ...answerAccounts, prisonJoins, transferArrives, withdrawal];
/** And after these nothing joint is left to do. */
export const endings = [...workingBodies.flatMap(spokenEnds), ...workingBodies.map(closing), ending];

/** What each can be refused as things stand, once all that has been done. */
export const refusals: readonly RefusalRow[] = [
  ...ownRefusals,
  ...joined.flatMap(caseRefusals),
  ...joined.flatMap(onwardRefusals),
  ...decisionRefusals,
  ...cardRefusals,
  ...planRefusals,
  ...followUpRefusals,
  ...kindRefusals,
  ...lettingBodies.flatMap(homeRefusals),
  ...ownHomeRefusals,
  ...workingBodies.flatMap(closingRefusals),
  ...workingBodies.flatMap(spokenRefusals),
  unconfirmed,
  ...erasureRefusals,
  ...spokenConsentRefusals,
  ...workingBodies.flatMap(spokenEndRefusals),
  ...answerRefusals,
  ...tooEarly('boTeam', (all) => all.kimsCase()),
  ...(['prison', 'mission', 'clinic'] as const).flatMap((by) => tooEarly(by, noorsCase)),
];

async function noorsCase(all: Scene): Promise<string> {
  await all.noorOpensUp();
  return all.foreign('case') ?? '';
}

/** What a body cannot do before it takes part, of what is about homes, the end, and corrections. */
function tooEarly(by: Name, caseOf: (all: Scene) => Promise<string>) {
  const joint = [
    ...lettingBodies.flatMap(homeAccounts),
    ...workingBodies.flatMap(correctionAccounts),
    ...workingBodies.flatMap(spokenAccounts),
  ];
  const names = new Set([...joint.map(({ mutation }) => mutation), 'closeCooperation']);
  if (by === 'clinic') for (const mutation of ownWords) names.delete(mutation);
  const here = allMutations.filter(({ kind, name }) => kind === endpointOf(by) && names.has(name));
  return refusedAll(
    by,
    'NOT_A_PARTICIPANT',
    here.map(({ name }) => name),
    caseOf,
  );
}

/** What is said of every command on a case that is closed, to those who may still read it. */
export const afterTheEnd = [...workingBodies.map((by) => [by, by] as const), ['noor', 'clinic'] as const].map(
  ([by, of]) => {
    const closable = allMutations.filter(
      ({ kind, refusals: codes }) => kind === endpointOf(by) && codes.includes('CLOSED'),
    );
    const mutations = closable.map(({ name }) => name);
    return { by, rows: refusedAll(by, 'CLOSED', mutations, async (all) => all.noted(`case of ${of}`)) };
  },
);
