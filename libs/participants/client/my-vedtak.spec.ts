import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HousingAllowanceTold } from '#lib/case-stream';
import { policyInForce } from '#lib/disclosure';
import { caseRows } from '#lib/joint-case';
import {
  clockOpenedBy,
  decidedBy,
  facts,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  kim,
  needRegistered,
  offered,
  openedBy,
  personId,
  platform,
  prison,
  prisonWorker,
  told,
  type Told,
} from '#lib/testing';
import { myVedtak } from './my-vedtak.js';

const allowance = { outcome: 'granted', fromMonth: '2026-12', monthlyNok: 3_200, decidedOn: '2026-10-20' } as const;
const applied: readonly Told[] = [
  told(platform, openedBy(prison)),
  ...[prison, housingOffice].map((recipient) => told(platform, granted(grantTo(recipient)))),
  told(prisonWorker, needRegistered),
  told(prisonWorker, offered(housingOffice)),
  told(housingWorker, clockOpenedBy(housingWorker)),
];
const vedtakIn = (...more: readonly Told[]) => {
  const rows = caseRows(facts(...applied, ...more), { kind: 'client', person: personId }, policyInForce);
  assert.ok(rows);
  return myVedtak(rows.view);
};

test('what is under way is no vedtak yet', () => {
  assert.deepEqual(vedtakIn(), []);
});

test('an answered application and what is told about money stand in one list, the newest first', () => {
  const money = told(kim, HousingAllowanceTold.of({ personId, form: 'digital', ...allowance }));
  const none = { amountNok: null, fromMonth: null, until: null };
  assert.deepEqual(vedtakIn(money, told(housingWorker, decidedBy(housingOffice, 'refused'))), [
    {
      ...none,
      ...{ matter: 'application', fieldClass: 'housing', area: 'housing', by: housingOffice, outcome: 'refused' },
      ...{ decidedOn: '2026-11-03', complainBy: '2026-11-24' },
    },
    {
      ...{ matter: 'housing-allowance', fieldClass: 'economy', area: null, by: null, outcome: 'granted', until: null },
      ...{ amountNok: 3_200, fromMonth: '2026-12', decidedOn: '2026-10-20', complainBy: null },
    },
  ]);
});
