import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  AftercareAgreed,
  ConsentDeclined,
  ConsentGiven,
  CooperationProposed,
  NeedRegistered,
  OwnPriorityStated,
  UnitOpened,
  type Fact,
  type FieldClass,
} from '#lib/case-stream';
import { participantOf, plain, type Participant } from '#lib/kernel';
import {
  caseId,
  childWelfareWorker,
  ended,
  granted,
  grantedSecretly,
  grantTo,
  housingOffice,
  housingWorker,
  husbankenWorker,
  invited,
  joinedBy,
  missionWorker,
  needId,
  offeredTo,
  opened,
  otherMunicipality,
  person,
  personId,
  prison,
  proposalId,
  supervisor,
  told,
} from './example.fixture.js';
import { mayKnow, type Knower } from './may-know.js';
import { policyInForce } from './policies.js';
import { standingOf } from './standing.js';

const mission = participantOf(missionWorker);
const childWelfare = participantOf(childWelfareWorker);
const classes: readonly FieldClass[] = ['case', 'housing', 'presence-correctional-service'];
const toHousing = grantTo({ ...housingOffice, unit: null }, classes);
const frame = [opened(), granted(toHousing)];

function knows(facts: readonly Fact[], knower: Knower, fact: Fact): boolean {
  return mayKnow(standingOf(facts), knower, fact, policyInForce);
}

const need = (area: 'housing' | 'health', followUpLead: Participant = prison) =>
  told(
    NeedRegistered.of({ needId, personId, area, urgency: 'this-week', followUpLead, description: plain('A home') }),
    { by: followUpLead },
  );
const priority = told(OwnPriorityStated.of({ personId, words: plain('Sleep'), form: 'digital' }), { by: 'person' });

describe('a view of a body may hold', () => {
  it('what its grant covers: the class of the fact and the presence of who wrote it', () =>
    assert.ok(knows(frame, housingOffice, need('housing'))));
  it('nothing of a class that is not granted', () => assert.ok(!knows(frame, housingOffice, need('health'))));
  it('nothing by a body whose presence is not granted', () =>
    assert.ok(!knows(frame, housingOffice, need('housing', mission))));
  it('nothing that names a body whose presence is not granted', () =>
    assert.ok(!knows(frame, housingOffice, invited(mission))));
  it('the person’s own words without any presence, once that class is granted', () => {
    assert.ok(!knows(frame, housingOffice, priority));
    assert.ok(knows([opened(), granted(grantTo(housingOffice, ['own-words']))], housingOffice, priority));
  });
  it('the offer made to it, whatever is granted', () => {
    assert.ok(knows([opened()], housingOffice, offeredTo(housingOffice)));
    assert.ok(!knows([opened()], participantOf(otherMunicipality), offeredTo(housingOffice)));
  });
  it('what it wrote itself, whatever is granted', () => assert.ok(knows([opened()], prison, need('health'))));
  it('the presence of a second unit of its own kind only when that is granted', () => {
    const nav = { ...housingOffice, unit: 'nav-kommune' };
    const byNav = need('housing', nav);
    assert.ok(!knows(frame, housingOffice, byNav));
    assert.ok(
      knows([opened(), granted(grantTo(housingOffice, [...classes, 'presence-municipality']))], housingOffice, byNav),
    );
  });
  it('nothing more once the end of its grant is recorded, but the end itself', () => {
    const over = ended(toHousing, 'withdrawn');
    assert.ok(!knows([...frame, over], housingOffice, need('housing')));
    assert.ok(knows([...frame, over], housingOffice, over));
  });
  it('what a grant past its date covers, until its end is recorded: the clock is asked at the query', () => {
    const past = grantTo(housingOffice, classes, { from: '2001-01-01T00:00:00.000Z', to: '2001-02-01T00:00:00.000Z' });
    assert.ok(knows([opened(), granted(past)], housingOffice, need('housing')));
  });
  it('nothing beyond the reach of its kind, whatever is granted', () => {
    const bank = participantOf(husbankenWorker);
    assert.ok(!knows([opened(), granted(grantTo(bank, [...classes]))], bank, need('housing')));
  });
  it('no event that this version does not know', () =>
    assert.ok(!knows(frame, prison, told({ type: 'joint-case.NotYetInvented', data: {} }, { by: prison }))));
  it('the directory, always', () => {
    const unit = UnitOpened.of({
      organisation: '310000002',
      unit: 'bo-team',
      name: 'Bo-team',
      phone: '+4733000000',
      can: [],
      cannot: [],
    });
    assert.ok(knows([], participantOf(husbankenWorker), told(unit, { stream: 'organisation-310000002' })));
  });
});

