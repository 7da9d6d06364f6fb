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
import { demoRoad, stages, type DemoPerson, type DemoPoint, type Stage } from './demo-road.js';

/** Brings each invented person of the demo as far along the road as the demo shows them, through the same commands as everyone. */
export async function seedRoad(installation: Installation): Promise<void> {
  for (const person of demoRoad) await walk(installation, person);
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
  readonly prison: BodyActor;
  readonly receiver: BodyActor;
  /** An id of this person's own, the same at every start. */
  id(label: string): string;
}

async function walkerOf(installation: Installation, person: DemoPerson): Promise<Walker> {
  const id = (label: string) => derivedUuid('samhold demo road', `${person.nationalId}/${label}`);
  const personId = await installation.sealing.personOf(person.nationalId, `person-${id('person')}`);
  const prison = workerAt('fjordvik-fengsel/tilbakeforing');
  return {
    installation,
    person,
    personId,
    caseId: `case-${id('case')}`,
    prison,
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
  const { person, personId, prison, id } = walker;
  const today = osloDateOf(at);
  await send(walker, prison, at, {
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

async function asked(walker: Walker, at: Instant): Promise<void> {
  const { person, personId, prison, receiver, id } = walker;
  const others = [
    workerAt('nesodal/nav-kommune'),
    workerAt('fjordvik/boligkontor'),
    workerAt('bymisjon-fjordvik/bo-team'),
    receiver,
  ];
  const recipients = [
    ...new Map(others.map((other) => [`${other.organisation}/${other.unit}`, participantOf(other)])).values(),
  ];
  await send(walker, prison, at, {
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
  const { installation, personId, caseId, prison, receiver, id } = walker;
  const recipients = [
    prison,
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
  const { person, personId, caseId, prison, id } = walker;
  const { area, urgency, need, priority, releaseInDays, startedDaysAgo } = person;
  const on = plusDays(osloDateOf(at), releaseInDays + startedDaysAgo);
  await send(walker, prison, at, { type: 'SetReleaseDate', caseId, on });
  const needId = `need-${id('need')}` as const;
  await send(walker, prison, at, { type: 'RegisterNeed', caseId, needId, area, urgency, description: plain(need) });
  const words = { type: 'StateOwnPriority', caseId, personId, words: plain(priority), form: 'digital' } as const;
  await send(walker, { kind: 'client', person: personId }, at, words);
}

async function offered(walker: Walker, at: Instant): Promise<void> {
  const { person, prison, receiver, id } = walker;
  await send(walker, prison, at, {
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
