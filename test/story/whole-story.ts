import { housingAllowance } from './allowance.js';
import { cardReady } from './card.js';
import { handingOn } from './handing-on.js';
import { closes, homeOffered, movesIn } from './home.js';
import { opening } from './opening.js';
import { out } from './out.js';
import { roadOut } from './road-out.js';
import { Stage } from './stage.js';
import type { Telling } from './telling.js';
import { checkTrail } from './trail.js';
import { consentWithdrawn } from './withdrawal.js';

/**
 * Kim Solvik (invented), 23, is in prison and will need a home at release.
 * The whole road through the public endpoints; what each participant sees is shown and checked after each step.
 */
export async function playWholeStory(base: string, say: (line: string) => void): Promise<Telling> {
  const stage = await Stage.set(base, say, 'kim');
  await opening(stage);
  const releaseOn = await roadOut(stage);
  await handingOn(stage);
  await homeOffered(stage);
  await cardReady(stage, releaseOn);
  await out(stage, releaseOn);
  await movesIn(stage, 3);
  await housingAllowance(stage);
  await consentWithdrawn(stage);
  await closes(stage);
  await checkTrail(stage, steps);
  return stage.telling;
}

const steps = [
  'joint-case.CooperationProposed',
  'client.ConsentGiven',
  'joint-case.CaseOpened',
  'joint-case.GrantGiven',
  'joint-case.NeedRegistered',
  'joint-case.HandoverOffered',
  'joint-case.HandoverForwarded',
  'joint-case.HandoverAccepted',
  'joint-case.FirstContactConfirmed',
  'joint-case.DwellingOffered',
  'joint-case.TenancyStarted',
  'client.ConsentWithdrawn',
  'joint-case.GrantEnded',
  'joint-case.CooperationClosed',
];
