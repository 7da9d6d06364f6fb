import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { NeedRegistered, HandoverOffered } from '#lib/case-stream';
import {
  acceptedBy,
  caseId,
  caseWith,
  childWelfare,
  declinedBy,
  firstContact,
  given,
  grantEnded,
  grantTo,
  granted,
  handoverId,
  housingOffice,
  housingWorker,
  husbanken,
  joined,
  kim,
  mission,
  missionWorker,
  needId,
  needRegistered,
  nextYear,
  offered,
  order,
  otherMunicipality,
  personId,
  prison,
  prisonWorker,
  supervision,
  takenBack,
  tuesday,
  uuidOf,
} from '#lib/testing';
import type { OfferHandover } from './handover.commands.js';
import { handoverDecider } from './handover.decide.js';

const offer: OfferHandover = {
  type: 'OfferHandover',
  caseId,
  handoverId,
  needId,
  to: housingOffice,
  replyBy: '2026-11-06',
};
const history = [...caseWith(housingOffice, mission), needRegistered] as const;
const another = `handover-${uuidOf('another handover')}` as const;

const offeredNow = HandoverOffered.of({
  handoverId,
  needId,
  area: 'housing',
  personId,
  from: prison,
  to: housingOffice,
  clockFrom: tuesday,
  replyBy: '2026-11-06',
});

test('the follow-up lead may offer a need to a body with a basis, whose clock runs from that instant', () => {
  given(handoverDecider, ...history)
    .when(order(prisonWorker, offer))
    .then(offeredNow);
});

test('an offer may carry a few words', () => {
  const message = plain('Kim has slept at a friend’s before');
  given(handoverDecider, ...history)
    .when(order(prisonWorker, { ...offer, message }))
    .then({ ...offeredNow, data: { ...offeredNow.data, message } });
});

test('the same handover is offered once', () => {
  given(handoverDecider, ...history, offeredNow)
    .when(order(prisonWorker, offer))
    .thenNothing();
});

test('the same handover is not offered anew after it was declined', () => {
  given(handoverDecider, ...history, offered(mission), declinedBy(mission))
    .when(order(prisonWorker, { ...offer, to: mission }))
    .thenNothing();
});

describe('a need is offered to one body at a time', () => {
  const again = order(prisonWorker, { ...offer, handoverId: another, to: mission });
  test('not while an answer is awaited', () => {
    given(handoverDecider, ...history, offered(housingOffice))
      .when(again)
      .thenRefused('ALREADY_OFFERED');
  });
  test('not while first contact is awaited', () => {
    given(handoverDecider, ...history, offered(housingOffice), acceptedBy(housingWorker))
      .when(again)
      .thenRefused('ALREADY_OFFERED');
  });
  const anew = { ...offeredNow, data: { ...offeredNow.data, handoverId: another, to: mission } };
  test('again after it was declined', () => {
    given(handoverDecider, ...history, offered(mission), declinedBy(mission))
      .when(again)
      .then(anew);
  });
  test('again after it was withdrawn', () => {
    given(handoverDecider, ...history, offered(housingOffice), takenBack())
      .when(again)
      .then(anew);
  });
});

test('once first contact is made the new follow-up lead may offer the need on, and the old one may not', () => {
  const done = [...history, offered(housingOffice), acceptedBy(housingWorker), firstContact(housingOffice)] as const;
  const onwards: OfferHandover = { ...offer, handoverId: another, to: mission };
  given(handoverDecider, ...done)
    .when(order(housingWorker, onwards))
    .then({ ...offeredNow, data: { ...offeredNow.data, handoverId: another, from: housingOffice, to: mission } });
  given(handoverDecider, ...done)
    .when(order(prisonWorker, onwards))
    .thenRefused('NOT_FOLLOW_UP_LEAD');
});

test('only the follow-up lead may offer a need', () => {
  given(handoverDecider, ...history, joined(missionWorker))
    .when(order(missionWorker, offer))
    .thenRefused('NOT_FOLLOW_UP_LEAD');
});

test('nobody offers a need to itself', () => {
  given(handoverDecider, ...history)
    .when(order(prisonWorker, { ...offer, to: prison }))
    .thenRefused('TO_YOURSELF');
});

describe('nobody whose presence may not be seen is asked to follow up', () => {
  for (const to of [childWelfare, husbanken, supervision])
    test(to.kind, () => {
      given(handoverDecider, ...caseWith(to), needRegistered)
        .when(order(prisonWorker, { ...offer, to }))
        .thenRefused('NOT_A_RECEIVER');
    });
});

describe('a need cannot be offered to a body without a basis', () => {
  const refused = 'NO_BASIS_FOR_RECIPIENT';
  test('when the person was never asked about it', () => {
    given(handoverDecider, ...history)
      .when(order(prisonWorker, { ...offer, to: otherMunicipality }))
      .thenRefused(refused);
  });
  test('when its consent is withdrawn', () => {
    given(handoverDecider, ...history, grantEnded(grantTo(housingOffice)))
      .when(order(prisonWorker, offer))
      .thenRefused(refused);
  });
  test('when its grant does not cover the life area that the need lies in', () => {
    const economy = NeedRegistered.of({ ...needRegistered.data, area: 'economy' });
    given(handoverDecider, ...caseWith(housingOffice), economy)
      .when(order(prisonWorker, offer))
      .thenRefused(refused);
  });
  test('when it may not know that the sender takes part', () => {
    const classes = ['case', 'housing', 'presence-municipality'] as const;
    given(handoverDecider, ...caseWith(), granted(grantTo(housingOffice, { classes: [...classes] })), needRegistered)
      .when(order(prisonWorker, offer))
      .thenRefused(refused);
  });
  test('but an area that a second grant covers may be offered', () => {
    const economy = NeedRegistered.of({ ...needRegistered.data, area: 'economy' });
    const wider = grantTo(housingOffice, { grantId: `grant-${uuidOf('wider')}`, classes: ['case', 'economy'] });
    given(handoverDecider, ...caseWith(housingOffice), granted(wider), economy)
      .when(order(prisonWorker, offer))
      .then({ ...offeredNow, data: { ...offeredNow.data, area: 'economy' } });
  });
});

describe('the need is not there', () => {
  const refused = 'NOT_THERE';
  test('when it was never registered', () => {
    given(handoverDecider, ...caseWith(housingOffice))
      .when(order(prisonWorker, offer))
      .thenRefused(refused);
  });
  test('for a body that has access and has not joined', () => {
    given(handoverDecider, ...history)
      .when(order(missionWorker, offer))
      .thenRefused(refused);
  });
  test('for a lead whose consent is withdrawn', () => {
    given(handoverDecider, ...history, grantEnded(grantTo(prison)))
      .when(order(prisonWorker, offer))
      .thenRefused(refused);
  });
  test('for a lead whose grant has run out', () => {
    given(handoverDecider, ...history)
      .when(order(prisonWorker, offer, { at: nextYear }))
      .thenRefused(refused);
  });
  test('for the person', () => {
    given(handoverDecider, ...history)
      .when(order(kim, offer))
      .thenRefused(refused);
  });
  test('before the case is opened', () => {
    given(handoverDecider).when(order(prisonWorker, offer)).thenRefused(refused);
  });
});
