import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { participantOf, type Participant } from '#lib/kernel';
import type { Fact } from '#lib/case-stream';
import { policyInForce } from '#lib/disclosure';
import {
  anyActor,
  anyEvent,
  childWelfare,
  childWelfareWorker,
  facts,
  frozen,
  granted,
  grantTo,
  openedBy,
  personId,
  platform,
  prison,
  told,
  workers,
  type Told,
} from '#lib/testing';
import { caseRows, foldCase, type Folding } from './case-rows.js';
import type { Holder } from './holder.js';

const anyFact: fc.Arbitrary<Told> = fc.tuple(anyActor, anyEvent).map(([by, event]) => told(by, event));
/** Facts that need not make sense, on a case that is there and that everybody has access to. */
const anyFacts = fc
  .array(anyFact, { maxLength: 25 })
  .map((drawn) => [
    told(platform, openedBy(prison)),
    ...[...workers, childWelfareWorker].map((worker) => told(platform, granted(grantTo(participantOf(worker))))),
    ...drawn,
  ]);
const anyBodyHolder = fc.constantFrom(...workers).map(participantOf);
const anyHolder: fc.Arbitrary<Holder> = fc.oneof(
  anyBodyHolder,
  fc.constant<Holder>({ kind: 'client', person: personId }),
);

const rowsOf = (all: readonly Fact[], holder: Holder) => caseRows(all, holder, policyInForce);
const tellsOf = (thing: unknown) => JSON.stringify(thing ?? null).includes(childWelfare.organisation);

/**
 * Facts of barnevernstjenesten that nobody told the body of: not in its own hand, not about it, and no handover.
 * The deciders let none of them onto the shared stream; the rows keep them back all the same.
 */
function untold(drawn: readonly Told[], holder: Participant): readonly Told[] {
  return drawn.filter(({ by, event }) => {
    const told = JSON.stringify({ by, event });
    const isHandover = /Handover|FirstContact/.test(event.type);
    return !tellsOf(told) || !(isHandover || told.includes(holder.organisation));
  });
}

describe('barnevernstjenesten is invisible to every other body', () => {
  test('no field of any row names it', () => {
    fc.assert(
      fc.property(anyFacts, anyBodyHolder, (drawn, holder) => {
        const rows = rowsOf(facts(...untold(drawn, holder)), holder);
        assert.ok(!tellsOf(rows), JSON.stringify(rows));
        assert.ok(!JSON.stringify(rows ?? {}).includes('"child-welfare"'));
      }),
    );
  });

  test('no count, number, order or time in any row is otherwise for its being there', () => {
    fc.assert(
      fc.property(anyFacts, anyBodyHolder, (drawn, holder) => {
        const all = facts(...untold(drawn, holder));
        const without = all.filter((fact) => !tellsOf(fact));
        assert.deepEqual(rowsOf(all, holder), rowsOf(without, holder));
      }),
    );
  });
});

describe('the number of a row', () => {
  const revisions = (all: readonly Fact[], holder: Holder) =>
    all.map((_, last) => rowsOf(all.slice(0, last + 1), holder));

  test('never goes back, and is another for each row that says something else', () => {
    fc.assert(
      fc.property(anyFacts, anyHolder, (drawn, holder) => {
        const shown = revisions(facts(...drawn), holder).filter((rows) => rows !== undefined);
        for (const [at, after] of shown.entries()) {
          const before = shown[at - 1] ?? after;
          assert.ok(after.revision >= before.revision);
          if (after.revision === before.revision) assert.deepEqual(after, before);
        }
      }),
    );
  });

  test('follows from the facts alone, in whatever batches they came', () => {
    fc.assert(
      fc.property(anyFacts, anyHolder, (drawn, holder) => {
        assert.deepEqual(rowsOf(frozen(facts(...drawn)), holder), rowsOf(facts(...drawn), holder));
      }),
    );
  });

  test('follows from the facts alone, whatever of them was folded before', () => {
    const batches = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(anyFacts, anyHolder, batches, (drawn, holder, sizes) => {
        const all = frozen(facts(...drawn));
        let folded: Folding | undefined;
        let upTo = 0;
        for (const size of [...sizes, all.length]) {
          upTo = Math.min(all.length, upTo + size);
          folded = foldCase(all.slice(0, upTo), holder, policyInForce, folded);
          assert.deepEqual(folded, foldCase(all.slice(0, upTo), holder, policyInForce));
        }
      }),
    );
  });

  test('follows from the facts alone, also when others stand there than those folded before', () => {
    fc.assert(
      fc.property(anyFacts, anyFacts, anyHolder, (some, others, holder) => {
        const earlier = foldCase(facts(...some), holder, policyInForce);
        const all = facts(...others);
        assert.deepEqual(foldCase(all, holder, policyInForce, earlier), foldCase(all, holder, policyInForce));
      }),
    );
  });
});
