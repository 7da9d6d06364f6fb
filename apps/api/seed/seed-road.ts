import {
  derivedUuid,
  instantOf,
  osloDateOf,
  participantOf,
  plain,
  plusDays,
  plusWorkingDays,
  type Actor,
  type BodyActor,
  type CaseId,
  type Instant,
} from '#lib/kernel';
import { grantsByPreset } from '#lib/disclosure';
import { demoOrganisations, demoPeople } from '#lib/identity';
import type { Installation } from '#lib/installation';
import { replyWithin } from '#lib/joint-case';
import { react } from '../../worker/index.js';
import { stages, type DemoPerson, type DemoPoint, type Enquiry, type Stage } from './demo-road.js';

const atOnce = 12;

/** Brings invented people as far along the road as the demo shows them, through the same commands as everyone. */
export async function seedRoad(installation: Installation, people: readonly DemoPerson[]): Promise<void> {
  const left = [...people];
  const walkers = Array.from({ length: atOnce }, async () => {
    for (let person = left.shift(); person !== undefined; person = left.shift()) await walk(installation, person);
  });
  await Promise.all(walkers);
}

async function walk(installation: Installation, person: DemoPerson): Promise<void> {
  const walker = await walkerOf(installation, person);
  const last = stages.indexOf(person.stage);
  for (const [index, stage] of stages.entries()) if (index <= last) await step(walker, stage, index);
  for (const point of person.card ?? []) await pointOnCard(walker, point);
}

async function pointOnCard(walker: Walker, { item, by, settled }: DemoPoint): Promise<void> {
  const { caseId, installation } = walker;
  const at = instantOf(new Date(Date.parse(installation.clock.now()) - 3_600_000));
  await send(walker, walker[by], at, { type: 'TakeCardItem', caseId, item }, item);
  if (settled === undefined) return;
  await send(walker, walker[by], at, { type: 'SettleCardItem', caseId, item, note: plain(settled) }, item);
}

interface Walker {
  readonly installation: Installation;
  readonly person: DemoPerson;
  readonly personId: `person-${string}`;
  readonly caseId: CaseId;
  /** Who met the person first, asked, and follows up until somebody takes it. */
  readonly starter: BodyActor;
  readonly receiver: BodyActor;
  /** An id of this person's own, the same at every start. */
  id(label: string): string;
}

async function walkerOf(installation: Installation, person: DemoPerson): Promise<Walker> {
  const id = (label: string) => derivedUuid('samhold demo road', `${person.nationalId}/${label}`);
  const personId = await installation.sealing.personOf(person.nationalId, `person-${id('person')}`);
  const starter = workerAt(person.start === 'admission' ? 'fjordvik-fengsel/tilbakeforing' : 'fjordvik/bo-team');
  return {
    installation,
    person,
    personId,
    caseId: `case-${id('case')}`,
    starter,
    receiver: workerAt(person.offeredTo),
    id,
  };
}

function workerAt(place: string): BodyActor {
  const [short, unit] = place.split('/');
  const organisation = demoOrganisations.find((candidate) => candidate.short === short);
  const card = demoPeople.find(
    ({ who }) => who.kind !== 'client' && who.organisation === organisation?.number && who.unit === unit,
  );
  if (card === undefined || card.who.kind === 'client') throw new Error(`The demo has nobody at ${place}`);
  return card.who;
}

async function step(walker: Walker, stage: Stage, index: number): Promise<void> {
  const { person, installation } = walker;
  const ago = Math.max(person.startedDaysAgo - index * 2, 0);
  const at = instantOf(new Date(Date.parse(installation.clock.now()) - ago * 86_400_000 - (60 - index) * 60_000));
  switch (stage) {
    case 'registered':
      return registered(walker, at);
    case 'asked':
      return asked(walker, at);
    case 'agreed':
      return agreed(walker, at);
    case 'needed':
      return needed(walker, at);
    case 'offered':
      return offered(walker, at);
    case 'accepted':
      return send(walker, walker.receiver, at, { type: 'AcceptHandover', ...handover(walker) });
    case 'completed':
      return send(walker, walker.receiver, at, {
        type: 'ConfirmFirstContact',
        ...handover(walker),
        on: osloDateOf(at),
      });
  }
}

async function registered(walker: Walker, at: Instant): Promise<void> {
  const { person, personId, starter, id } = walker;
  if (person.start !== 'admission') return enquired(walker, person.start, at);
  const today = osloDateOf(at);
  await send(walker, starter, at, {
    type: 'RegisterAdmission',
    recordId: `private-${id('record')}`,
    personId,
    admittedOn: plusDays(today, -120),
    ground: 'sentence',
    releaseExpectedOn: plusDays(today, person.releaseInDays + person.startedDaysAgo),
    name: plain(person.name),
    nationalId: plain(person.nationalId),
    alreadyHere: false,
  });
}

