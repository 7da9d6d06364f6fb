import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { DwellingOffered, NeedProfileDescribed } from '#lib/case-stream';
import {
  caseId,
  caseWith,
  childWelfare,
  childWelfareWorker,
  clinic,
  clinicWorker,
  dwellingAnswered,
  dwellingLapsed,
  dwellingOffered,
  dwellingTakenBack,
  given,
  grantEnded,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  joined,
  kim,
  mission,
  missionWorker,
  offerId,
  order,
  personId,
  platform,
  prisonWorker,
  tenancyStarted,
} from '#lib/testing';
import type {
  DescribeNeedProfile,
  LapseDwellingOffer,
  OfferDwelling,
  WithdrawDwellingOffer,
} from './housing.commands.js';
import { dwellingOfferDecider } from './offers.decide.js';

const history = [...caseWith(housingOffice, mission), joined(housingWorker), joined(missionWorker)] as const;
const offer: OfferDwelling = {
  ...{ type: 'OfferDwelling', caseId, offerId, dwelling: 'municipal', permanence: 'lasting', monthlyRent: 7500 },
  ...{ conditions: ['deposit'], housingFirst: true, replyBy: '2026-11-09', address: plain('Storgata 1') },
};
const offered = dwellingOffered(housingOffice);

test('a municipality offers a home', () => {
  given(dwellingOfferDecider, ...history)
    .when(order(housingWorker, offer))
    .then(offered);
});

test('so does Kirkens Bymisjon', () => {
  given(dwellingOfferDecider, ...history)
    .when(order(missionWorker, offer))
    .then(dwellingOffered(mission));
});

test('the same offer is made once', () => {
  given(dwellingOfferDecider, ...history, offered)
    .when(order(housingWorker, offer))
    .thenNothing();
});

describe('a home is for a time with a last day, or lasting without one', () => {
  test('for a time, until a day that is not over', () => {
    const until = '2026-11-03';
    given(dwellingOfferDecider, ...history)
      .when(order(housingWorker, { ...offer, permanence: 'time-limited', until }))
      .then(DwellingOffered.of({ ...offered.data, permanence: 'time-limited', until }));
  });
  const wrong = {
    'for a time, without a last day': { permanence: 'time-limited' },
    'for a time that is over': { permanence: 'time-limited', until: '2026-11-02' },
    'lasting, with a last day': { permanence: 'lasting', until: '2029-01-01' },
  } as const;
  for (const [name, change] of Object.entries(wrong))
    test(`not ${name}`, () => {
      given(dwellingOfferDecider, ...history)
        .when(order(housingWorker, { ...offer, ...change }))
        .thenRefused('PERMANENCE_DOES_NOT_FIT');
    });
});

describe('an offer tied to treatment or readiness is flagged, and goes on', () => {
  for (const condition of [
    'in-treatment',
    'drug-free',
    'housing-ready',
    'accepts-services',
    'work-or-activity',
  ] as const)
    test(condition, () => {
      given(dwellingOfferDecider, ...history)
        .when(order(housingWorker, { ...offer, housingFirst: false, conditions: [condition] }))
        .then(
          DwellingOffered.of({
            ...offered.data,
            conditions: [condition],
            tiedToTreatment: true,
            housingFirst: false,
          }),
        );
    });
  test('and cannot be called Housing First', () => {
    given(dwellingOfferDecider, ...history)
      .when(order(housingWorker, { ...offer, conditions: ['drug-free'] }))
      .thenRefused('NOT_HOUSING_FIRST');
  });
});

test('nobody is asked to answer before today', () => {
  given(dwellingOfferDecider, ...history)
    .when(order(housingWorker, { ...offer, replyBy: '2026-11-02' }))
    .thenRefused('IN_THE_PAST');
});

describe('only a body that takes part and can let a home offers one', () => {
  const refused = 'NOT_A_PARTICIPANT';
  test('not a prison', () => {
    given(dwellingOfferDecider, ...history)
      .when(order(prisonWorker, offer))
      .thenRefused(refused);
  });
  test('not one that has access and has not joined', () => {
    given(dwellingOfferDecider, ...caseWith(housingOffice))
      .when(order(housingWorker, offer))
      .thenRefused(refused);
  });
  test('not barnevernstjenesten, even if it stood on the case', () => {
    given(dwellingOfferDecider, ...caseWith(childWelfare), joined(childWelfareWorker))
      .when(order(childWelfareWorker, offer))
      .thenRefused(refused);
  });
});

