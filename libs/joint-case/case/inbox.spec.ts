import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Participant } from '#lib/kernel';
import {
  acceptedBy,
  acceptedInPartBy,
  clockOpenedBy,
  decidedBy,
  declinedBy,
  didNotArrive,
  facts,
  firstContact,
  forwarded,
  handoverId,
  housingOffice,
  housingWorker,
  invited,
  joined,
  kim,
  meetingOn,
  mission,
  missionWorker,
  needId,
  needRegistered,
  offered,
  openedBy,
  otherMunicipality,
  partLedBy,
  platform,
  prison,
  prisonWorker,
  receptionWorker,
  returnedBy,
  takenBack,
  told,
  type Told,
} from '#lib/testing';
import { evolveCaseView, type CaseView } from './case-view.fold.js';
import { inboxItems } from './inbox.fold.js';

const opening: readonly Told[] = [told(platform, openedBy(prison)), told(prisonWorker, needRegistered)];
const toHousing = [...opening, told(prisonWorker, offered(housingOffice))];
const taken = [...toHousing, told(housingWorker, acceptedBy(housingWorker))];

function inboxOf(me: Participant, ...all: readonly Told[]) {
  const view = facts(...all).reduce<CaseView | undefined>(evolveCaseView, undefined);
  assert.ok(view !== undefined);
  return inboxItems(view, me);
}

function verbsOf(me: Participant, ...all: readonly Told[]) {
  return inboxOf(me, ...all).map(({ bucket, verb, counterpart }) => ({ bucket, verb, counterpart }));
}

const followUp = { bucket: 'needs-me', verb: 'follow-up', counterpart: null };
const done = (counterpart: Participant) => ({ bucket: 'done', verb: 'completed', counterpart });

test('a need that is handed to nobody is its lead’s to follow up, and nobody else’s', () => {
  assert.deepEqual(verbsOf(prison, ...opening), [followUp]);
  assert.deepEqual(verbsOf(housingOffice, ...opening), []);
});

describe('an offer', () => {
  test('is the receiver’s to answer, and the sender’s to wait for', () => {
    assert.deepEqual(verbsOf(housingOffice, ...toHousing), [
      { bucket: 'needs-me', verb: 'answer-handover', counterpart: prison },
    ]);
    assert.deepEqual(verbsOf(prison, ...toHousing), [
      { bucket: 'waiting-for-others', verb: 'await-handover-answer', counterpart: housingOffice },
    ]);
  });

  test('says what it is about, how urgent it is, and when to reply', () => {
    const [item] = inboxOf(housingOffice, ...toHousing);
    assert.deepEqual(item, {
      itemId: handoverId,
      bucket: 'needs-me',
      verb: 'answer-handover',
      fieldClass: 'housing',
      area: 'housing',
      urgency: 'this-week',
      counterpart: prison,
      since: '2026-11-02T08:00:02.000Z',
      replyBy: '2026-11-05',
      needId,
      handoverId,
      escalated: null,
    });
  });

  test('that is forwarded is the next body’s to answer, on the same clock, and no longer the first one’s', () => {
    const onwards = [
      ...opening,
      told(prisonWorker, offered(otherMunicipality)),
      told(receptionWorker, forwarded(otherMunicipality, housingOffice)),
    ];
    assert.deepEqual(verbsOf(otherMunicipality, ...onwards), []);
    const [item] = inboxOf(housingOffice, ...onwards);
    assert.deepEqual([item?.verb, item?.replyBy, item?.counterpart], ['answer-handover', '2026-11-05', prison]);
  });

  test('that is accepted awaits first contact, and no reply any more', () => {
    const [mine] = inboxOf(housingOffice, ...taken);
    const [theirs] = inboxOf(prison, ...taken);
    assert.deepEqual([mine?.bucket, mine?.verb, mine?.replyBy], ['needs-me', 'confirm-first-contact', null]);
    assert.deepEqual([theirs?.bucket, theirs?.verb], ['waiting-for-others', 'await-first-contact']);
  });

  test('that is completed is done for both, and the new lead follows up', () => {
    const all = [...taken, told(housingWorker, firstContact(housingOffice))];
    assert.deepEqual(verbsOf(housingOffice, ...all), [done(prison), followUp]);
    assert.deepEqual(verbsOf(prison, ...all), [done(housingOffice)]);
  });

  test('that is declined or taken back is gone, and the sender follows up', () => {
    const toMission = [...opening, told(prisonWorker, offered(mission))];
    for (const over of [told(missionWorker, declinedBy(mission)), told(prisonWorker, takenBack())]) {
      assert.deepEqual(verbsOf(prison, ...toMission, over), [followUp]);
      assert.deepEqual(verbsOf(mission, ...toMission, over), []);
    }
  });
});

