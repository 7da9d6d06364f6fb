import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { derivedUuid, isIdOf, isStreamName, isUuid, streamKindOf, streamKinds } from './ids.js';

const uuid = fc.uuid();

test('a derived id is a UUID of version 8', () => {
  fc.assert(
    fc.property(uuid, fc.string(), (commandId, label) => {
      assert.ok(isUuid(derivedUuid(commandId, label)));
      assert.match(derivedUuid(commandId, label), /^.{14}8.{4}[89ab]/);
    }),
  );
});

test('the same command and label give the same id, and any other pair another', () => {
  fc.assert(
    fc.property(uuid, uuid, fc.string(), fc.string(), (command, otherCommand, label, otherLabel) => {
      fc.pre(command !== otherCommand && label !== otherLabel);
      assert.equal(derivedUuid(command, label), derivedUuid(command, label));
      assert.notEqual(derivedUuid(command, label), derivedUuid(otherCommand, label));
      assert.notEqual(derivedUuid(command, label), derivedUuid(command, otherLabel));
    }),
  );
});

test('an id carries its sort and a UUID, and nothing more', () => {
  const id = derivedUuid('00000000-0000-4000-8000-000000000000', 'a need');
  assert.ok(isIdOf('need', `need-${id}`));
  for (const text of [`case-${id}`, id, `need-${id} `, `need-${id.toUpperCase()}`, 'need-', 'need-1'])
    assert.equal(isIdOf('need', text), false, text);
});

test('a stream says its kind', () => {
  for (const kind of streamKinds) {
    assert.ok(isStreamName(`${kind}-1`));
    assert.equal(streamKindOf(`${kind}-1`), kind);
  }
  assert.equal(isStreamName('prison-1'), false);
});
