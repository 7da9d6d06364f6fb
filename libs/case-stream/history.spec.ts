import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { allDeclarations, declarationOf, type AnyDeclaration } from './catalogue.js';
import { coded, sealed, type Field } from './field.js';
import { faultsInLeaf, keptLeaves, leafOf } from './history.fixture.js';
import type { Upcaster } from './upcasters.js';

const kept = keptLeaves();

describe('every version of every event has a leaf that is kept', () => {
  for (const { name, version } of allDeclarations)
    test(name, () => {
      const versions = Array.from({ length: version }, (_, past) => `${name}.v${past + 1}`);
      assert.deepEqual(kept.filter((leaf) => leaf.startsWith(`${name}.v`)).toSorted(), versions.toSorted());
    });
});

describe('every leaf that is kept is read as the newest version of its event', () => {
  for (const name of kept)
    test(name, () => {
      assert.deepEqual(faultsInLeaf(leafOf(name)), []);
      const { type, version }: { type: string; version: number } = JSON.parse(leafOf(name));
      assert.equal(`${type}.v${version}`, name);
    });
});

describe('a change that old facts do not survive is found', () => {
  const need = declarationOf('joint-case.NeedRegistered');
  assert.ok(need !== undefined);
  const leaf = leafOf('joint-case.NeedRegistered.v1');
  const { urgency, description, ...others } = need.fields;
  assert.ok(urgency !== undefined && description !== undefined);

  const read = (fields: Record<string, Field>, changes: Partial<AnyDeclaration> = {}, upcasters: Upcaster[] = []) =>
    faultsInLeaf(leaf, { declarationOf: () => ({ ...need, fields, ...changes }), upcasters });
  const renamed = { ...others, haste: urgency, description };
  const step: Upcaster = { type: need.name, from: 1, up: ({ urgency: haste = null, ...rest }) => ({ ...rest, haste }) };

  test('a required field that is added', () => {
    assert.deepEqual(read({ ...need.fields, country: coded(z.string()) }), ['country is not as declared']);
  });
  test('an optional field that is added is none', () => {
    assert.deepEqual(read({ ...need.fields, country: coded(z.string().optional()) }), []);
  });
  test('a field that is taken away', () => {
    assert.deepEqual(read({ ...others, description }), ['urgency is not declared']);
  });
  test('a field that is renamed', () => {
    assert.deepEqual(read(renamed), ['urgency is not declared', 'haste is not as declared']);
  });
  test('a code that is taken away', () => {
    assert.deepEqual(read({ ...need.fields, urgency: coded(z.enum(['tonight'])) }), ['urgency is not as declared']);
  });
  test('a seal that is moved to another class', () => {
    const moved = { ...need.fields, description: sealed('housing', 'personId') };
    assert.deepEqual(read(moved), ['description is not as declared']);
  });
  test('a seal that is moved to another subject', () => {
    const moved = { ...need.fields, description: sealed('case', 'needId') };
    assert.deepEqual(read(moved), ['description is not as declared']);
  });
  test('a new version without a step to it', () => {
    assert.match(read(renamed, { version: 2 }).join(), /No upcaster for joint-case\.NeedRegistered from version 1/);
  });
  test('a new version with a step that leads elsewhere', () => {
    const wrong = { ...step, up: (data: Parameters<Upcaster['up']>[0]) => data };
    assert.deepEqual(read(renamed, { version: 2 }, [wrong]), ['urgency is not declared', 'haste is not as declared']);
  });
  test('a new version with a step that leads to it is none', () => {
    assert.deepEqual(read(renamed, { version: 2 }, [step]), []);
  });
  test('an event that is taken out of the catalogue', () => {
    const gone = faultsInLeaf(leaf, { declarationOf: () => undefined, upcasters: [] });
    assert.deepEqual(gone, ['joint-case.NeedRegistered is not declared any more']);
  });
});
