import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fact, FieldClass } from '#lib/case-stream';
import { participantOf, type BodyActor } from '#lib/kernel';
import { decide, type Question, type Ruling } from './decide.js';
import {
  acceptedBy,
  childWelfareWorker,
  during,
  end,
  ended,
  forwardedTo,
  granted,
  grantedSecretly,
  grantTo,
  housingOffice,
  housingWorker,
  husbankenWorker,
  invited,
  joinedBy,
  missionWorker,
  navWorker,
  offeredTo,
  opened,
  otherMunicipality,
  person,
  prison,
  prisonWorker,
  start,
  supervisor,
} from './example.fixture.js';
import { policyInForce } from './policies.js';
import { standingOf } from './standing.js';

const home: readonly FieldClass[] = ['case', 'identity', 'housing'];
const toPrison = grantTo(prison, home);
const toMunicipality = grantTo({ ...housingOffice, unit: null }, home);
const consent = { code: 'consent', version: '2026-1' };

type Asked = Partial<Omit<Question, 'standing'>>;

function asked(facts: readonly Fact[], question: Asked): Ruling {
  return decide({
    actor: prisonWorker,
    action: 'look',
    fieldClass: 'housing',
    purpose: 'joint-follow-up',
    now: during,
    policy: policyInForce,
    ...question,
    standing: standingOf(facts),
  });
}

function allows(facts: readonly Fact[], question: Asked, basis: string): void {
  const ruling = asked(facts, question);
  assert.equal(ruling.ruling === 'allow' ? ruling.basis.code : ruling.reason, basis);
}

function denies(facts: readonly Fact[], question: Asked, reason: string): void {
  assert.deepEqual(asked(facts, question), { ruling: 'deny', reason });
}

const shared = [opened(), granted(toPrison), granted(toMunicipality)];

describe('a body on the case', () => {
  it('sees a class that a live grant gives it, names the grant and its basis, and logs first', () => {
    assert.deepEqual(asked(shared, {}), {
      ruling: 'allow',
      basis: consent,
      grant: toPrison.grantId,
      obligations: ['log-before-answer'],
    });
  });
  it('does not see a class that nobody granted it', () => denies(shared, { fieldClass: 'economy' }, 'no-grant'));
  it('does not see what its kind may never see, even when that is granted', () => {
    const tooMuch = grantTo(participantOf(missionWorker), ['national-id']);
    denies(
      [opened(), invited(participantOf(missionWorker)), granted(tooMuch), joinedBy(missionWorker)],
      { actor: missionWorker, fieldClass: 'national-id' },
      'beyond-reach',
    );
  });
  it('is never told that child welfare takes part, even when that is granted', () => {
    const leak = grantTo(prison, ['presence-child-welfare']);
    denies([opened(), granted(leak)], { fieldClass: 'presence-child-welfare' }, 'beyond-reach');
  });
  it('sees nothing before the grant begins', () =>
    denies(shared, { now: '2026-11-02T07:59:59.999Z' }, 'grant-not-begun'));
  it('sees it from the first instant of the grant', () => allows(shared, { now: start }, 'consent'));
  it('sees nothing from the instant that the grant ends, whether or not the end is recorded', () =>
    denies(shared, { now: end }, 'grant-expired'));
  it('sees nothing after withdrawal', () => denies([...shared, ended(toPrison, 'withdrawn')], {}, 'grant-withdrawn'));
  it('sees again what a new consent gives after a withdrawal', () => {
    const anew = grantTo(prison, home, { grantId: 'grant-00000000-0000-4000-8000-000000000001' });
    allows([...shared, ended(toPrison, 'withdrawn'), granted(anew)], {}, 'consent');
  });
  it('does not look for another purpose than the granted one', () =>
    denies(shared, { purpose: 'own-duty' }, 'wrong-purpose'));
  it('does not look for a purpose that no body has', () => denies(shared, { purpose: 'platform' }, 'wrong-purpose'));
  it('sees nothing on a basis that the policy does not know', () => {
    const strange = grantTo(prison, home, { basis: { code: 'because', version: '1' } });
    denies([opened(), granted(strange)], {}, 'basis-lapsed');
  });
  it('does not send its internal auditor into the case', () =>
    denies(shared, { actor: { ...prisonWorker, role: 'auditor' } }, 'wrong-role'));
});

