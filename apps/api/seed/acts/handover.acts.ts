import { osloDateOf, participantOf, plain, plusDays, plusWorkingDays } from '#lib/kernel';
import { replyWithin, statutoryDuties as duties } from '#lib/joint-case';
import { send, timePasses, workerAt, type Act, type Walker } from '../walker.js';

function handed({ caseId, handoverId }: Walker) {
  return { caseId, handoverId };
}

export const offered: Act = (walker, at) => {
  const { person, starter, receiver, needId } = walker;
  return send(walker, starter, at, {
    type: 'OfferHandover',
    ...handed(walker),
    needId,
    to: participantOf(receiver),
    replyBy: plusWorkingDays(osloDateOf(at), replyWithin),
    message: plain(person.message),
  });
};

/** The wrong municipality passes it on to the right office; the clock goes on. */
export const forwarded: Act = (walker, at) => {
  const to = participantOf(workerAt('fjordvik/boligkontor'));
  const reason = 'another-municipality';
  return send(walker, walker.receiver, at, { type: 'ForwardHandover', ...handed(walker), to, reason, duties });
};

export const accepted: Act = (walker, at) =>
  send(walker, walker.receiver, at, { type: 'AcceptHandover', ...handed(walker) });

export const acceptedInPart: Act = (walker, at) =>
  send(walker, walker.receiver, at, {
    type: 'AcceptHandoverInPart',
    ...handed(walker),
    partNeedId: `need-${walker.id('part')}`,
    part: plain('Noen å gå på visning sammen med'),
    duties,
  });

export const declined: Act = (walker, at) =>
  send(walker, walker.receiver, at, { type: 'DeclineHandover', ...handed(walker), reason: 'no-capacity', duties });

export const returned: Act = (walker, at) =>
  send(walker, walker.receiver, at, { type: 'ReturnHandover', ...handed(walker), reason: 'own-impartiality', duties });

export const takenBack: Act = (walker, at) =>
  send(walker, walker.starter, at, { type: 'WithdrawHandover', ...handed(walker) });

export const meetingAgreed: Act = (walker, at) =>
  send(walker, walker.receiver, at, {
    type: 'AgreeFirstMeeting',
    ...handed(walker),
    on: plusDays(osloDateOf(at), 2),
    hour: '10:00',
  });

export const notArrived: Act = async (walker, at) => {
  await timePasses(walker, at);
  await send(walker, walker.receiver, at, { type: 'ReportPersonDidNotArrive', ...handed(walker) });
};

export const completed: Act = (walker, at) =>
  send(walker, walker.receiver, at, { type: 'ConfirmFirstContact', ...handed(walker), on: osloDateOf(at) });

export const clockOpened: Act = (walker, at) =>
  send(walker, walker.receiver, at, { type: 'OpenDecisionClock', ...handed(walker), duties });

export const preliminaryAnswer: Act = (walker, at) =>
  send(walker, walker.receiver, at, {
    type: 'RecordPreliminaryAnswer',
    ...handed(walker),
    expectedOn: plusDays(osloDateOf(at), 14),
  });

/** The vedtak that answers the handover. */
export function decided(outcome: 'granted' | 'refused'): Act {
  return (walker, at) =>
    send(walker, walker.receiver, at, {
      type: 'RecordDecision',
      ...handed(walker),
      outcome,
      on: osloDateOf(at),
      duties,
    });
}

/** Whoever leads finds that the need is met. */
export const needMet: Act = (walker, at) => {
  const { caseId, needId, receiver } = walker;
  return send(walker, receiver, at, { type: 'CloseNeed', caseId, needId, reason: 'met', into: null });
};
