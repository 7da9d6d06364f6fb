import { osloDateOf, participantOf, plain, type Actor, type BodyActor, type Participant } from '#lib/kernel';
import { lifeAreas, urgencies } from '#lib/case-stream';
import { statutoryDuties as duties, type CaseView } from '#lib/joint-case';
import { clinicWorker, prisonWorker } from '#lib/testing';
import { askable, workerOf } from './bodies.fixture.js';
import type { Scribe } from './scribe.fixture.js';
import { asOnTour } from './tour-acts.fixture.js';

/** Somebody does something on a case: often what may be done, sometimes what is refused. */
export async function actOnCase(scribe: Scribe, view: CaseView): Promise<void> {
  const { caseId, personId } = view;
  const by = scribe.isLucky(0.8) ? workerOf(scribe.one(view.bodies).participant) : scribe.one(askable);
  const to = participantOf(scribe.one(askable));
  const person: Actor = { kind: 'client', person: personId };
  const on = osloDateOf(scribe.now());
  if (scribe.isLucky(0.5)) return asOnTour(scribe, view);
  const act = scribe.one<() => Promise<unknown>>([
    () => scribe.send(by, { type: 'InviteOrganisation', caseId, invitee: to }),
    () => scribe.send(by, { type: 'AcceptInvitation', caseId }),
    () => registerNeed(scribe, view, by),
    () => offer(scribe, view, to),
    () => offer(scribe, view, to),
    () => answerHandover(scribe, view, to),
    () => answerHandover(scribe, view, to),
    () => answerHandover(scribe, view, to),
    () => scribe.send(person, { type: 'StateOwnPriority', caseId, personId, words: plain('words'), form: 'digital' }),
    () => scribe.send(prisonWorker, { type: 'SetReleaseDate', caseId, on: scribe.one(releaseDates), reason: 'court' }),
    () => scribe.send(clinicWorker, { type: 'ReportContact', caseId, on, outcome: 'met', note: plain('note') }),
  ]);
  await act();
}

const releaseDates = ['2026-12-11', '2026-12-18', '2027-01-08'];

async function registerNeed(scribe: Scribe, { caseId }: CaseView, by: BodyActor): Promise<void> {
  const [area, urgency] = [scribe.one(lifeAreas), scribe.one(urgencies)];
  const needId = `need-${scribe.fresh()}`;
  await scribe.send(by, { type: 'RegisterNeed', caseId, needId, area, urgency, description: plain('a need') });
}

async function offer(scribe: Scribe, { caseId, needs }: CaseView, to: Participant): Promise<void> {
  const led = needs.flatMap(({ needId, followUpLead }) => (followUpLead === null ? [] : [{ needId, followUpLead }]));
  if (led.length === 0) return;
  const { needId, followUpLead } = scribe.one(led);
  const handoverId = `handover-${scribe.fresh()}`;
  const offered = { type: 'OfferHandover', caseId, needId, handoverId, to, replyBy: '2026-12-01' };
  await scribe.send(workerOf(followUpLead), { ...offered, message: plain('a message') });
}

async function answerHandover(scribe: Scribe, { caseId, handovers }: CaseView, to: Participant): Promise<void> {
  const open = handovers.filter(({ status }) => status === 'offered' || status === 'accepted');
  if (open.length === 0) return;
  const handover = scribe.one(open);
  const [sender, receiver] = [workerOf(handover.from), workerOf(handover.to)];
  const which = { caseId, handoverId: handover.handoverId };
  const confirm = { type: 'ConfirmFirstContact', ...which, on: osloDateOf(scribe.now()) };
  const act = scribe.one([
    () => scribe.send(receiver, { type: 'AcceptHandover', ...which }),
    () => scribe.send(receiver, { type: 'ForwardHandover', ...which, duties, to, reason: 'another-unit' }),
    () => scribe.send(receiver, { type: 'DeclineHandover', ...which, duties, reason: 'no-capacity' }),
    () => scribe.send(sender, { type: 'WithdrawHandover', ...which }),
    () => scribe.send(receiver, confirm),
    () => scribe.send(receiver, confirm),
  ]);
  await act();
}
