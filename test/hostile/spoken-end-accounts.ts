import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Input } from '../support/speaker.js';
import { changed, type Account } from './account.js';
import { freshCase, type WorkingBody } from './closing-accounts.js';
import type { RefusalRow } from './refusal-rows.js';
import type { Scene } from './scene.js';
import { spokenNo } from './spoken-consent-accounts.js';
import { canary } from './wrong-values.js';

const mutations = ['registerConsentWithdrawal', 'registerCooperationEnd'] as const;
const words = canary.padEnd(500, 'd');
const spoken = { form: 'ORAL', readBack: true };
const answersSchema = z.object({ spokenAnswers: z.array(z.object({ id: z.string(), status: z.string() })) });

/** What ends a body's own access, on a case of its own for each. */
export function spokenEnds(by: WorkingBody): readonly Account[] {
  return mutations.map((mutation) => ({
    ...{ by, mutation, again: 'Accepted', outsiders: by === 'housing' ? ['nav'] : [] },
    // Noor let these in on a case that is over: what they had there is taken back already.
    ...(by === 'housing' ? {} : { knowsNoor: true }),
    ready: async (scene) => ({ caseId: scene.road.at(scene.cast[by], await freshCase(scene, by)), ...spoken }),
    other: changed({ form: 'SIGNED' }),
  }));
}

/** What was not read back. */
export function spokenEndRefusals(by: WorkingBody): readonly RefusalRow[] {
  return mutations.map((mutation) => ({
    ...{ by, mutation, code: 'NOT_READ_BACK' },
    inputs: async (scene) => {
      const caseId = scene.road.at(scene.cast[by], await scene.kimsCase());
      return [{ caseId, form: 'ORAL', readBack: false }];
    },
  }));
}

/** The newest answer of Kim's that a body wrote down. */
async function newestAnswer({ cast, server }: Scene): Promise<Input> {
  await server.settled();
  const { data } = await cast.kim.ask('{ spokenAnswers { id status } }');
  const answer = answersSchema.parse(data).spokenAnswers.at(-1);
  if (answer === undefined) throw new Error('Nobody has written an answer of the person’s down');
  return { answerId: answer.id };
}

async function answerNow(scene: Scene): Promise<Input> {
  const said = await spokenNo(scene);
  await scene.cast.mission.send('registerConsentAnswer', { commandId: randomUUID(), ...said });
  return newestAnswer(scene);
}

/** What the person says to an answer that was written down. */
export const answerAccounts: readonly Account[] = [
  {
    ...{ by: 'kim', mutation: 'confirmSpokenAnswer', again: 'Accepted', outsiders: ['noor'] },
    ready: newestAnswer,
    other: async (input) => ({ mutation: 'disputeSpokenAnswer', input: { ...input, words } }),
  },
  {
    ...{ by: 'kim', mutation: 'disputeSpokenAnswer', again: 'ALREADY_DISPUTED', outsiders: ['noor'] },
    ready: async (scene) => ({ ...(await newestAnswer(scene)), words }),
    other: changed({ words: 'Noe annet' }),
  },
];

/** The person has said that it is wrong. */
export const answerRefusals: readonly RefusalRow[] = [
  {
    ...{ by: 'kim', mutation: 'confirmSpokenAnswer', code: 'ALREADY_DISPUTED' },
    inputs: async (scene) => {
      const input = await answerNow(scene);
      await scene.cast.kim.does('disputeSpokenAnswer', { ...input, words });
      return [input];
    },
  },
];
