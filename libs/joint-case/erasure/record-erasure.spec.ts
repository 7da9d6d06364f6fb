import { describe, test } from 'node:test';
import { SubjectErased } from '#lib/case-stream';
import { asked, given, housingWorker, identified, kim, order, personId, platform, prison } from '#lib/testing';
import { erasureDecider, type RecordErasure } from './erasure.decide.js';

const authority = 'GDPR art. 17(1)(b), ref. 2026/17';
const record: RecordErasure = { type: 'RecordErasure', personId, keysDestroyed: 6, authority };
const erased = SubjectErased.of({ personId, keysDestroyed: 6, authority });

describe('the erasure of a person', () => {
  test('is recorded with its authority and the number of keys that were destroyed', () => {
    given(erasureDecider, identified, asked(prison)).when(order(platform, record)).then(erased);
  });
  test('is recorded for a person of whom only private records told', () => {
    given(erasureDecider).when(order(platform, record)).then(erased);
  });
  test('is recorded once, whatever a second run counts', () => {
    given(erasureDecider, identified, erased)
      .when(order(platform, { ...record, keysDestroyed: 0 }))
      .thenNothing();
  });
  test('is the platform’s to record, and no body’s or person’s', () => {
    given(erasureDecider, identified).when(order(housingWorker, record)).thenRefused('NOT_THERE');
    given(erasureDecider, identified).when(order(kim, record)).thenRefused('NOT_THERE');
  });
});
