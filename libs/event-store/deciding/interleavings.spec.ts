import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { NeedId } from '#lib/kernel';
import { decodeEvent } from '#lib/case-stream';
import { caseId } from '#lib/testing';
import { memorySealing } from '#lib/sealing';
import { decidingDesk } from '../decide-on.js';
import { add, adding, need, numbersOn } from '../deciding.fixture.js';
import { inMemoryEventStore } from '../in-memory.js';
import type { Outcome } from '../route.js';
import { OutcomeUnknown, type EventStore } from '../store.port.js';

/** `npm run check:full` tries more. */
const numRuns = process.env['SAMHOLD_FULL'] === '1' ? 5_000 : 400;

const asked = fc.record({
  label: fc.nat(5),
  needs: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 2 }),
  most: fc.option(fc.integer({ min: 1, max: 6 }), { nil: null }),
  after: fc.option(fc.nat(5), { nil: null }),
  desk: fc.nat(1),
});
type Asked = Parameters<Parameters<typeof asked.map>[0]>[0];

function orderOf({ label, needs, most, after }: Asked) {
  const order = add(`order ${label}`, {
    needs: needs.map((n) => need(`need ${n}`)),
    ...(most !== null && { most }),
    ...(after !== null && { after: need(`need ${after}`) }),
  });
  return { ...order, sent: { needs, most, after } };
}

/** Reads and appends happen in an order that the scheduler chooses; some appends lose their answer, some never arrive. */
function scheduled(store: EventStore, scheduler: fc.Scheduler, faults: Iterator<number>): EventStore {
  const appendInTurn: EventStore['appendInTurn'] = async (...sent) => {
    const fault = Number(faults.next().value ?? 0);
    if (fault === 1) throw new OutcomeUnknown('never arrived');
    const outcomes = await store.appendInTurn(...sent);
    if (fault === 2) throw new OutcomeUnknown('answer lost');
    return outcomes;
  };
  return {
    ...store,
    readStream: scheduler.scheduleFunction(store.readStream),
    appendInTurn: scheduler.scheduleFunction(appendInTurn),
  };
}

/** The answer to one order alone, on a log of so many of the recorded facts. */
function aloneOn(known: readonly NeedId[], order: ReturnType<typeof orderOf>): string {
  const decision = adding.decider.decide(known, order);
  if (decision.outcome === 'refused') return decision.code;
  return decision.events.length === 0 ? 'already so' : 'recorded';
}

function told(outcome: Outcome<string>): string {
  if (outcome.outcome === 'refused') return outcome.code;
  return outcome.outcome === 'accepted' ? (outcome.position === 0 ? 'already so' : 'recorded') : outcome.outcome;
}

test('however orders of one case interleave over two processes, each is answered as one at a time, on what then stood', async () => {
  const faults = fc.array(fc.constantFrom(0, 0, 0, 1, 2), { maxLength: 4 });
  const property = fc.asyncProperty(
    fc.scheduler(),
    fc.array(asked, { maxLength: 12 }),
    faults,
    async (s, all, lost) => {
      const store = inMemoryEventStore();
      const seals = memorySealing();
      const way = scheduled(store, s, lost.values());
      const desks = [0, 1].map(() => decidingDesk({ store: way, seals, tries: 100, resendAfter: 0 }));
      const asking = all.map(async (one) => {
        const order = orderOf(one);
        const from = await store.head();
        const outcome = await desks[one.desk]?.decideOn(adding, order);
        assert.ok(outcome);
        return { order, from, to: await store.head(), outcome };
      });
      await s.waitFor(Promise.all(asking));
      const log = await store.readStream(caseId);
      const facts = log.map(({ leaf, recordedAt }) => decodeEvent(leaf, recordedAt));
      const states = facts.reduce<(readonly NeedId[])[]>(
        (before, fact) => [...before, adding.decider.evolve(before.at(-1) ?? [], fact)],
        [adding.decider.initial],
      );
      // Nothing was decided on an old state, and nothing twice.
      assert.deepEqual(
        await numbersOn(store),
        log.map((_, n) => n),
      );
      assert.equal(new Set(states.at(-1)).size, log.length);
      for (const { order, from, to, outcome } of await Promise.all(asking)) {
        const answer = told(outcome);
        if (answer === 'command-id-reused') assert.ok(log.some(({ commandId }) => commandId === order.id));
        else if (answer === 'recorded') {
          assert.ok(outcome.outcome === 'accepted');
          assert.equal(log[outcome.position - 1]?.commandId, order.id);
          const place = log.findIndex(({ commandId }) => commandId === order.id);
          if (!outcome.repeated) assert.equal(aloneOn(states[place] ?? [], order), 'recorded');
        } else assert.ok(states.slice(from, to + 1).some((state) => aloneOn(state, order) === answer));
      }
    },
  );
  await fc.assert(property, { numRuns });
});
