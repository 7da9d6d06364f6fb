import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Instant } from '#lib/kernel';
import {
  DisposalCancelled,
  DisposalReached,
  DisposalScheduled,
  ErasureConfirmed,
  ErasureProposed,
  RestrictionLifted,
  SubjectErased,
  SubjectRestricted,
} from '#lib/case-stream';
import {
  given,
  housingOffice,
  housingWorker,
  identified,
  kim,
  order,
  personId,
  platform,
  prisonWorker,
  uuidOf,
} from '#lib/testing';

import { disposalOf } from './disposal.react.js';
import { erasureOrdersDecider, type ErasureOrderCommand, type ProposeErasure } from './erasure-orders.decide.js';

const authority = 'arkivlova § 12, ref. 2026/31';
const erasureId = `erasure-${uuidOf('erasure')}` as const;
const of = { personId, authority };
const propose = { type: 'ProposeErasure', ...of, erasureId, verb: 'erase', shownTo: [] } as const;
const confirm = { type: 'ConfirmErasure', personId, erasureId } as const;
const proposer = { proposer: housingWorker.worker, by: housingOffice };
const proposed = (changes: Partial<ProposeErasure> = {}) => {
  const { type: _type, ...proposal } = { ...propose, ...changes };
  return ErasureProposed.of({ ...proposal, shownTo: [...proposal.shownTo], ...proposer });
};
const confirmed = ErasureConfirmed.of({ personId, erasureId, confirmer: prisonWorker.worker });
const restricted = SubjectRestricted.of({ ...of, shownTo: [housingOffice] });
const scheduled = DisposalScheduled.of({ ...of, on: '2031-12-31' });
const erased = SubjectErased.of({ ...of, keysDestroyed: 6 });
const asked = (command: ErasureOrderCommand, at: Instant = '2026-11-03T08:00:00.000Z') =>
  order(platform, command, { at });

describe('an erasure that a worker proposes', () => {
  test('waits for another worker', () => {
    given(erasureOrdersDecider, identified).when(order(housingWorker, propose)).then(proposed());
    given(erasureOrdersDecider, identified, proposed()).when(order(prisonWorker, confirm)).then(confirmed);
  });
  test('is not confirmed by the one who proposed it, nor by a colleague', () => {
    const colleague = { ...housingWorker, unit: 'nav', worker: `worker-${uuidOf('colleague')}` } as const;
    for (const by of [housingWorker, colleague])
      given(erasureOrdersDecider, identified, proposed()).when(order(by, confirm)).thenRefused('SAME_BODY');
  });
  test('is proposed once, and confirmed once', () => {
    given(erasureOrdersDecider, identified, proposed()).when(order(housingWorker, propose)).thenNothing();
    given(erasureOrdersDecider, identified, proposed(), confirmed).when(order(prisonWorker, confirm)).thenNothing();
  });
  test('names a day when it is a disposal, a day to come, and no day otherwise', () => {
    const on = '2031-12-31';
    given(erasureOrdersDecider, identified)
      .when(order(housingWorker, { ...propose, verb: 'dispose', on }))
      .then(proposed({ verb: 'dispose', on }));
    for (const wrong of [{ verb: 'dispose' }, { verb: 'erase', on }] as const)
      given(erasureOrdersDecider, identified)
        .when(order(housingWorker, { ...propose, ...wrong }))
        .thenRefused('DATE_DOES_NOT_FIT');
    given(erasureOrdersDecider, identified)
      .when(order(housingWorker, { ...propose, verb: 'dispose', on: '2026-11-03' }))
      .thenRefused('IN_THE_PAST');
  });
  test('is not there: for nobody, for who is erased, under another id, and for the person or the platform', () => {
    given(erasureOrdersDecider).when(order(housingWorker, propose)).thenRefused('NOT_THERE');
    given(erasureOrdersDecider, identified, erased).when(order(housingWorker, propose)).thenRefused('NOT_THERE');
    given(erasureOrdersDecider, identified).when(order(prisonWorker, confirm)).thenRefused('NOT_THERE');
    for (const by of [kim, platform]) {
      given(erasureOrdersDecider, identified).when(order(by, propose)).thenRefused('NOT_THERE');
      given(erasureOrdersDecider, identified, proposed()).when(order(by, confirm)).thenRefused('NOT_THERE');
    }
  });
});

