import { describe, test } from 'node:test';
import { plain } from '#lib/kernel';
import { UnitOpened, WorkerEmployed } from '#lib/case-stream';
import { given, housingWorker, navWorker, order, platform } from '#lib/testing';
import { staffDecider, type EmployWorker, type OpenUnit } from './directory.decide.js';

const office = {
  organisation: '310000002',
  unit: 'boligkontor',
  name: 'Boligkontoret',
  phone: '+4733000000',
  can: ['kommunal bolig'],
  cannot: ['bostøtte'],
};
const open: OpenUnit = { type: 'OpenUnit', ...office };
const opened = UnitOpened.of(office);
const vera = {
  organisation: '310000002',
  unit: 'boligkontor',
  worker: housingWorker.worker,
  role: 'case-worker',
  name: plain('Vera Vik'),
  phone: plain('+4790000000'),
} as const;
const employ: EmployWorker = { type: 'EmployWorker', ...vera };
const employed = WorkerEmployed.of(vera);

describe('a unit', () => {
  test('opens with what it can and cannot do', () => {
    given(staffDecider).when(order(platform, open)).then(opened);
  });
  test('opens once', () => {
    given(staffDecider, opened).when(order(platform, open)).thenNothing();
  });
  test('opens beside another', () => {
    const nav = { ...office, unit: 'nav-kommune' };
    given(staffDecider, opened)
      .when(order(platform, { type: 'OpenUnit', ...nav }))
      .then(UnitOpened.of(nav));
  });
});

describe('a worker', () => {
  test('is employed in a unit that is open', () => {
    given(staffDecider, opened).when(order(platform, employ)).then(employed);
  });
  test('is employed once', () => {
    given(staffDecider, opened, employed).when(order(platform, employ)).thenNothing();
  });
  test('is not employed in a unit that is not there', () => {
    given(staffDecider).when(order(platform, employ)).thenRefused('NO_SUCH_UNIT');
  });
  test('has colleagues', () => {
    const colleague = { ...vera, worker: navWorker.worker };
    given(staffDecider, opened, employed)
      .when(order(platform, { type: 'EmployWorker', ...colleague }))
      .then(WorkerEmployed.of(colleague));
  });
});