describe('further on its way', () => {
  const toMission = [...opening, told(prisonWorker, offered(mission))];
  const deciding = [...toHousing, told(housingWorker, clockOpenedBy(housingWorker))];
  const meeting = [...taken, told(housingWorker, meetingOn(housingOffice, '2026-11-03', '12:00'))];

  test('a vedtak is the receiver’s to make, by the day that the law gives, and the sender’s to wait for', () => {
    const [mine] = inboxOf(housingOffice, ...deciding);
    const [theirs] = inboxOf(prison, ...deciding);
    assert.deepEqual([mine?.bucket, mine?.verb, mine?.replyBy], ['needs-me', 'make-decision', '2026-11-30']);
    assert.deepEqual([theirs?.bucket, theirs?.verb], ['waiting-for-others', 'await-decision']);
  });
  test('granted, it awaits first contact; refused, it is done for both and the sender follows up', () => {
    const granted = [...deciding, told(housingWorker, decidedBy(housingOffice))];
    assert.deepEqual(verbsOf(housingOffice, ...granted), [
      { bucket: 'needs-me', verb: 'confirm-first-contact', counterpart: prison },
    ]);
    const refused = [...deciding, told(housingWorker, decidedBy(housingOffice, 'refused'))];
    assert.deepEqual(verbsOf(housingOffice, ...refused), [done(prison)]);
    assert.deepEqual(verbsOf(prison, ...refused), [done(housingOffice), followUp]);
  });
  test('that the person did not come needs both, until there is a new meeting or contact', () => {
    const missed = [...meeting, told(housingWorker, didNotArrive('2026-11-03', housingOffice))];
    for (const [me, counterpart] of [
      [housingOffice, prison],
      [prison, housingOffice],
    ] as const)
      assert.deepEqual(verbsOf(me, ...missed), [{ bucket: 'needs-me', verb: 'person-did-not-arrive', counterpart }]);
    const anew = [...missed, told(housingWorker, meetingOn(housingOffice, '2026-11-05'))];
    assert.deepEqual(
      verbsOf(prison, ...anew).map(({ verb }) => verb),
      ['await-first-contact'],
    );
    const met = [...missed, told(housingWorker, firstContact(housingOffice))];
    assert.deepEqual(verbsOf(prison, ...met), [done(housingOffice)]);
  });
  test('what was taken in part leaves each with its own need to follow up', () => {
    const part = [
      ...toMission,
      told(missionWorker, acceptedInPartBy(missionWorker)),
      told(missionWorker, partLedBy(mission)),
    ];
    assert.deepEqual(verbsOf(prison, ...part), [done(mission), followUp]);
    assert.deepEqual(verbsOf(mission, ...part), [done(prison), followUp]);
  });
  test('what was given back is the sender’s to follow up, and gone from the receiver', () => {
    const back = [
      ...toMission,
      told(missionWorker, acceptedBy(missionWorker)),
      told(missionWorker, returnedBy(mission)),
    ];
    assert.deepEqual(verbsOf(prison, ...back), [followUp]);
    assert.deepEqual(verbsOf(mission, ...back), []);
  });
  test('whoever passed it on is told when it has ended, and waits for nothing before', () => {
    const onwards = [
      ...opening,
      told(prisonWorker, offered(otherMunicipality)),
      told(receptionWorker, forwarded(otherMunicipality, housingOffice)),
      told(housingWorker, acceptedBy(housingWorker)),
    ];
    assert.deepEqual(verbsOf(otherMunicipality, ...onwards), []);
    const met = [...onwards, told(housingWorker, firstContact(housingOffice))];
    assert.deepEqual(verbsOf(otherMunicipality, ...met), [done(housingOffice)]);
  });
});

describe('an invitation', () => {
  const asked = [...opening, told(prisonWorker, invited(mission))];
  test('is the invited body’s to answer', () => {
    assert.deepEqual(verbsOf(mission, ...asked), [
      { bucket: 'needs-me', verb: 'answer-invitation', counterpart: null },
    ]);
  });
  test('is for those who take part to wait for, and for nobody else', () => {
    assert.deepEqual(verbsOf(prison, ...asked), [
      { bucket: 'waiting-for-others', verb: 'await-invitation-answer', counterpart: mission },
      followUp,
    ]);
    assert.deepEqual(verbsOf(housingOffice, ...asked), []);
  });
  test('is gone once it is accepted', () => {
    assert.deepEqual(verbsOf(mission, ...asked, told(missionWorker, joined(missionWorker))), []);
    assert.deepEqual(verbsOf(prison, ...asked, told(missionWorker, joined(missionWorker))), [followUp]);
  });
});

test('each thing has an id of its own, by which its row is kept', () => {
  const all = [...taken, told(prisonWorker, invited(mission)), told(prisonWorker, invited(otherMunicipality))];
  const ids = inboxOf(prison, ...all).map(({ itemId }) => itemId);
  assert.equal(new Set(ids).size, 3);
});

test('what the person says puts nothing in anybody’s inbox', () => {
  const said = told(kim, { type: 'client.OwnPriorityStated', data: { words: 'x' } });
  assert.deepEqual(verbsOf(prison, ...opening, said), [followUp]);
});
