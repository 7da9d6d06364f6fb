import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { accepted, plain, type Actor, type Participant } from '#lib/kernel';
import {
  allDeclarations,
  CooperationEnded,
  EventRefused,
  OwnPriorityStated,
  SpokenWordConfirmed,
  type PastEvent,
} from '#lib/case-stream';
import { caseId, housingOffice, kim, order, personId, platform, prison, prisonWorker, uuidOf } from '#lib/testing';
import { deskOn } from './deciding.fixture.js';
import type { Route } from './route.js';

const said = (form: 'digital' | 'oral' | 'signed', registeredBy?: Participant) =>
  OwnPriorityStated.of({
    ...{ personId, words: plain('A bed that is mine'), form },
    ...(registeredBy === undefined ? {} : { registeredBy }),
  });

/** A decider that answers with anything: what it may not, the append must refuse. */
const answering = (
  event: PastEvent & { readonly data: object },
): Route<null, { type: 'Ask' }, typeof event, never> => ({
  types: ['Ask'],
  decider: { initial: null, evolve: () => null, decide: () => accepted(event) },
  stream: () => (event.type === CooperationEnded.name ? personId : caseId),
  compartment: () => 'shared',
  subject: () => personId,
});

async function isRecorded(by: Actor, event: PastEvent & { readonly data: object }): Promise<boolean> {
  const { store, desk } = deskOn();
  await desk.decideOn(answering(event), order(by, { type: 'Ask' })).catch((failure: unknown) => {
    assert.ok(failure instanceof EventRefused, String(failure));
  });
  return (await store.head()) > 0;
}

describe('a body writes down what the person said', () => {
  for (const form of ['oral', 'signed'] as const)
    test(form, async () => assert.ok(await isRecorded(prisonWorker, said(form, prison))));
});

describe('and nothing else of the person’s', () => {
  const planted: readonly (readonly [string, Actor, PastEvent & { readonly data: object }])[] = [
    ['as the person', prisonWorker, said('digital', prison)],
    ['without saying who wrote it', prisonWorker, said('oral')],
    ['in another body’s name', prisonWorker, said('oral', housingOffice)],
    ['nor does the platform', platform, said('oral', prison)],
    [
      'what has no spoken form',
      prisonWorker,
      SpokenWordConfirmed.of({ personId, eventId: uuidOf('fact'), fieldClass: 'own-words' }),
    ],
    [
      'the end of the cooperation',
      prisonWorker,
      CooperationEnded.of({ personId, caseId, form: 'oral', registeredBy: prison }),
    ],
  ];
  for (const [name, by, event] of planted) test(name, async () => assert.equal(await isRecorded(by, event), false));
  test('while the person records each', async () => {
    for (const [, , event] of planted) assert.ok(await isRecorded(kim, event), event.type);
  });
});

test('only the person’s words have a spoken form, and each says how it was said and by whom it was written down', () => {
  const spoken = allDeclarations.filter(({ spokenForm }) => spokenForm === true);
  assert.ok(spoken.length > 3);
  for (const { name, fields } of spoken) {
    assert.match(name, /^client\./);
    assert.ok('form' in fields && 'registeredBy' in fields, name);
  }
});
