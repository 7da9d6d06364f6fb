import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buildSchema, Kind, parse } from 'graphql';
import { measure } from './measure.js';

const schema = buildSchema(`
  type Item { id: ID! items: [Item!]! tags: [String!]! page(first: Int = 10): Page! open(first: Int): Page! }
  type Edge { node: Item! }
  type Page { edges: [Edge!]! }
  type Query { item: Item }
`);

function measured(text: string) {
  const { definitions } = parse(text);
  const operation = definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  assert.ok(operation);
  return measure(operation, schema, (name) =>
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .find((one) => one.name.value === name),
  );
}

describe('what an operation asks for', () => {
  for (const [text, cost] of [
    ['{ item { id tags } }', 3],
    ['{ item { items { id } } }', 7],
    ['{ item { page { edges { node { id } } } } }', 32],
    ['{ item { page(first: 2) { edges { node { id } } } } }', 8],
    ['query($n: Int) { item { page(first: $n) { edges { node { id } } } } }', 302],
    ['{ item { open { edges { node { id } } } } }', 302],
    ['{ item { page(first: -5) { edges { node { id } } } } }', 5],
    ['{ item { ...f ...f } } fragment f on Item { items { id } }', 13],
  ] as const)
    it(`costs ${cost}: ${text}`, () => assert.equal(measured(text).cost, cost));

  it('counts depth and aliases through fragments', () => {
    const { depth, aliases } = measured(
      '{ a: item { ... on Item { b: id } ...f } } fragment f on Item { c: items { id } }',
    );
    assert.deepEqual({ depth, aliases }, { depth: 3, aliases: 3 });
  });

  it('is known even of what is no valid document: circles, unknown fields and fragments', () => {
    assert.equal(measured('{ item { ...f } } fragment f on Item { items { ...f } }').depth, 2);
    assert.equal(measured('{ nothing { more { ...unknown } } }').cost, 2);
  });

  it('doubling in many small fragments is seen without being walked', () => {
    const names = Array.from({ length: 60 }, (_, index) => `f${index}`);
    const fragments = names.map(
      (name, index) => `fragment ${name} on Item { ${names[index + 1] ? `...f${index + 1} ...f${index + 1}` : 'id'} }`,
    );
    assert.ok(measured(`{ item { ...f0 } } ${fragments.join(' ')}`).cost > 1e15);
  });
});
