import type { Account } from './account.js';
import { cardAccounts, cardlessAccounts, cardRefusals } from './card-accounts.js';
import { joining, needAccounts, ownAccounts, prisonJoins, unseenAccounts } from './case-accounts.js';
import { answers, withdrawal } from './client-accounts.js';
import { followUpAccounts, leftAccounts, releaseAccount } from './follow-up-accounts.js';
import { followUpRefusals } from './follow-up-refusals.js';
import { kindAccounts, laterOnRecords, tellings, transferArrives } from './kind-accounts.js';
import { kindRefusals } from './kind-refusal-rows.js';
import { followers } from './left-needs.js';
import { decisionAccounts, onwardAccounts } from './onward-accounts.js';
import { decisionRefusals, onwardRefusals } from './onward-refusal-rows.js';
import { ownRefusals } from './own-refusal-rows.js';
import { planAccounts, planlessAccounts, planRefusals } from './plan-accounts.js';
import { recordAccounts } from './record-accounts.js';
import { caseRefusals, type RefusalRow } from './refusal-rows.js';

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
  ...(['prison', 'housing', 'mission', 'clinic'] as const).flatMap(onwardAccounts),
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
  ...followers.flatMap(followUpAccounts),
  releaseAccount,
  ...tellings,
  ...kindAccounts,
  ...unseenAccounts,
];
/** After what can be refused has been refused: once a day has passed, and last of all. */
export const laterAccounts = followers.flatMap(leftAccounts);
export const lastAccounts = [prisonJoins, transferArrives, withdrawal];

/** What each can be refused as things stand, once all that has been done. */
export const refusals: readonly RefusalRow[] = [
  ...ownRefusals,
  ...(['prison', 'housing', 'mission', 'clinic'] as const).flatMap(caseRefusals),
  ...(['prison', 'housing', 'mission', 'clinic'] as const).flatMap(onwardRefusals),
  ...decisionRefusals,
  ...cardRefusals,
  ...planRefusals,
  ...followUpRefusals,
  ...kindRefusals,
];
