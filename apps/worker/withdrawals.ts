import type { Logger } from 'pino';
import { instantOf, isIdOf } from '#lib/kernel';
import { CaseOpened, is } from '#lib/case-stream';
import type { Deny } from '#lib/disclosure';
import type { Installation } from '#lib/installation';
import type { WithdrawConsent } from '#lib/participants/client';
import { placed } from '#lib/projections';
import { faultName } from './following.js';
import type { RunningTask } from './react.js';

const every = 10_000;
/** A withdrawal that is in hand gets this long before it counts as lost, in milliseconds. */
const patience = 15_000;

/** A stop whose event was lost, because the server died between the two, has its event sent again. */
export function runWithdrawals(installation: Installation, log: Logger): RunningTask {
  let running: Promise<void> = Promise.resolve();
  const timer = setInterval(() => {
    running = running
      .then(() => sendLost(installation))
      .catch((failure: unknown) => log.error({ task: 'withdrawals', fault: faultName(failure) }, 'retry failed'));
  }, every);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
}

export async function sendLost(installation: Installation): Promise<void> {
  const { readLog, clock } = installation;
  const setBefore = instantOf(new Date(Date.parse(clock.now()) - patience));
  for (const deny of await readLog.unmatchedDenies(setBefore)) await sendAgain(installation, deny);
}

/** `command-id-reused` says that the first sending was recorded after all. */
async function sendAgain(installation: Installation, deny: Deny): Promise<void> {
  const { orders, clock, readLog } = installation;
  const { commandId, caseId, grantId } = deny;
  const person = await personOfCase(installation, deny);
  if (person === undefined) return;
  const command: WithdrawConsent = { type: 'WithdrawConsent', personId: person, form: 'digital', caseId, grantId };
  const outcome = await orders.execute({
    id: commandId,
    by: { kind: 'client', person },
    at: clock.now(),
    purpose: 'own-access',
    correlation: commandId,
    causation: null,
    command,
    sent: { again: commandId },
  });
  if (outcome.outcome !== 'conflict') await readLog.matchDeny(commandId);
}

async function personOfCase({ store }: Installation, { caseId }: Deny) {
  const [opened] = (await store.readStream(caseId, { limit: 1 })).map((event) => placed(event).fact);
  if (opened === undefined || !is(CaseOpened, opened)) return undefined;
  return isIdOf('person', opened.data.personId) ? opened.data.personId : undefined;
}
