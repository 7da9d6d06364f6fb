import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { kinds } from '#lib/kernel';
import { composeSdl } from './compose-sdl.js';
import { checkClasses, classesOf } from './field-classes.js';
import { sdlParts } from './parts.js';
import { sdlOf } from './sdl-files.js';

const base = { path: 'base', text: 'directive @class(name: String!) on FIELD_DEFINITION' };

describe('an SDL composed from parts', () => {
  it('starts a root that parts only extend, and gathers their fields in order', () => {
    const sdl = composeSdl([
      base,
      { path: 'one', text: 'extend type Query { first: Int @class(name: "structure") }' },
      { path: 'two', text: 'extend type Query { second: Int @class(name: "structure") }' },
    ]);
    assert.deepEqual([...classesOf(sdl).keys()], ['Query.first', 'Query.second']);
    assert.equal(sdl.match(/type Query/g)?.length, 1);
  });

  it('names the part that does not parse', () => {
    assert.throws(() => composeSdl([base, { path: 'broken.graphql', text: 'type {' }]), /broken\.graphql is not SDL/);
  });

  it('is refused when two parts declare one field', () => {
    const part = { path: 'one', text: 'extend type Query { first: Int }' };
    assert.throws(() => composeSdl([base, part, { ...part, path: 'two' }]), /Query\.first/);
  });

  for (const kind of kinds)
    it(`is committed as it is composed: ${kind}`, () => {
      const parts = sdlParts[kind].map((path) => ({ path, text: readFileSync(path, 'utf8') }));
      assert.ok(sdlOf(kind) === composeSdl(parts), 'run `npm run schema`');
    });
});

describe('the class of a field', () => {
  it('is missing or unknown: both are named', () => {
    const sdl = `${base.text} type Query { bare: Int odd: Int @class(name: "secret-sauce") good: Int @class(name: "case") }
      interface Node { id: ID! }`;
    assert.deepEqual(checkClasses(sdl), [
      { field: 'Query.bare', fault: 'no-class' },
      { field: 'Query.odd', fault: 'unknown-class' },
      { field: 'Node.id', fault: 'no-class' },
    ]);
  });

  for (const kind of kinds)
    it(`stands on every field of ${kind}, and a field planted without one is found`, () => {
      assert.deepEqual(checkClasses(sdlOf(kind)), []);
      assert.deepEqual(checkClasses(`${sdlOf(kind)} extend type Query { planted: Int }`), [
        { field: 'Query.planted', fault: 'no-class' },
      ]);
    });
});
