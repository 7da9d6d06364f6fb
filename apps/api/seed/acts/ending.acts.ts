import { derivedUuid, osloDateOf, plusDays } from '#lib/kernel';
import { GrantGiven, is } from '#lib/case-stream';
import type { BodyEnding } from '#lib/joint-case';
import { placed } from '#lib/projections';
import { follow, self, send, timePasses, type Act, type Walker } from '../walker.js';

/** Contact is lost: days for looking again, and one for judging what is kept. */
export const rests: Act = (walker, at) => {
  const today = osloDateOf(at);
  const days = { lookAgainOn: [plusDays(today, 14), plusDays(today, 42)], reviewOn: plusDays(today, 90) };
  return send(walker, walker.starter, at, { type: 'RestCooperation', caseId: walker.caseId, ...days });
};

export const wakes: Act = (walker, at) =>
  send(walker, walker.starter, at, { type: 'WakeCooperation', caseId: walker.caseId });

export function closed(ending: BodyEnding): Act {
  return async (walker, at) => {
    await timePasses(walker, at);
    const { caseId, receiver } = walker;
    await send(walker, receiver, at, { type: 'CloseCooperation', caseId, ending });
    await follow(walker, caseId, at);
  };
}

/** The first body follows the case to its end alone. */
export function closedByStarter(ending: BodyEnding): Act {
  return async (walker, at) => {
    await timePasses(walker, at);
    const { caseId, starter } = walker;
    await send(walker, starter, at, { type: 'CloseCooperation', caseId, ending });
    await follow(walker, caseId, at);
  };
}

const said = { form: 'digital', scribe: null, sent: null } as const;

/** The person takes back what the first body may know: the stop comes first, as it does on the person's own page. */
export const withdrawn: Act = async (walker, at) => {
  const { ground, caseId, personId, id } = walker;
  const found = (await grantsOn(walker)).find(
    ({ recipient }) => recipient.organisation === walker.starter.organisation,
  );
  if (found === undefined) throw new Error('The person of the demo has nothing to take back');
  const { grantId, recipient } = found;
  const commandId = id('WithdrawConsent');
  await ground.readLog.setDeny({ commandId, caseId, recipient, grantId, setAt: at, said });
  await send(walker, self(walker), at, { type: 'WithdrawConsent', personId, form: 'digital', caseId, grantId });
  await ground.readLog.matchDeny(commandId);
  await follow(walker, personId, at);
};

/** The person ends the work together: nobody reads another line. */
export const endedByPerson: Act = async (walker, at) => {
  const { ground, caseId, personId, id } = walker;
  const stops = (await grantsOn(walker)).map((grant) => ({
    ...grant,
    commandId: derivedUuid(id('stop'), grant.grantId),
  }));
  for (const { commandId, grantId, recipient } of stops)
    await ground.readLog.setDeny({ commandId, caseId, recipient, grantId, setAt: at, said });
  await send(walker, self(walker), at, { type: 'EndCooperation', personId, caseId, form: 'digital' });
  for (const { commandId } of stops) await ground.readLog.matchDeny(commandId);
  await follow(walker, personId, at);
};

async function grantsOn({ ground, caseId }: Walker) {
  const facts = (await ground.store.readStream(caseId)).map((event) => placed(event).fact);
  return facts.flatMap((fact) => (is(GrantGiven, fact) ? [fact.data.grant] : []));
}
