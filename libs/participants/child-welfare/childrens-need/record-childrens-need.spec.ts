import { test } from 'node:test';
import fc from 'fast-check';
import { plain } from '#lib/kernel';
import { AftercareAgreed, ChildrensHousingNeedRecorded } from '#lib/case-stream';
import {
  anyOrderOf,
  assertSoundWhenRepeated,
  childWelfare,
  childWelfareWorker,
  given,
  housingWorker,
  kim,
  order,
  personId,
  recordId,
} from '#lib/testing';
import { childrensNeedDecider, type RecordChildrensHousingNeed } from './childrens-need.decide.js';

const own = { recordId, participant: childWelfare, personId };
const agreement = AftercareAgreed.of({
  ...own,
  until: '2028-06-30',
  name: plain('Kim Solvik'),
  nationalId: plain('30899098765'),
});
const record: RecordChildrensHousingNeed = {
  type: 'RecordChildrensHousingNeed',
  recordId,
  children: 2,
  matters: ['own-room', 'near-school'],
  words: plain('the eldest sleeps badly near traffic'),
};
const recorded = ChildrensHousingNeedRecorded.of({
  ...own,
  children: 2,
  matters: ['near-school', 'own-room'],
  words: plain('the eldest sleeps badly near traffic'),
});

test('barnevernstjenesten records what the children need, with words or without', () => {
  given(childrensNeedDecider, agreement).when(order(childWelfareWorker, record)).then(recorded);
  const { words: _words, ...wordless } = record;
  const { words: _sealed, ...data } = recorded.data;
  given(childrensNeedDecider, agreement)
    .when(order(childWelfareWorker, { ...wordless, matters: [] }))
    .then(ChildrensHousingNeedRecorded.of({ ...data, matters: [] }));
});

test('children grow: it is recorded anew', () => {
  given(childrensNeedDecider, agreement, recorded).when(order(childWelfareWorker, record)).then(recorded);
});

test('the record is not there for anybody but the unit that keeps it', () => {
  for (const by of [{ ...childWelfareWorker, unit: 'mottak' }, housingWorker, kim])
    given(childrensNeedDecider, agreement).when(order(by, record)).thenRefused('NOT_THERE');
  given(childrensNeedDecider).when(order(childWelfareWorker, record)).thenRefused('NOT_THERE');
});

test('whatever happened and whoever asks, the answer is whole', () => {
  assertSoundWhenRepeated(childrensNeedDecider, anyOrderOf(fc.constant(record)));
});