async function enquired(walker: Walker, enquiry: Enquiry, at: Instant): Promise<void> {
  const { person, personId, starter, id } = walker;
  await send(walker, starter, at, {
    type: 'RegisterEnquiry',
    recordId: `private-${id('record')}`,
    personId,
    ...enquiry,
    name: plain(person.name),
    reach: plain('Ring Bo-teamet, de vet hvor.'),
    dangerNow: false,
    nationalId: plain(person.nationalId),
    alreadyHere: false,
  });
}

async function asked(walker: Walker, at: Instant): Promise<void> {
  const { person, personId, starter, receiver, id } = walker;
  const others = [
    workerAt('nesodal/nav-kommune'),
    workerAt('fjordvik/boligkontor'),
    workerAt('bymisjon-fjordvik/bo-team'),
    receiver,
  ];
  const recipients = [
    ...new Map(others.map((other) => [`${other.organisation}/${other.unit}`, participantOf(other)])).values(),
  ];
  await send(walker, starter, at, {
    type: 'ProposeCooperation',
    proposalId: `proposal-${id('proposal')}`,
    personId,
    recipients,
    name: plain(person.name),
    nationalId: plain(person.nationalId),
    reason: plain('Vi vil at du skal ha en bolig og noen å ringe til når du kommer ut.'),
  });
}

async function agreed(walker: Walker, at: Instant): Promise<void> {
  const { installation, personId, caseId, starter, receiver, id } = walker;
  const recipients = [
    starter,
    workerAt('nesodal/nav-kommune'),
    workerAt('fjordvik/boligkontor'),
    workerAt('bymisjon-fjordvik/bo-team'),
  ].map(participantOf);
  const preset = 'home-and-daily-life';
  const grantIdOf = (place: number) => `grant-${id(`grant ${place}`)}` as const;
  const grants = grantsByPreset({ preset, recipients, from: at, grantIdOf }, installation.policy) ?? [];
  if (grants.length === 0) throw new Error(`The policy gives ${receiver.kind} nothing by the preset ${preset}`);
  const proposalId = `proposal-${id('proposal')}` as const;
  const person: Actor = { kind: 'client', person: personId };
  await send(walker, person, at, {
    type: 'GiveConsent',
    personId,
    form: 'digital',
    proposalId,
    caseId,
    preset,
    grants,
  });
  for (const event of await installation.store.readStream(personId)) await react(installation, event);
}

async function needed(walker: Walker, at: Instant): Promise<void> {
  const { person, personId, caseId, starter, id } = walker;
  const { area, urgency, need, priority, releaseInDays, startedDaysAgo } = person;
  const on = plusDays(osloDateOf(at), releaseInDays + startedDaysAgo);
  if (person.start === 'admission') await send(walker, starter, at, { type: 'SetReleaseDate', caseId, on });
  const needId = `need-${id('need')}` as const;
  await send(walker, starter, at, { type: 'RegisterNeed', caseId, needId, area, urgency, description: plain(need) });
  const words = { type: 'StateOwnPriority', caseId, personId, words: plain(priority), form: 'digital' } as const;
  await send(walker, { kind: 'client', person: personId }, at, words);
}

async function offered(walker: Walker, at: Instant): Promise<void> {
  const { person, starter, receiver, id } = walker;
  await send(walker, starter, at, {
    type: 'OfferHandover',
    ...handover(walker),
    needId: `need-${id('need')}`,
    to: participantOf(receiver),
    replyBy: plusWorkingDays(osloDateOf(at), replyWithin),
    message: plain(person.message),
  });
}

function handover({ caseId, id }: Walker) {
  return { caseId, handoverId: `handover-${id('handover')}` } as const;
}

async function send<C extends { readonly type: string }>(
  walker: Walker,
  by: Actor,
  at: Instant,
  command: C,
  about = '',
): Promise<void> {
  const id = walker.id(`${command.type}${about}`);
  const purpose = by.kind === 'client' ? 'own-access' : 'joint-follow-up';
  const common = { id, by, at, purpose, correlation: id, causation: null } as const;
  const outcome = await walker.installation.orders.execute({ ...common, command, sent: { demo: id } });
  if (outcome.outcome !== 'accepted')
    throw new Error(
      `The demo could not be seeded: ${command.type} ${'code' in outcome ? outcome.code : outcome.outcome}`,
    );
}
