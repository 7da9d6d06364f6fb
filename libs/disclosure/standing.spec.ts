import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CooperationClosed, HandoverDeclined, HandoverWithdrawn } from '#lib/case-stream';
import { participantOf } from '#lib/kernel';
import {
  acceptedBy,
  caseId,
  ended,
  forwardedTo,
  granted,
  grantedSecretly,
  grantTo,
  handoverId,
  housingOffice,
  housingWorker,
  invited,
  joinedBy,
  missionWorker,
  needId,
  offeredTo,
  opened,
  otherMunicipality,
  personId,
  prison,
  told,
} from './example.fixture.js';
import { evolveStanding, nobodyStands, standingOf } from './standing.js';

const mission = participantOf(missionWorker);
const wrong = participantOf(otherMunicipality);
const toPrison = grantTo(prison, ['case']);

describe('the standing of a case', () => {
  it('has nobody before it is opened', () => assert.deepEqual(standingOf([]), nobodyStands));
  it('has the opener as its first participant', () => {
    const { caseId: of, personId: about, participants } = standingOf([opened()]);
    assert.deepEqual({ of, about, participants }, { of: caseId, about: personId, participants: [prison] });
  });
  it('holds an invited body as offered until it accepts, and names the worker who did', () => {
    assert.deepEqual(standingOf([opened(), invited(mission)]).offered, [
      { offer: 'invitation', to: mission, from: prison },
    ]);
    const { offered, participants, assigned } = standingOf([opened(), invited(mission), joinedBy(missionWorker)]);
    assert.deepEqual(offered, []);
    assert.deepEqual(participants, [prison, mission]);
    assert.deepEqual(assigned, [{ worker: missionWorker.worker, participant: mission }]);
  });
  it('moves an offer with each forwarding and turns it into a seat on acceptance', () => {
    const facts = [opened(), offeredTo(wrong), forwardedTo(housingOffice, wrong)];
    assert.deepEqual(standingOf(facts).offered, [{ offer: handoverId, to: housingOffice, from: wrong }]);
    const { offered, participants } = standingOf([...facts, acceptedBy(housingWorker)]);
    assert.deepEqual({ offered, participants }, { offered: [], participants: [prison, housingOffice] });
  });
  it('takes a declined or withdrawn offer away', () => {
    const handed = { handoverId, needId, area: 'housing' } as const;
    const declined = told(HandoverDeclined.of({ ...handed, by: housingOffice, reason: 'no-capacity' }));
    const withdrawn = told(HandoverWithdrawn.of({ ...handed, by: prison }));
    for (const end of [declined, withdrawn])
      assert.deepEqual(standingOf([opened(), offeredTo(housingOffice), end]).offered, []);
  });
  it('keeps an ended grant with the reason of its end, and the first reason stays', () => {
    const facts = [opened(), granted(toPrison), ended(toPrison, 'withdrawn'), ended(toPrison, 'expired')];
    assert.deepEqual(standingOf(facts).grants, [
      { grant: toPrison, told: 'openly', status: 'ended', reason: 'withdrawn' },
    ]);
  });
  it('knows a grant told on a private stream from one told openly', () =>
    assert.equal(standingOf([opened(), grantedSecretly(toPrison)]).grants[0]?.told, 'secretly'));
  it('gives nobody a seat for what stands on another stream than the case', () => {
    const elsewhere = { ...opened(), meta: { ...opened().meta, stream: personId } };
    assert.deepEqual(standingOf([elsewhere]), nobodyStands);
  });
  it('ignores an event that it does not know, and never changes the standing it was given', () => {
    const before = Object.freeze(standingOf([opened()]));
    assert.equal(evolveStanding(before, told({ type: 'joint-case.NotYetInvented', data: null })), before);
    evolveStanding(before, invited(mission));
    assert.deepEqual(before, standingOf([opened()]));
  });
});

describe('when the cooperation is closed', () => {
  const accessUntil = '2026-12-02T08:00:00.000Z';
  const closed = told(CooperationClosed.of({ personId, caseId, ending: 'moved', by: prison, accessUntil }));
  it('no access lasts longer than the closing says, given openly or secretly', () => {
    const { grants } = standingOf([opened(), granted(toPrison), grantedSecretly(toPrison), closed]);
    assert.deepEqual(
      grants.map(({ grant, status }) => [grant.to, status]),
      [
        [accessUntil, 'given'],
        [accessUntil, 'given'],
      ],
    );
  });
  it('what ends earlier ends then', () => {
    const shorter = { ...toPrison, to: '2026-11-20T08:00:00.000Z' } as const;
    const { grants } = standingOf([opened(), granted(shorter), closed]);
    assert.deepEqual(
      grants.map(({ grant }) => grant.to),
      [shorter.to],
    );
  });
});