describe('a restriction', () => {
  const restrict = { type: 'RestrictSubject', ...of, shownTo: [housingOffice] } as const;
  const lift = { type: 'LiftRestriction', ...of } as const;
  test('is recorded with its authority and to whom it still shows the content, also of somebody without a stream', () => {
    given(erasureOrdersDecider, identified).when(asked(restrict)).then(restricted);
    given(erasureOrdersDecider).when(asked(restrict)).then(restricted);
  });
  test('is recorded once, and anew for other readers', () => {
    given(erasureOrdersDecider, restricted).when(asked(restrict)).thenNothing();
    given(erasureOrdersDecider, restricted)
      .when(asked({ ...restrict, shownTo: [] }))
      .then(SubjectRestricted.of({ ...of, shownTo: [] }));
  });
  test('is lifted, once', () => {
    given(erasureOrdersDecider, restricted).when(asked(lift)).then(RestrictionLifted.of(of));
    given(erasureOrdersDecider, restricted, RestrictionLifted.of(of)).when(asked(lift)).thenNothing();
  });
  test('is not a body’s or the person’s to order alone, and not there once the person is erased', () => {
    for (const by of [housingWorker, kim])
      for (const command of [restrict, lift])
        given(erasureOrdersDecider, restricted).when(order(by, command)).thenRefused('NOT_THERE');
    given(erasureOrdersDecider, restricted, erased).when(asked(lift)).thenRefused('NOT_THERE');
  });
});

describe('a disposal by time', () => {
  const schedule = { type: 'ScheduleDisposal', ...of, on: '2031-12-31' } as const;
  const follow = { type: 'FollowDisposal', personId } as const;
  test('is set, once, and moved', () => {
    given(erasureOrdersDecider, identified).when(asked(schedule)).then(scheduled);
    given(erasureOrdersDecider, scheduled).when(asked(schedule)).thenNothing();
    given(erasureOrdersDecider, scheduled)
      .when(asked({ ...schedule, on: '2032-12-31' }))
      .then(DisposalScheduled.of({ ...of, on: '2032-12-31' }));
  });
  test('falls due when its day begins in Oslo, and once', () => {
    const due = DisposalReached.of({ personId, on: '2031-12-31' });
    given(erasureOrdersDecider, scheduled).when(asked(follow, '2031-12-30T22:59:59.999Z')).thenNothing();
    given(erasureOrdersDecider, scheduled).when(asked(follow, '2031-12-30T23:00:00.000Z')).then(due);
    given(erasureOrdersDecider, scheduled, due).when(asked(follow, '2032-01-01T08:00:00.000Z')).thenNothing();
  });
  test('does not fall due when it was taken away', () => {
    const cancelled = DisposalCancelled.of(of);
    given(erasureOrdersDecider, scheduled)
      .when(asked({ type: 'CancelDisposal', ...of }))
      .then(cancelled);
    given(erasureOrdersDecider, scheduled, cancelled).when(asked(follow, '2032-01-01T08:00:00.000Z')).thenNothing();
    given(erasureOrdersDecider)
      .when(asked({ type: 'CancelDisposal', ...of }))
      .thenNothing();
  });
  test('stands as a deadline exactly while following it would do something', () => {
    const due = DisposalReached.of({ personId, on: '2031-12-31' });
    assert.deepEqual(disposalOf(personId, [identified, scheduled]), [
      { key: 'dispose/2031-12-31', due: '2031-12-30T23:00:00.000Z', command: follow },
    ]);
    for (const after of [DisposalCancelled.of(of), due, erased])
      assert.deepEqual(disposalOf(personId, [identified, scheduled, after]), []);
  });
});