describe('secrecy between colleagues', () => {
  it('keeps out another unit of the same organisation, whatever the organisation is granted', () =>
    denies([...shared, offeredTo(housingOffice), acceptedBy(housingWorker)], { actor: navWorker }, 'not-assigned'));
  it('keeps out another unit while there is only an offer', () =>
    denies([...shared, offeredTo(housingOffice)], { actor: navWorker }, 'not-assigned'));
  it('lets in the worker who took it, also when acting for another unit of an organisation that has the grant', () =>
    allows(
      [...shared, offeredTo(housingOffice), acceptedBy(housingWorker)],
      { actor: { ...housingWorker, unit: 'bo-team' } },
      'consent',
    ));
  it('does not extend a unit’s grant to the unit that its worker moved to', () => {
    const unitOnly = grantTo(housingOffice, home);
    denies(
      [opened(), granted(unitOnly), offeredTo(housingOffice), acceptedBy(housingWorker)],
      { actor: { ...housingWorker, unit: 'bo-team' } },
      'no-grant',
    );
  });
  it('does not take a worker of another organisation for an assigned one by the worker id alone', () =>
    denies(
      [...shared, offeredTo(housingOffice), acceptedBy(housingWorker)],
      { actor: { ...housingWorker, organisation: '310000099' } },
      'no-part',
    ));
});

describe('an open offer', () => {
  const offer = [...shared, offeredTo(housingOffice)];
  it('shows the preview, within what is granted, marked as a preview', () => {
    assert.deepEqual(asked(offer, { actor: housingWorker, fieldClass: 'identity' }), {
      ruling: 'allow',
      basis: consent,
      grant: toMunicipality.grantId,
      obligations: ['log-before-answer', 'mark-as-preview'],
    });
  });
  it('holds back what is granted but outside the preview', () =>
    denies(offer, { actor: housingWorker, fieldClass: 'housing' }, 'preview-only'));
  it('shows nothing of the preview that is not granted', () =>
    denies([opened(), offeredTo(housingOffice)], { actor: housingWorker, fieldClass: 'case' }, 'no-grant'));
  it('can be answered', () =>
    allows(offer, { actor: housingWorker, action: 'answer-offer', fieldClass: 'case' }, 'consent'));
  it('is no seat to contribute from', () =>
    denies(offer, { actor: housingWorker, action: 'contribute', fieldClass: 'case' }, 'wrong-party'));
  it('shows everything granted once it is accepted', () =>
    allows([...offer, acceptedBy(housingWorker)], { actor: housingWorker }, 'consent'));
  it('shows the wrong receiver nothing more once it has forwarded it', () => {
    const wrong = participantOf(otherMunicipality);
    const facts = [...shared, granted(grantTo(wrong, home)), offeredTo(wrong), forwardedTo(housingOffice, wrong)];
    denies(facts, { actor: otherMunicipality, fieldClass: 'case' }, 'no-part');
    allows(facts, { actor: housingWorker, fieldClass: 'case' }, 'consent');
  });
});

describe('the author of a fact', () => {
  it('reads what it wrote without a grant, on the basis of authorship', () =>
    allows([opened()], { fieldClass: 'release', authored: true }, 'own-authorship'));
  it('does not read even that after withdrawal: its own record has it', () =>
    denies([...shared, ended(toPrison, 'withdrawn')], { authored: true }, 'grant-withdrawn'));
  it('reads nothing on a case it has no part in', () =>
    denies(shared, { actor: missionWorker, authored: true }, 'no-part'));
});

