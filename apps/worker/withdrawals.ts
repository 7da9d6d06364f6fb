import type { Logger } from 'pino';
import { instantOf, isIdOf, participantOf, type BodyActor } from '#lib/kernel';
import { CaseOpened, is } from '#lib/case-stream';
import type { Deny } from '#lib/disclosure';
import type { Installation } from '#lib/installation';
import type { WithdrawConsent } from '#lib/participants/client';
import { placed } from '#lib/projections';
import { faultName, type RunningTask } from './following.js';

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

type Withdrawing = Pick<Installation, 'store' | 'orders' | 'clock' | 'readLog'>;

export async function sendLost(installation: Withdrawing): Promise<void> {
  const { readLog, clock } = installation;
  const setBefore = instantOf(new Date(Date.parse(clock.now()) - patience));
  for (const deny of await readLog.unmatchedDenies(setBefore)) await sendAgain(installation, deny);
}

/**
 * Sent as it was: in the name of whoever wrote it down, in its form, and with what the caller sent, so that a caller who
 * sends it once more is told that it is done. `command-id-reused` says that the first sending was recorded after all.
 */
async function sendAgain(installation: Withdrawing, deny: Deny): Promise<void> {
  const { orders, clock, readLog } = installation;
  const { commandId, caseId, grantId, said } = deny;
  const person = await personOfCase(installation, deny);
  if (person === undefined) return;
  const { form, scribe, signed } = said;
  const command: WithdrawConsent = {
    type: 'WithdrawConsent',
    personId: person,
    form,
    caseId,
    grantId,
    ...byScribe(scribe),
  };
  const outcome = await orders.execute({
    id: commandId,
    by: scribe ?? { kind: 'client', person },
    at: clock.now(),
    purpose: scribe === null ? 'own-access' : 'joint-follow-up',
    correlation: commandId,
    causation: null,
    command,
    sent: said.sent ?? { again: commandId },
    signed,
  });
  if (outcome.outcome !== 'conflict') await readLog.matchDeny(commandId);
}

function byScribe(scribe: BodyActor | null) {
  return scribe === null ? {} : { registeredBy: participantOf(scribe), readBack: true };
}

async function personOfCase({ store }: Withdrawing, { caseId }: Deny) {
  const [opened] = (await store.readStream(caseId, { limit: 1 })).map((event) => placed(event).fact);
  if (opened === undefined || !is(CaseOpened, opened)) return undefined;
  return isIdOf('person', opened.data.personId) ? opened.data.personId : undefined;
}
