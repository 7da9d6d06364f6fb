import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { z } from 'zod';
import { participantSchema } from './codes.js';
import { declarationOf, type AnyDeclaration } from './catalogue.js';
import { coded, id, idOf, sealed, sealedOptional, type Field } from './field.js';
import { heldAgainst, keptShapes } from './kept-shapes.fixture.js';
import { shapeOf } from './shape.js';

const kept = keptShapes();

describe('the registry of shapes', () => {
  const { faults, shapes } = heldAgainst(kept);
  test('has nothing that today’s declarations take away from facts of any time', () => assert.deepEqual(faults, []));
  test('is as the declarations are: npm run docs writes it', () => assert.deepEqual(shapes, kept));
});

describe('a change is refused', () => {
  const need = declarationOf('joint-case.NeedRegistered');
  assert.ok(need !== undefined);
  const { urgency: _urgency, ...others } = need.fields;
  const held = (fields: Record<string, Field>, changes: Partial<AnyDeclaration> = {}) =>
    heldAgainst([shapeOf(need)], [{ ...need, fields, ...changes }]).faults;
  const lead = participantSchema.shape;
  const sayings: Readonly<Record<string, readonly [Record<string, Field>, readonly string[]]>> = {
    'that takes a field away': [others, ['urgency is taken away']],
    'that adds a required one': [{ ...need.fields, country: coded(z.string()) }, ['country is new and required']],
    'of a field’s kind, though it takes the same values': [
      { ...need.fields, urgency: { ...coded(z.enum(['tonight', 'this-week', 'later'])), field: 'id' } },
      ['urgency was coded and is id'],
    ],
    'that drops a code which no kept leaf happens to hold': [
      { ...need.fields, urgency: coded(z.enum(['later'])) },
      ['urgency takes the code tonight no more', 'urgency takes the code this-week no more'],
    ],
    'of a seal’s class': [
      { ...need.fields, description: sealed('housing', 'personId') },
      ['description is sealed under another class or subject'],
    ],
    'that asks more of a part': [
      { ...need.fields, followUpLead: idOf(z.strictObject({ ...lead, desk: z.string() })) },
      ['followUpLead now needs desk'],
    ],
    'that shortens a text': [
      { ...need.fields, followUpLead: idOf(z.strictObject({ ...lead, unit: lead.unit.max(1) })) },
      ['followUpLead has a smaller maxLength at .unit'],
    ],
  };
  for (const [what, [fields, faults]] of Object.entries(sayings))
    test(what, () =>
      assert.deepEqual(
        held(fields),
        faults.map((fault) => `joint-case.NeedRegistered: ${fault}`),
      ),
    );

  test('that goes back to an older version, or takes the event out', () => {
    const newer = { ...shapeOf(need), version: 2 };
    assert.deepEqual(heldAgainst([newer], [need]).faults, ['joint-case.NeedRegistered goes back from version 2']);
    assert.deepEqual(heldAgainst([newer], []).faults, ['joint-case.NeedRegistered is not declared any more']);
  });
  test('but not one that widens: an optional field, another code, a new version, a seal that may be left out', () => {
    assert.deepEqual(
      held({ ...need.fields, country: coded(z.string().optional()), note: sealedOptional('case', 'personId') }),
      [],
    );
    assert.deepEqual(held({ ...need.fields, urgency: coded(z.enum(['tonight', 'this-week', 'later', 'never'])) }), []);
    assert.deepEqual(held({ ...others, haste: id('need') }, { version: 2 }), []);
  });
});
