import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { derivedUuid, participantOf, type GrantId } from '#lib/kernel';
import {
  during,
  grantTo,
  housingOffice,
  missionWorker,
  prison,
  childWelfareWorker,
  husbankenWorker,
  start,
} from './example.fixture.js';
import { basisInForce, basisOf } from './grant.js';
import { policyInForce, policyOf } from './policies.js';
import { loadPolicy, PolicyInvalid } from './policy.load.js';
import { policy2026no1 } from './policy/2026-1/policy.js';
import { grantsByPreset, presetOf } from './preset.js';

function faultsOf(data: unknown): readonly string[] {
  try {
    loadPolicy(data);
  } catch (fault) {
    if (fault instanceof PolicyInvalid) return fault.faults;
    throw fault;
  }
  return [];
}

describe('policy as data', () => {
  it('is found by its version', () => {
    assert.equal(policyOf('2026-1'), policyInForce);
    assert.equal(policyOf('1999-1'), undefined);
  });
  it('cannot be changed once it is loaded', () =>
    assert.throws(() => Object.assign(policyInForce.reach, { husbanken: ['case'] }), TypeError));
  it('says where it is wrong and why', () => {
    const [basis] = policy2026no1.bases;
    const backwards = { ...policy2026no1, bases: [...policy2026no1.bases, { ...basis, validTo: '1969-01-01' }] };
    assert.deepEqual(faultsOf(backwards), [
      'bases.6.validTo: not after validFrom',
      'bases.6: consent 2026-1 stands twice',
    ]);
    assert.match(faultsOf({ ...policy2026no1, version: 'newest' }).join(), /^version: /);
    assert.match(faultsOf({ ...policy2026no1, preview: ['everything'] }).join(), /^preview\.0: /);
    assert.match(faultsOf(null).join(), /^policy: /);
  });
  it('cannot let a body be told of a secret presence', () => {
    const reach = { ...policy2026no1.reach, partner: ['presence-child-welfare'] };
    assert.ok(
      faultsOf({ ...policy2026no1, presets: policy2026no1.presets, reach }).includes(
        'reach.partner: presence-child-welfare is secret',
      ),
    );
  });
  it('cannot let anything reach those who join no case', () => {
    const reach = { ...policy2026no1.reach, husbanken: ['case'] };
    assert.deepEqual(faultsOf({ ...policy2026no1, reach }), [
      'reach.husbanken: joins no case, so nothing can reach it',
    ]);
  });
  it('cannot promise by preset what is beyond a kind’s reach', () => {
    const reach = { ...policy2026no1.reach, partner: policy2026no1.reach.partner.filter((c) => c !== 'housing') };
    assert.deepEqual(
      faultsOf({ ...policy2026no1, reach }),
      [0, 1, 2].map((at) => `presets.${at}.classes.partner: housing is beyond its reach`),
    );
  });
  it('cannot name a basis that it does not have', () => {
    const standingBases = { ...policy2026no1.standingBases, person: 'kindness' };
    assert.deepEqual(faultsOf({ ...policy2026no1, standingBases }), ['standingBases.person: no basis kindness']);
  });
  it('speaks of every basis and preset in three languages, and says what happens on a no', () => {
    for (const { text } of policyInForce.bases) assert.equal(new Set([text.nb, text.nn, text.en]).size, 3);
    for (const { name, explanation, ifNo } of policyInForce.presets)
      for (const words of [name, explanation, ifNo]) assert.equal(new Set([words.nb, words.nn, words.en]).size, 3);
  });
});

