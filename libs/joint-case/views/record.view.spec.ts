import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { plain } from '#lib/kernel';
import { AdmissionRegistered } from '#lib/case-stream';
import { inMemoryEventStore } from '#lib/event-store';
import type { Writing } from '#lib/projections';
import { clientThat, facts, kim, personId, prison, prisonWorker, recordId, saidNo, told } from '#lib/testing';
import { writeRecords } from './record.view.js';

/** A connection that is cut while a batch is written: what is inserted fails at once, the rest a moment after. */
const cutWhileWriting = () =>
  clientThat(async (asked) => {
    const text = typeof asked === 'string' ? asked : asked.text;
    if (text.includes('SELECT DISTINCT')) return { rows: [{ person_id: personId }] };
    if (!text.includes('INSERT')) await pause(20);
    throw new Error('Connection terminated unexpectedly');
  });

test('a record that cannot be written fails the batch, and not by itself while the batch waits for something else', async () => {
  const unheard: unknown[] = [];
  const hear = (cause: unknown) => unheard.push(cause);
  process.on('unhandledRejection', hear);
  const writing: Writing = {
    schema: 'view_correctional_service',
    generation: 1,
    client: cutWhileWriting(),
    store: inMemoryEventStore(),
    upTo: 2,
    changed: () => undefined,
  };
  const own = { recordId, personId, name: plain('Kim Solvik'), nationalId: plain('30899098765') };
  const admission = AdmissionRegistered.of({
    ...own,
    participant: prison,
    admittedOn: '2026-11-03',
    ground: 'sentence',
  });
  const batch = facts(
    told(prisonWorker, admission, { stream: recordId, compartment: 'correctional-service' }),
    told(kim, saidNo, { stream: personId }),
  );
  await assert.rejects(writeRecords(writing, 'correctional-service', batch), /Connection terminated/);
  await pause(0);
  process.off('unhandledRejection', hear);
  assert.deepEqual(unheard, []);
});