describe('child welfare', () => {
  const everything = grantTo(housingOffice, ['case', 'housing', 'own-record', 'disclosure', 'presence-child-welfare']);
  const secret = grantedSecretly(grantTo(childWelfare, classes));
  const bodies = [housingOffice, mission, participantOf(supervisor), participantOf(husbankenWorker)];
  it('is betrayed to nobody: not by what it writes, nor by what names it', () => {
    const facts = [opened(), granted(everything), invited(housingOffice)];
    for (const fact of [need('housing', childWelfare), secret, joinedBy(childWelfareWorker), invited(childWelfare)])
      for (const body of bodies) assert.ok(!knows(facts, body, fact));
  });
  it('is not betrayed by a fact that also names the reader', () => {
    const both = told(
      CooperationProposed.of({
        proposalId,
        personId,
        proposer: housingOffice,
        recipients: [housingOffice, childWelfare, mission],
      }),
      { stream: caseId, by: housingOffice },
    );
    assert.ok(!knows(frame, mission, both));
    assert.ok(knows(frame, housingOffice, both));
  });
  it('knows the grant made to it on its private stream, and what that covers', () => {
    assert.ok(knows([opened(), secret], childWelfare, secret));
    assert.ok(knows([opened(), secret], childWelfare, need('housing')));
  });
  it('is not betrayed to another child-welfare body', () =>
    assert.ok(!knows([opened(), secret], { ...childWelfare, organisation: '310000077' }, secret)));
});

describe('before the person has answered', () => {
  const telling = { stream: personId, by: prison } as const;
  const asked = told(
    CooperationProposed.of({ proposalId, personId, proposer: prison, recipients: [prison, housingOffice] }),
    telling,
  );
  const declined = told(ConsentDeclined.of({ proposalId, personId, form: 'digital' }), {
    stream: personId,
    by: 'person',
  });
  it('only the body that asks and the person know of the question', () => {
    assert.ok(knows([], prison, asked));
    assert.ok(knows([], person, asked));
    assert.ok(!knows([asked], housingOffice, asked));
  });
  it('whoever asked may know the answer, and the others may not', () => {
    const given = told(
      ConsentGiven.of({ proposalId, personId, caseId, preset: 'home-only', form: 'digital', grants: [toHousing] }),
      { stream: personId, by: 'person' },
    );
    for (const answer of [declined, given]) {
      assert.ok(knows([asked], prison, answer));
      assert.ok(!knows([asked], housingOffice, answer));
    }
  });
  it('an answer that barnevernstjenesten wrote down does not tell the body that asked of it', () => {
    const spoken = { proposalId, personId, form: 'oral' } as const;
    const written = ConsentDeclined.of({ ...spoken, registeredBy: childWelfare });
    assert.ok(!knows([asked], prison, told(written, { stream: personId, by: 'person' })));
    assert.ok(!knows([asked], prison, told(ConsentDeclined.of(spoken), { stream: personId, by: childWelfare })));
  });
});

describe('the person', () => {
  it('knows all that happens on the own case, child welfare included', () => {
    for (const fact of [...frame, need('health'), grantedSecretly(grantTo(childWelfare, classes))])
      assert.ok(knows(frame, person, fact));
  });
  it('does not find the bodies’ own records here', () => {
    const own = AftercareAgreed.of({
      recordId: 'private-00000000-0000-4000-8000-000000000005',
      participant: childWelfare,
      personId,
      until: '2030-01-01',
      name: plain('Kim'),
      nationalId: plain('synthetic'),
    });
    const fact = told(own, { stream: 'private-00000000-0000-4000-8000-000000000005', by: childWelfare });
    assert.ok(!knows(frame, person, fact));
    assert.ok(knows([], childWelfare, fact));
  });
  it('knows nothing of another person’s case', () => {
    const other = { kind: 'client', person: 'person-00000000-0000-4000-8000-000000000009' } as const;
    for (const fact of [...frame, need('housing')]) assert.ok(!knows(frame, other, fact));
  });
});

describe('supervision', () => {
  const tilsyn = participantOf(supervisor);
  it('may know that each shared step was taken; what it says opens to its mandate and classes only', () => {
    for (const fact of [...frame, need('health')]) assert.ok(knows(frame, tilsyn, fact));
  });
  it('knows nothing of a compartment', () => {
    const fact = { ...need('housing'), meta: { ...need('housing').meta, compartment: 'municipality' as const } };
    assert.ok(!knows(frame, tilsyn, fact));
  });
});

it('a worker is nobody to the view: the unit is', () =>
  assert.ok(knows(frame, participantOf(housingWorker), need('housing'))));