describe('a basis', () => {
  const day = { validFrom: '2026-07-01', validTo: '2026-12-01' } as const;
  const policy = loadPolicy({
    ...policy2026no1,
    bases: policy2026no1.bases.map((b) => (b.code === 'consent' ? { ...b, ...day } : b)),
  });
  it('begins and ends at midnight in Oslo, summer and winter', () => {
    assert.equal(basisInForce('consent', '2026-06-30T21:59:59.999Z', policy), undefined);
    assert.equal(basisInForce('consent', '2026-06-30T22:00:00.000Z', policy)?.code, 'consent');
    assert.equal(basisInForce('consent', '2026-11-30T22:59:59.999Z', policy)?.code, 'consent');
    assert.equal(basisInForce('consent', '2026-11-30T23:00:00.000Z', policy), undefined);
  });
  it('that is repealed carries no grant any more, also one that was good when given', () => {
    const grant = grantTo(prison, ['case']);
    assert.equal(basisOf(grant, during, policy)?.code, 'consent');
    assert.equal(basisOf(grant, '2026-12-02T08:00:00.000Z', policy), undefined);
  });
  it('that came later cannot carry an earlier grant', () =>
    assert.equal(basisOf(grantTo(prison, ['case'], { from: '2026-06-01T08:00:00.000Z' }), during, policy), undefined));
});

describe('a yes by preset', () => {
  const mission = participantOf(missionWorker);
  const childWelfare = participantOf(childWelfareWorker);
  const grantIdOf = (place: number): GrantId => `grant-${derivedUuid('c', String(place))}`;
  const yes = (preset: string, recipients = [prison, housingOffice, mission, childWelfare]) =>
    grantsByPreset({ preset, recipients, from: start, grantIdOf }, policyInForce);

  it('gives each recipient its kind’s classes and the presence of the others that may be seen', () => {
    assert.deepEqual(yes('home-only')?.[0], {
      grantId: grantIdOf(0),
      recipient: prison,
      classes: [
        'case',
        'identity',
        'contact',
        'housing',
        'release',
        'presence-municipality',
        'presence-kirkens-bymisjon',
      ],
      purpose: 'joint-follow-up',
      basis: { code: 'consent', version: '2026-1' },
      from: start,
      to: '2027-11-02T08:00:00.000Z',
    });
  });
  it('tells nobody of child welfare, and child welfare of the others', () => {
    const grants = yes('all-areas') ?? [];
    assert.ok(grants.every(({ classes }) => !classes.includes('presence-child-welfare')));
    assert.ok(grants.at(3)?.classes.includes('presence-correctional-service'));
  });
  it('adds daily life, then health, and health to no partner', () => {
    const partner = { kind: 'partner', organisation: '310000020', unit: 'utleier' } as const;
    const given = (preset: string) => yes(preset, [housingOffice, partner])?.map(({ classes }) => classes);
    assert.ok(!given('home-only')?.[0]?.includes('economy'));
    assert.ok(
      given('home-and-daily-life')?.[0]?.includes('economy') && !given('home-and-daily-life')?.[0]?.includes('health'),
    );
    assert.ok(given('all-areas')?.[0]?.includes('health') && !given('all-areas')?.[1]?.includes('health'));
  });
  it('lets the units of one organisation see each other only when the yes was to the whole organisation', () => {
    assert.ok(!yes('home-only', [housingOffice, prison])?.[0]?.classes.includes('presence-municipality'));
    const whole = grantsByPreset(
      { preset: 'home-only', recipients: [{ ...housingOffice, unit: null }], from: start, grantIdOf },
      policyInForce,
    );
    assert.ok(whole?.[0]?.classes.includes('presence-municipality'));
  });
  it('gives nothing to a kind that joins no case', () =>
    assert.deepEqual(yes('home-only', [participantOf(husbankenWorker)]), []));
  it('lasts to the last day of a shorter month', () => {
    const short = loadPolicy({ ...policy2026no1, presets: policy2026no1.presets.map((p) => ({ ...p, months: 1 })) });
    const grants = grantsByPreset(
      { preset: 'home-only', recipients: [prison], from: '2026-01-31T10:00:00.000Z', grantIdOf },
      short,
    );
    assert.equal(grants?.[0]?.to, '2026-02-28T10:00:00.000Z');
  });
  it('needs a preset that exists', () => {
    assert.equal(yes('everything'), undefined);
    assert.equal(presetOf('everything', policyInForce), undefined);
  });
});