describe('the person', () => {
  const self = { actor: person, purpose: 'own-access' } as const;
  it('reads every class of the own case, by right of access', () => {
    for (const fieldClass of policyInForce.reach.client.filter((c) => !policyInForce.openClasses.includes(c)))
      allows(shared, { ...self, fieldClass }, 'own-access');
  });
  it('does not read the bodies’ own records through the case', () =>
    denies(shared, { ...self, fieldClass: 'own-record' }, 'beyond-reach'));
  it('does not read another person’s case', () => {
    const another = { kind: 'client', person: 'person-00000000-0000-4000-8000-000000000009' } as const;
    denies(shared, { ...self, actor: another }, 'not-your-case');
  });
  it('sees who looked, and speaks for themself', () => {
    allows(shared, { ...self, action: 'see-who-looked', fieldClass: 'audit' }, 'own-access');
    allows(shared, { ...self, action: 'speak-for-self', fieldClass: 'own-words' }, 'own-access');
  });
  it('is the only one who speaks for the person or sees who looked', () => {
    denies(shared, { action: 'speak-for-self' }, 'wrong-party');
    denies(shared, { action: 'see-who-looked' }, 'wrong-party');
  });
});

describe('a body whose presence is secret', () => {
  const toChildWelfare = grantTo(participantOf(childWelfareWorker), home);
  const facts = [...shared, grantedSecretly(toChildWelfare)];
  it('looks by the grant on its own private stream', () => allows(facts, { actor: childWelfareWorker }, 'consent'));
  it('contributes nothing to the shared case, which would betray it', () =>
    denies(facts, { actor: childWelfareWorker, action: 'contribute' }, 'wrong-party'));
  it('has no part by a grant that stands openly on the case', () =>
    denies([...shared, granted(toChildWelfare)], { actor: childWelfareWorker }, 'no-part'));
  it('sees nothing after withdrawal', () =>
    denies([...facts, ended(toChildWelfare, 'withdrawn')], { actor: childWelfareWorker }, 'grant-withdrawn'));
});

describe('those outside every case', () => {
  it('Husbanken sees nothing of a case, not even its frame, whatever is granted', () => {
    const bank = participantOf(husbankenWorker);
    const facts = [opened(bank), granted(grantTo(bank, home)), invited(bank)];
    for (const fieldClass of ['structure', 'case', 'identity'] as const)
      denies(facts, { actor: husbankenWorker, fieldClass }, 'joins-no-case');
  });
  it('the platform reads nothing about anyone', () => {
    const platform = { kind: 'platform', task: 'deadlines' } as const;
    for (const fieldClass of ['structure', 'case'] as const)
      denies(shared, { actor: platform, purpose: 'platform', fieldClass }, 'no-part');
  });
  it('a stranger gets the frame of an empty answer and no class of the case', () => {
    allows(shared, { actor: missionWorker, fieldClass: 'structure' }, 'no-personal-content');
    denies(shared, { actor: missionWorker, fieldClass: 'case' }, 'no-part');
  });
});

describe('supervision', () => {
  const audit = { actor: supervisor, action: 'audit', fieldClass: 'audit', purpose: 'supervision' } as const;
  const mandate = { authority: supervisor.organisation, over: prison.organisation, from: start, to: end };
  it('reads the audit of a case in which a body under its mandate takes part', () =>
    allows(shared, { ...audit, mandates: [mandate] }, 'supervision-mandate'));
  it('reads no content, whatever its mandate', () => {
    for (const fieldClass of ['identity', 'housing', 'own-words', 'presence-municipality'] as const)
      denies(shared, { ...audit, fieldClass, mandates: [{ ...mandate, over: null }] }, 'beyond-reach');
  });
  it('reads nothing without a mandate', () => denies(shared, audit, 'no-mandate'));
  it('reads nothing on somebody else’s mandate, over a body that is not there, or out of time', () => {
    for (const changes of [{ authority: '310000098' }, { over: '310000098' }, { from: end }, { to: start }])
      denies(shared, { ...audit, mandates: [{ ...mandate, ...changes }] }, 'no-mandate');
  });
  it('does not send a case worker to the audit', () => {
    const actor: BodyActor = { ...supervisor, role: 'case-worker' };
    denies(shared, { ...audit, actor, mandates: [mandate] }, 'wrong-role');
  });
});