describe('nothing about a home is there', () => {
  test('for a body that may not know of housing', () => {
    const blind = grantTo(clinic, { classes: ['case', 'health'] });
    given(dwellingOfferDecider, ...history, granted(blind), joined(clinicWorker))
      .when(order(clinicWorker, offer))
      .thenRefused('NOT_THERE');
  });
  test('for a body whose consent is withdrawn', () => {
    given(dwellingOfferDecider, ...history, grantEnded(grantTo(housingOffice)))
      .when(order(housingWorker, offer))
      .thenRefused('NOT_THERE');
  });
  test('for the person, who answers offers and makes none', () => {
    given(dwellingOfferDecider, ...history)
      .when(order(kim, offer))
      .thenRefused('NOT_THERE');
  });
});

describe('an offer is taken back', () => {
  const takeBack: WithdrawDwellingOffer = { type: 'WithdrawDwellingOffer', caseId, offerId };
  const takenBack = dwellingTakenBack(housingOffice);
  test('by whoever made it, also after a yes', () => {
    for (const events of [[offered], [offered, dwellingAnswered('accepted')]])
      given(dwellingOfferDecider, ...history, ...events)
        .when(order(housingWorker, takeBack))
        .then(takenBack);
  });
  test('once', () => {
    given(dwellingOfferDecider, ...history, offered, takenBack)
      .when(order(housingWorker, takeBack))
      .thenNothing();
  });
  test('not after a no, nor when somebody has moved in', () => {
    const movedIn = tenancyStarted(housingOffice, { offerId, origin: 'offered' });
    for (const events of [[dwellingAnswered('declined')], [dwellingAnswered('accepted'), movedIn]])
      given(dwellingOfferDecider, ...history, offered, ...events)
        .when(order(housingWorker, takeBack))
        .thenRefused('NOT_OPEN');
  });
  test('not by another body', () => {
    given(dwellingOfferDecider, ...history, offered)
      .when(order(missionWorker, takeBack))
      .thenRefused('NOT_YOUR_OFFER');
  });
  test('and it is not there for a body that may not know who made it', () => {
    const blind = grantTo(clinic, { classes: ['case', 'housing'] });
    given(dwellingOfferDecider, ...history, granted(blind), joined(clinicWorker), offered)
      .when(order(clinicWorker, takeBack))
      .thenRefused('NOT_THERE');
  });
});

describe('an offer that nobody answered lapses', () => {
  const lapse: LapseDwellingOffer = { type: 'LapseDwellingOffer', caseId, offerId };
  const late = { at: '2026-11-10T08:00:00.000Z' } as const;
  test('the day after its reply date', () => {
    given(dwellingOfferDecider, ...history, offered)
      .when(order(platform, lapse, late))
      .then(dwellingLapsed(housingOffice));
  });
  test('not on the day itself', () => {
    given(dwellingOfferDecider, ...history, offered)
      .when(order(platform, lapse, { at: '2026-11-09T20:00:00.000Z' }))
      .thenRefused('NOT_YET_DUE');
  });
  test('not when it is answered, nor twice', () => {
    for (const event of [dwellingAnswered('declined'), dwellingLapsed(housingOffice)])
      given(dwellingOfferDecider, ...history, offered, event)
        .when(order(platform, lapse, late))
        .thenNothing();
  });
  test('and no body says so', () => {
    given(dwellingOfferDecider, ...history, offered)
      .when(order(housingWorker, lapse, late))
      .thenRefused('NOT_THERE');
  });
});

describe('what the household needs of a home', () => {
  const describeIt: DescribeNeedProfile = {
    ...{ type: 'DescribeNeedProfile', caseId, adults: 1, children: 2, rooms: 3 },
    ...{ accessible: false, pets: true },
  };
  const { type: _type, caseId: _caseId, ...needed } = describeIt;
  const described = NeedProfileDescribed.of({ personId, by: housingOffice, ...needed });
  test('is described', () => {
    given(dwellingOfferDecider, ...history)
      .when(order(housingWorker, describeIt))
      .then(described);
  });
  test('is described anew when it has changed, or with words', () => {
    const near = plain('near the school');
    given(dwellingOfferDecider, ...history, described)
      .when(order(housingWorker, { ...describeIt, near }))
      .then(NeedProfileDescribed.of({ ...described.data, near }));
  });
  test('is described once as long as it is the same', () => {
    given(dwellingOfferDecider, ...history, described)
      .when(order(housingWorker, describeIt))
      .thenNothing();
  });
  test('is not there for the person to write', () => {
    given(dwellingOfferDecider, ...history)
      .when(order(kim, describeIt))
      .thenRefused('NOT_THERE');
  });
});
