import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { nationalIds } from '../support/cast.js';
import { KimsCase } from './kims-case.js';

let kims: KimsCase;
let road: KimsCase['road'];

before(async () => {
  kims = await KimsCase.open();
  ({ road } = kims);
});
after(() => kims?.close());

describe('what a municipality decides about money', () => {
  const fields = 'economyVedtak { matter outcome amountNok until complaintBy by { unitName } }';
  before(async () => {
    const { housing } = road.cast;
    await housing.does('decideDepositGuarantee', {
      ...kims.own(housing),
      outcome: 'GRANTED',
      amountNok: 36_000,
      until: '2029-10-20',
      decidedOn: '2026-10-20',
    });
    await housing.does('decideStartLoan', { ...kims.own(housing), outcome: 'REFUSED', decidedOn: '2026-10-21' });
  });
  const vedtak = [
    {
      matter: 'DEPOSIT_GUARANTEE',
      outcome: 'GRANTED',
      amountNok: 36_000,
      until: '2029-10-20',
      complaintBy: '2026-11-10',
      by: { unitName: 'Boligkontoret' },
    },
    {
      matter: 'START_LOAN',
      outcome: 'REFUSED',
      amountNok: null,
      until: null,
      complaintBy: '2026-11-11',
      by: { unitName: 'Boligkontoret' },
    },
  ];

  it('is seen with its last day to complain by those who may know about money', async () => {
    for (const name of ['prison', 'housing', 'mission'] as const)
      assert.deepEqual((await kims.told(road.cast[name], fields))['economyVedtak'], vedtak, name);
  });
  it('is the person’s to see in one list, the newest first', async () => {
    const mine = 'vedtak { matter area outcome amountNok until complainBy by { unitName } }';
    const told = vedtak.map(({ complaintBy: complainBy, ...terms }) => ({ ...terms, area: null, complainBy }));
    assert.deepEqual((await kims.told(road.cast.kim, mine))['vedtak'], told.toReversed());
  });
  it('and by no other', async () => {
    assert.deepEqual((await kims.told(road.cast.clinic, fields))['economyVedtak'], []);
    assert.doesNotMatch(await kims.timelineOf(road.cast.clinic), /depositum|startlån/);
  });
});

describe('Husbanken’s decision', () => {
  const held = '{ heldFacts { kind canBeTold sentence(language: NB) holder { organisationName } } }';
  before(async () => {
    const { husbanken } = road.cast;
    const recordId = await road.do(husbanken, 'receiveHousingAllowanceApplication', {
      applicationNumber: 'BO-2026-000001',
      receivedOn: '2026-10-02',
      applicantName: 'Kim Solvik',
      nationalId: nationalIds.kim,
    });
    await husbanken.does('decideHousingAllowance', {
      recordId: road.at(husbanken, recordId),
      outcome: 'GRANTED',
      fromMonth: '2026-12',
      monthlyNok: 3200,
      decidedOn: '2026-10-20',
    });
    await road.server.settled();
  });

  it('stands in its own record, under its own number', async () => {
    const { data } = await road.cast.husbanken.ask(
      '{ applications { edges { node { applicationNumber decision { outcome fromMonth monthlyNok decidedOn } } } } }',
    );
    assert.deepEqual(data['applications'], {
      edges: [
        {
          node: {
            applicationNumber: 'BO-2026-000001',
            decision: { outcome: 'GRANTED', fromMonth: '2026-12', monthlyNok: 3200, decidedOn: '2026-10-20' },
          },
        },
      ],
    });
  });
  it('is the person’s to see, and nobody else’s on the case', async () => {
    const { data } = await road.cast.kim.ask(held);
    assert.deepEqual(data['heldFacts'], [
      {
        kind: 'HOUSING_ALLOWANCE',
        canBeTold: true,
        sentence:
          'Husbanken svarte på søknaden din om bostøtte 20. oktober 2026: innvilget, 3\u00a0200 kroner i måneden fra desember 2026',
        holder: { organisationName: 'Husbanken' },
      },
    ]);
    for (const name of ['prison', 'housing', 'mission', 'clinic'] as const)
      assert.doesNotMatch(await kims.timelineOf(road.cast[name]), /bostøtte/, name);
    assert.deepEqual((await road.cast.noor.ask(held)).data['heldFacts'], []);
  });
  it('reaches the municipality only by the person’s yes, and says nothing of Husbanken’s number', async () => {
    const { kim, housing, clinic } = road.cast;
    await kim.does('shareHousingAllowance', kims.own(kim));
    const { economyVedtak } = await kims.told(
      housing,
      'economyVedtak { matter outcome amountNok fromMonth by { unitName } }',
    );
    const allowance = {
      matter: 'HOUSING_ALLOWANCE',
      outcome: 'GRANTED',
      amountNok: 3200,
      fromMonth: '2026-12',
      by: null,
    };
    assert.deepEqual(z.array(z.unknown()).parse(economyVedtak).at(-1), allowance);
    assert.doesNotMatch(await kims.timelineOf(housing), /BO-2026/);
    assert.doesNotMatch(await kims.timelineOf(clinic), /bostøtte/);
  });
});

describe('what the children need', () => {
  before(async () => {
    const { childWelfare } = road.cast;
    const recordId = await road.do(childWelfare, 'agreeAftercare', {
      until: '2028-01-01',
      name: 'Kim Solvik',
      nationalId: nationalIds.kim,
    });
    await childWelfare.does('recordChildrensHousingNeed', {
      recordId: road.at(childWelfare, recordId),
      children: 2,
      matters: ['OWN_ROOM'],
      words: 'Den eldste sover dårlig ved trafikk',
    });
    await road.server.settled();
  });
  const bodies = ['prison', 'housing', 'otherHousing', 'mission', 'clinic'] as const;

  it('stands in barnevernstjenesten’s record and is told to nobody', async () => {
    const { data } = await road.cast.childWelfare.ask('{ records { edges { node { later { type } } } } }');
    assert.match(JSON.stringify(data), /ChildrensHousingNeedRecorded/);
    for (const name of bodies) assert.doesNotMatch(await kims.timelineOf(road.cast[name]), /barn/i, name);
  });
  it('is told by the person in the person’s own name, without a word of who wrote it down', async () => {
    const { kim } = road.cast;
    await kim.does('shareChildrensHousingNeed', kims.own(kim));
    for (const name of bodies) {
      const timeline = await kims.timelineOf(road.cast[name]);
      assert.match(timeline, /Personen fortalte hva barna trenger av et hjem/, name);
      assert.doesNotMatch(timeline, /barnevern|child-welfare|trafikk/, name);
    }
  });
});

describe('with the person’s yes, a health body confirms how it is with medicine', () => {
  it('to those who may know about health, and the card’s point is settled with it', async () => {
    const { clinic, prison, mission } = road.cast;
    await clinic.does('confirmMedicationContinuity', {
      ...kims.own(clinic),
      medicationContinues: 'YES',
      naloxone: 'YES',
      consentForm: 'ORAL',
    });
    const fields =
      'medication { medicationContinues naloxone by { unitName } } releaseCard { items { item status answer } }';
    for (const name of [prison, mission]) {
      const { medication, releaseCard } = await kims.told(name, fields);
      assert.deepEqual(medication, { medicationContinues: true, naloxone: true, by: { unitName: 'Ruspoliklinikken' } });
      assert.match(JSON.stringify(releaseCard), /"item":"MEDICINE","status":"SETTLED","answer":"YES"/);
    }
  });
});
