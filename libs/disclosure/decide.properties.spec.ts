import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fieldClasses, purposes, type Fact } from '#lib/case-stream';
import { instantOf, isBodyActor, participantOf, type Actor, type BodyActor } from '#lib/kernel';
import { decide, denialReasons, type Question } from './decide.js';
import * as example from './example.fixture.js';
import { isFor } from './grant.js';
import { policyInForce } from './policies.js';
import { actionCodes } from './policy.schema.js';
import { standingOf } from './standing.js';

const bodies: readonly BodyActor[] = [
  example.prisonWorker,
  example.housingWorker,
  example.navWorker,
  example.otherMunicipality,
  example.missionWorker,
  example.childWelfareWorker,
  example.husbankenWorker,
  example.supervisor,
];
const roles = ['case-worker', 'coordinator', 'duty-officer', 'auditor', 'machine'] as const;
const body = fc
  .tuple(fc.constantFrom(...bodies), fc.constantFrom(...roles))
  .map(([actor, role]): BodyActor => ({ ...actor, role }));
const stranger = { kind: 'client', person: 'person-00000000-0000-4000-8000-000000000009' } as const;
const actor: fc.Arbitrary<Actor> = fc.oneof(
  body,
  fc.constantFrom<Actor>(example.person, stranger, { kind: 'platform', task: 'deadlines' }),
);
const instant = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map(instantOf);
const grant = fc
  .record({
    to: fc.constantFrom(...bodies),
    wide: fc.boolean(),
    classes: fc.uniqueArray(fc.constantFrom(...fieldClasses), { minLength: 1 }),
    purpose: fc.constantFrom(...purposes),
    from: instant,
    to_: instant,
  })
  .map(({ to, wide, classes, purpose, from, to_ }) =>
    example.grantTo({ ...participantOf(to), unit: wide ? null : to.unit }, classes, { purpose, from, to: to_ }),
  );
const seat: fc.Arbitrary<readonly Fact[]> = fc.oneof(
  body.map((b) => [example.invited(participantOf(b))]),
  body.map((b) => [example.joinedBy(b)]),
  body.map((b) => [example.offeredTo(participantOf(b))]),
  body.map((b) => [example.acceptedBy(b)]),
  fc.tuple(body, body).map(([a, b]) => [example.forwardedTo(participantOf(a), participantOf(b))]),
  fc.constantFrom({ type: 'joint-case.NotYetInvented', data: { a: [null] } }).map((e) => [example.told(e)]),
);
const grantFacts: fc.Arbitrary<readonly Fact[]> = fc.oneof(
  grant.map((g) => [example.granted(g)]),
  grant.map((g) => [example.grantedSecretly(g)]),
  fc
    .tuple(grant, fc.constantFrom('withdrawn', 'expired', 'replaced'))
    .map(([g, why]) => [example.granted(g), example.ended(g, why)]),
);
const history = (parts: fc.Arbitrary<readonly Fact[]>) =>
  fc.array(parts, { maxLength: 8 }).map((lists) => [example.opened(), ...lists.flat()]);

const question = (facts: fc.Arbitrary<readonly Fact[]>): fc.Arbitrary<Question> =>
  fc.record({
    actor,
    action: fc.constantFrom(...actionCodes),
    standing: facts.map(standingOf),
    fieldClass: fc.constantFrom(...fieldClasses),
    purpose: fc.constantFrom(...purposes),
    now: instant,
    policy: fc.constant(policyInForce),
    authored: fc.boolean(),
    mandates: fc.array(
      fc.record({ authority: fc.constant('310000007'), over: fc.constant(null), from: instant, to: instant }),
    ),
  });

