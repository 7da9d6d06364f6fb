import { randomUUID } from 'node:crypto';
import { accepted, plain, type CaseId, type StreamName } from '#lib/kernel';
import { is, NeedRegistered, type EventOf } from '#lib/case-stream';
import type { Database } from '#lib/database';
import { decidingDesk, postgresEventStore, type Route } from '#lib/event-store';
import { memorySealing } from '#lib/sealing';
import { order, prisonWorker } from '#lib/testing';
import { eventOf500Bytes } from '../place/empty-log.js';
import type { Contender, Deciding } from './contender.js';

/** Each writer on a stream of its own, with the revision that it has seen. */
export function samhold(database: Database, writers: number): Contender {
  const store = postgresEventStore({ pool: database.pool('samhold_log') });
  const streams = Array.from({ length: writers }, (): StreamName => `case-${randomUUID()}`);
  const seen = streams.map(() => 0);
  let acknowledged = 0;
  return {
    name: 'Samhold',
    append: async (writer) => {
      const expected = seen[writer] ?? 0;
      seen[writer] = expected + 1;
      const [stream, commandId] = [streams[writer] ?? 'case-', randomUUID()];
      const event = eventOf500Bytes(stream, commandId);
      const { status } = await store.append(stream, expected, [event], commandId);
      if (status !== 'appended') throw new Error(`A writer alone on its stream was answered ${status}`);
      acknowledged += 1;
    },
    acknowledged: () => acknowledged,
    table: 'log.events',
    database: 'samhold',
    close: () => store.close(),
  };
}

const personId = `person-${randomUUID()}` as const;

interface Register {
  readonly type: 'Register';
  readonly caseId: CaseId;
}

/** Each need is followed up by the unit that bears the number of needs before it. */
const registering: Route<number, Register, EventOf<typeof NeedRegistered>, never> = {
  types: ['Register'],
  decider: {
    initial: 0,
    evolve: (count, event) => (is(NeedRegistered, event) ? count + 1 : count),
    decide: (count) => {
      const followUpLead = { kind: 'correctional-service', organisation: '310000001', unit: `unit-${count}` } as const;
      const coded = {
        needId: `need-${randomUUID()}`,
        personId,
        area: 'housing',
        urgency: 'later',
        followUpLead,
      } as const;
      return accepted(NeedRegistered.of({ ...coded, description: plain('a home at release') }));
    },
  },
  stream: ({ caseId }) => caseId,
  compartment: () => 'shared',
  subject: () => personId,
};

/** The whole way of a command: read, fold, decide, seal, append, with keys in memory. */
export function samholdDeciding(database: Database): Deciding {
  const store = postgresEventStore({ pool: database.pool('samhold_log') });
  const desk = decidingDesk({ store, seals: memorySealing() });
  const caseId: CaseId = `case-${randomUUID()}`;
  let acknowledged = 0;
  return {
    name: 'Samhold',
    append: async () => {
      const command: Register = { type: 'Register', caseId };
      const { outcome } = await desk.decideOn(
        registering,
        order(prisonWorker, command, { id: randomUUID(), sent: {} }),
      );
      if (outcome !== 'accepted') throw new Error(`A command was answered ${outcome}`);
      acknowledged += 1;
    },
    acknowledged: () => acknowledged,
    numbers: async () =>
      (await store.readStream(caseId)).map(({ leaf }) => Number(/"unit":"unit-(\d+)"/.exec(leaf)?.[1])),
    table: 'log.events',
    database: 'samhold',
    close: () => store.close(),
  };
}
