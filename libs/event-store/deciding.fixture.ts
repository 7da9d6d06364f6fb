import { accepted, plain, refused, type BodyActor, type CaseId, type NeedId, type StreamName } from '#lib/kernel';
import { is, NeedRegistered, type EventOf, type Order } from '#lib/case-stream';
import { memorySealing } from '#lib/sealing';
import { caseId, order, personId, prisonWorker, uuidOf } from '#lib/testing';
import { decidingDesk } from './decide-on.js';
import { inMemoryEventStore } from './in-memory.js';
import type { Route } from './route.js';
import type { EventStore, NewCommand } from './store.port.js';

/** Registers needs that do not stand yet, while there are fewer than `most`, and only after another where one is named. */
export interface AddNeeds {
  readonly type: 'AddNeeds';
  readonly caseId: CaseId;
  readonly needs: readonly NeedId[];
  readonly most?: number;
  readonly after?: NeedId;
}

type Added = EventOf<typeof NeedRegistered>;

/** Each need is followed up by the unit that bears the number of needs before it, so that a decision on an old state shows. */
export const adding: Route<readonly NeedId[], AddNeeds, Added, 'TOO_MANY' | 'NOT_YET'> = {
  types: ['AddNeeds'],
  decider: {
    initial: [],
    evolve: (known, event) => (is(NeedRegistered, event) ? [...known, event.data.needId] : known),
    decide: (known, { command: { needs, most = Infinity, after } }) => {
      if (after !== undefined && !known.includes(after)) return refused('NOT_YET');
      const fresh = needs.filter((needId) => !known.includes(needId));
      if (known.length + fresh.length > most) return refused('TOO_MANY');
      return accepted(...fresh.map((needId, more) => registered(needId, known.length + more)));
    },
  },
  stream: (command) => command.caseId,
  compartment: () => 'shared',
  subject: () => personId,
};

function registered(needId: NeedId, before: number): Added {
  const followUpLead = { kind: 'correctional-service', organisation: '310000001', unit: `unit-${before}` } as const;
  const coded = { needId, personId, area: 'housing', urgency: 'later', followUpLead } as const;
  return NeedRegistered.of({ ...coded, description: plain('a home at release') });
}

export const need = (label: string): NeedId => `need-${uuidOf(label)}`;

/** An order to register needs; its command id follows from its label. */
export function add(label: string, changes: Partial<AddNeeds> = {}, by: BodyActor = prisonWorker): Order<AddNeeds> {
  const command: AddNeeds = { type: 'AddNeeds', caseId, needs: [need(label)], ...changes };
  return order(by, command, { id: uuidOf(label), sent: { needs: command.needs } });
}

/** A desk on a store, with keys of its own. */
export function deskOn(store: EventStore = inMemoryEventStore()) {
  return { store, desk: decidingDesk({ store, seals: memorySealing() }) };
}

/** The numbers that stand on a stream, in order: 0, 1, 2 and so on when no decision was made on an old state. */
export async function numbersOn(store: EventStore, stream: CaseId = caseId): Promise<readonly number[]> {
  const recorded = await store.readStream(stream);
  return recorded.map(({ leaf }) => Number(/"unit":"unit-(\d+)"/.exec(leaf)?.[1]));
}

/** As the store, but each append goes by way of `through`, which is told what is sent. */
export function appendingThrough(
  store: EventStore,
  through: (append: () => ReturnType<EventStore['appendInTurn']>, sent: Sent) => ReturnType<EventStore['appendInTurn']>,
): EventStore {
  return {
    ...store,
    appendInTurn: (stream, expected, commands) =>
      through(() => store.appendInTurn(stream, expected, commands), { stream, commands }),
  };
}

export interface Sent {
  readonly stream: StreamName;
  readonly commands: readonly NewCommand[];
}