/** One body with a seat and a grant, asked about near the edges of that grant: enough of these are allowed. */
const likely: fc.Arbitrary<Question> = fc
  .record({
    actor: fc.constantFrom(...bodies),
    granted: fc.uniqueArray(fc.constantFrom(...fieldClasses), { minLength: 8 }),
    grantPurpose: fc.constantFrom('joint-follow-up', 'own-duty'),
    purpose: fc.constantFrom('joint-follow-up', 'own-duty'),
    fieldClass: fc.constantFrom(...fieldClasses),
    now: fc.constantFrom(example.start, example.during, example.end, '2026-01-01T00:00:00.000Z'),
    action: fc.constantFrom('look', 'contribute'),
    end: fc.constantFrom(undefined, undefined, 'withdrawn'),
    authored: fc.boolean(),
    seatOf: fc.constantFrom(example.joinedBy, example.acceptedBy, (b: BodyActor) =>
      example.offeredTo(participantOf(b)),
    ),
    noise: history(fc.oneof(seat, grantFacts)),
  })
  .map(({ actor, granted, grantPurpose, end, seatOf, noise, ...asked }) => {
    const own = example.grantTo(participantOf(actor), granted, { purpose: grantPurpose });
    const ends = end === undefined ? [] : [example.ended(own, end)];
    const standing = standingOf([...noise, example.granted(own), seatOf(actor), ...ends]);
    return { ...asked, actor, standing, policy: policyInForce };
  });

describe('whatever the history and the question', () => {
  it('there is an answer from the closed list, and it is the same when asked again', () => {
    fc.assert(
      fc.property(question(history(fc.oneof(seat, grantFacts))), (asked) => {
        const ruling = decide(asked);
        if (ruling.ruling === 'deny') assert.ok(denialReasons.includes(ruling.reason));
        else assert.ok(asked.policy.bases.some(({ code }) => code === ruling.basis.code));
        assert.deepEqual(decide(asked), ruling);
      }),
      { numRuns: 1000 },
    );
  });

  it('a body that nobody gave a grant sees nothing that it did not write and that is not open to all', () => {
    fc.assert(
      fc.property(question(history(seat)), body, (asked, actor) => {
        const { openClasses, overseers } = asked.policy;
        fc.pre(!openClasses.includes(asked.fieldClass) && !overseers.includes(actor.kind));
        assert.equal(decide({ ...asked, actor, authored: false }).ruling, 'deny');
      }),
      { numRuns: 1000 },
    );
  });

  it('an allowed body holds a live grant for that class and purpose, within its reach', () => {
    let relied = 0;
    fc.assert(
      fc.property(likely, (asked) => {
        const { actor, now, purpose, fieldClass, standing, policy } = asked;
        const ruling = decide(asked);
        if (ruling.ruling === 'deny' || ruling.grant === null || !isBodyActor(actor)) return;
        relied += 1;
        const grant = standing.grants.find(
          ({ grant: g, status }) => g.grantId === ruling.grant && status === 'given',
        )?.grant;
        assert.ok(grant && isFor(grant.recipient, participantOf(actor)));
        assert.ok(grant.classes.includes(fieldClass) && policy.reach[actor.kind].includes(fieldClass));
        assert.ok(grant.purpose === purpose && grant.from <= now && now < grant.to);
      }),
      { numRuns: 3000 },
    );
    assert.ok(relied > 20, `only ${relied} of the questions were allowed by a grant`);
  });

  it('nobody but the person is allowed to know of child welfare', () => {
    fc.assert(
      fc.property(question(history(fc.oneof(seat, grantFacts))), body, (asked, actor) => {
        assert.equal(decide({ ...asked, actor, fieldClass: 'presence-child-welfare' }).ruling, 'deny');
      }),
      { numRuns: 500 },
    );
  });

  it('another person and the platform get nothing that is about anyone', () => {
    fc.assert(
      fc.property(question(history(fc.oneof(seat, grantFacts))), (asked) => {
        fc.pre(!asked.policy.openClasses.includes(asked.fieldClass));
        assert.equal(decide({ ...asked, actor: stranger }).ruling, 'deny');
        assert.equal(decide({ ...asked, actor: { kind: 'platform', task: 'deadlines' } }).ruling, 'deny');
      }),
    );
  });
});
