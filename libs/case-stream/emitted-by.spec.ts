import assert from 'node:assert/strict';
import test from 'node:test';
import { accepted, plain, type Decision } from '#lib/kernel';
import { clinic, housingOffice, personId, prison, recordId, releaseSet, saidNo, takenBack } from '#lib/testing';
import { allDeclarations } from './catalogue.js';
import { ownerOf, type EventOf } from './define-event.js';
import { ContactReported } from './events/case.events.js';
import { SubjectErased, type ConsentDeclined } from './events/person.events.js';
import { AdmissionRegistered, EnquiryReceived } from './events/record.events.js';
import type { DeciderOf, EmittedBy } from './order.js';

/* That this file compiles is the test: each `@ts-expect-error` is an error when the line below it is none. */

interface Ask {
  readonly type: 'Ask';
}
type Deciding<E> = () => Decision<E, never>;

const admission = AdmissionRegistered.of({
  recordId,
  participant: prison,
  personId,
  admittedOn: '2026-11-03',
  ground: 'sentence',
  name: plain('Kim Solvik'),
  nationalId: plain('30899098765'),
});
const enquiry = EnquiryReceived.of({
  recordId,
  participant: housingOffice,
  personId,
  channel: 'phone',
  name: plain('Kim'),
  reach: plain('call after six'),
  sleepsTonight: 'unknown',
  children: 'unknown',
  dangerNow: false,
});
const contact = ContactReported.of({ personId, participant: clinic, on: '2026-11-03', outcome: 'met' });
const erased = SubjectErased.of({ personId, keysDestroyed: 1, authority: 'the person' });

test('a municipality records its own facts and joint ones', () => {
  const own = () => accepted<EmittedBy<'municipality'>>(enquiry, takenBack(housingOffice));
  // @ts-expect-error only the prison knows of an admission
  const foreign: Deciding<EmittedBy<'municipality'>> = () => accepted(admission);
  assert.notDeepEqual(own(), foreign());
});

test('a prison records no consent in the person’s place', () => {
  const own = () => accepted<EmittedBy<'correctional-service'>>(admission, releaseSet('2027-02-01'));
  // @ts-expect-error a consent is the person's
  const foreign: Deciding<EmittedBy<'correctional-service'>> = () => accepted(saidNo);
  assert.notDeepEqual(own(), foreign());
});

test('supervision records nothing of any body’s, and the person nothing of the platform’s', () => {
  // @ts-expect-error a contact is the partner's
  const overseer: Deciding<EmittedBy<'supervision'>> = () => accepted(contact);
  // @ts-expect-error an erasure is the platform's
  const person: Deciding<EmittedBy<'client'>> = () => accepted(erased);
  assert.notDeepEqual(overseer(), person());
});

test('a decider cannot even be declared with another owner’s event', () => {
  type Own = DeciderOf<'client', null, Ask, EventOf<typeof ConsentDeclined>, never>;
  // @ts-expect-error a no is the person's to say, not the partner's
  type Foreign = DeciderOf<'partner', null, Ask, EventOf<typeof ConsentDeclined>, never>;
  const decider: Own & Foreign = { initial: null, evolve: () => null, decide: () => accepted(saidNo) };
  assert.ok(decider);
});

test('every declared event has an owner that may emit it', () => {
  for (const { name } of allDeclarations) assert.ok(name.startsWith(`${ownerOf(name)}.`), name);
});
