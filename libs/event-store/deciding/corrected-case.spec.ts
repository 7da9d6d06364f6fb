import assert from 'node:assert/strict';
import { test } from 'node:test';
import { accepted, derivedUuid, refusedBecause, type CaseId, type EventId, type Json } from '#lib/kernel';
import { FactCorrected, FirstContactConfirmed, is, type EventOf, type Order } from '#lib/case-stream';
import { caseId, firstContact, housingOffice, housingWorker, order, personId, uuidOf } from '#lib/testing';
import { deskOn } from '../deciding.fixture.js';
import { inMemoryEventStore } from '../in-memory.js';
import type { Route } from '../route.js';

type Recorded = EventOf<typeof FirstContactConfirmed> | EventOf<typeof FactCorrected>;

/** Records what it is given, or tells the days of first contact as they count now. */
interface RecordOrTell {
  readonly type: 'RecordOrTell';
  readonly caseId: CaseId;
  readonly event: Recorded | null;
}

const days: Route<readonly string[], RecordOrTell, Recorded, 'TOLD'> = {
  types: ['RecordOrTell'],
  decider: {
    initial: [],
    evolve: (known, event) => (is(FirstContactConfirmed, event) ? [...known, event.data.on] : known),
    decide: (known, { command: { event } }) => (event === null ? refusedBecause('TOLD', [...known]) : accepted(event)),
  },
  stream: (command) => command.caseId,
  compartment: () => 'shared',
  subject: () => personId,
};

const met = firstContact(housingOffice);
const record = (label: string, event: Recorded): Order<RecordOrTell> =>
  order(housingWorker, { type: 'RecordOrTell', caseId, event }, { id: uuidOf(label) });
const tell = (label: string): Order<RecordOrTell> =>
  order(housingWorker, { type: 'RecordOrTell', caseId, event: null }, { id: uuidOf(label) });

const idOfFirst: EventId = derivedUuid(uuidOf('met'), `${caseId}/0`);
const corrected = FactCorrected.of({
  eventId: idOfFirst,
  fieldClass: 'housing',
  personId,
  by: housingOffice,
  reason: 'typing-error',
  on: '2026-11-01',
});

function toldBy(outcome: { readonly outcome: string; readonly because?: Json }): Json | undefined {
  return outcome.outcome === 'refused' ? outcome.because : undefined;
}

test('a correction counts for the next order, whether it is recorded already or shares its batch', async () => {
  const store = inMemoryEventStore();
  const { desk } = deskOn(store);
  await desk.decideOn(days, record('met', met));
  assert.deepEqual(toldBy(await desk.decideOn(days, tell('before'))), [met.data.on]);

  const together = await Promise.all([
    desk.decideOn(days, tell('first in turn')),
    desk.decideOn(days, record('put right', corrected)),
    desk.decideOn(days, tell('in the same batch')),
    desk.decideOn(days, record('met again', met)),
    desk.decideOn(days, tell('last of the batch')),
  ]);
  assert.deepEqual(together.map(toldBy), [
    [met.data.on],
    undefined,
    ['2026-11-01'],
    undefined,
    ['2026-11-01', met.data.on],
  ]);

  const cached = toldBy(await desk.decideOn(days, tell('after')));
  const folded = toldBy(await deskOn(store).desk.decideOn(days, tell('by a process that knew nothing')));
  assert.deepEqual(cached, ['2026-11-01', met.data.on]);
  assert.deepEqual(folded, cached);
});
