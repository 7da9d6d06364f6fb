import {
  derivedUuid,
  osloDateOf,
  plusDays,
  type Actor,
  type BodyActor,
  type CaseId,
  type CivilDate,
  type HandoverId,
  type Instant,
  type NeedId,
  type PersonId,
} from '#lib/kernel';
import { demoOrganisations, demoPeople } from '#lib/identity';
import type { Installation } from '#lib/installation';
import { react, recordPassed } from '../../worker/index.js';
import type { DemoPerson } from './demo-person.js';

/** What the road is laid on: as much of an installation as commands and what follows from them need. */
export type Ground = Pick<Installation, 'store' | 'sealing' | 'orders' | 'clock' | 'policy' | 'readLog'>;

/** One thing that happens on the road, at an instant that has passed. */
export type Act = (walker: Walker, at: Instant) => Promise<void>;

export interface Walker {
  readonly ground: Ground;
  readonly person: DemoPerson;
  readonly personId: PersonId;
  readonly caseId: CaseId;
  readonly needId: NeedId;
  readonly handoverId: HandoverId;
  /** Who met the person first, asked, and follows up until somebody takes it. */
  readonly starter: BodyActor;
  readonly receiver: BodyActor;
  readonly releaseOn: CivilDate;
  /** An id of this person's own, the same at every start. */
  id(label: string): string;
}

export async function walkerOf(ground: Ground, person: DemoPerson): Promise<Walker> {
  const id = (label: string) => derivedUuid('samhold demo road', `${person.nationalId}/${label}`);
  const personId = await ground.sealing.personOf(person.nationalId, `person-${id('person')}`);
  return {
    ground,
    person,
    personId,
    caseId: `case-${id('case')}`,
    needId: `need-${id('need')}`,
    handoverId: `handover-${id('handover')}`,
    starter: workerAt(person.start === 'admission' ? 'fjordvik-fengsel/tilbakeforing' : 'fjordvik/bo-team'),
    receiver: workerAt(person.offeredTo),
    releaseOn: plusDays(osloDateOf(ground.clock.now()), person.releaseInDays),
    id,
  };
}

/** Whoever works at a unit of the demo: `<organisation short name>/<unit>`. */
export function workerAt(place: string): BodyActor {
  const [short, unit] = place.split('/');
  const organisation = demoOrganisations.find((candidate) => candidate.short === short);
  const card = demoPeople.find(
    ({ who }) => who.kind !== 'client' && who.organisation === organisation?.number && who.unit === unit,
  );
  if (card === undefined || card.who.kind === 'client') throw new Error(`The demo has nobody at ${place}`);
  return card.who;
}

/** The person, who says it. */
export function self({ personId }: Walker): Actor {
  return { kind: 'client', person: personId };
}

/** Sends a command as everyone does. `about` tells two of a sort from each other. */
export async function send<C extends { readonly type: string }>(
  { ground, id }: Walker,
  by: Actor,
  at: Instant,
  command: C,
  about = '',
): Promise<void> {
  const commandId = id(`${command.type}${about}`);
  const purpose = by.kind === 'client' ? 'own-access' : 'joint-follow-up';
  const common = { id: commandId, by, at, purpose, correlation: commandId, causation: null } as const;
  const outcome = await ground.orders.execute({ ...common, command, sent: { demo: commandId } });
  if (outcome.outcome === 'accepted') return;
  const why = 'code' in outcome ? outcome.code : outcome.outcome;
  throw new Error(`The demo could not be seeded: ${command.type}${about} ${why}`);
}

/** What follows from the facts of a stream, as of that instant; what has followed already does so once. */
export async function follow({ ground }: Walker, stream: PersonId | CaseId, at: Instant): Promise<void> {
  const then = { ...ground, clock: { now: () => at } };
  for (const event of await ground.store.readStream(stream)) await react(then, event);
}

/** Until that instant time does to the case what it would have done: each at its own time. */
export async function timePasses({ ground, caseId }: Walker, until: Instant): Promise<void> {
  await recordPassed(ground, caseId, until);
}
