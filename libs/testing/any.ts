import fc from 'fast-check';
import { participantOf, type Actor, type Instant, type Participant } from '#lib/kernel';
import { cardItems, lifeAreas } from '#lib/case-stream';
import { grantTo } from './past.js';
import * as people from './people.js';

/* Anything that could have happened or be asked, over a handful of bodies, needs and handovers, so that the pieces meet. */

const { auditor, childWelfareWorker, clinicWorker, housingWorker, husbankenWorker } = people;
const { missionWorker, navWorker, prisonWorker, receptionWorker, uuidOf } = people;

export const workers = [prisonWorker, housingWorker, navWorker, receptionWorker, missionWorker, clinicWorker] as const;
export const everyWorker = [...workers, childWelfareWorker, husbankenWorker, auditor] as const;

export const anyWorker = fc.constantFrom(...everyWorker);
export const anyBody: fc.Arbitrary<Participant> = anyWorker.map(participantOf);
export const anyActor: fc.Arbitrary<Actor> = fc.oneof(
  { weight: 6, arbitrary: anyWorker },
  { weight: 1, arbitrary: fc.constantFrom(people.kim, people.platform) },
);
export const anyNeedId = fc.constantFrom('first', 'second').map((label) => `need-${uuidOf(label)}` as const);
export const anyHandoverId = fc
  .constantFrom('first', 'second', 'third')
  .map((label) => `handover-${uuidOf(label)}` as const);
export const anyInstant: fc.Arbitrary<Instant> = fc.constantFrom(
  people.monday,
  people.tuesday,
  people.wednesday,
  people.nextYear,
);
export const anyDay = fc.constantFrom('2026-11-01', '2026-11-03', '2026-11-04', '2027-12-01');
export const anyArea = fc.constantFrom(...lifeAreas);
export const anyPoint = fc.constantFrom(...cardItems);
export const anyMilestone = fc.constantFrom('keep-home', 'home-settled');
export const anyVersion = fc.constantFrom('2026-1', '2026-2');

export const anyGrant = anyBody.map((body) => grantTo(body));
