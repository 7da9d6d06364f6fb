import { caseId, caseWith, housingOffice, housingWorker, joined, order, platform, prisonWorker } from '#lib/testing';
import type { Tour } from './tour.fixture.js';

const joinedCase = [...caseWith(housingOffice), joined(housingWorker)] as const;
const looked = { track: 'release', version: '2026-2', concerns: ['correctional-service'] } as const;
const milestone = { caseId, milestone: 'keep-home', ...looked } as const;
const version = { track: 'release', version: '2027-1', owner: null } as const;

/** The plan on the way out, the home that is to be kept, and the track as data. */
export const planTours: readonly Tour[] = [
  {
    name: 'present-home',
    about: '*Behold boligen*: whether anybody asked if the home can be kept, and whether there is an answer.',
    at: 'own.home.status',
    before: joinedCase,
    asked: [
      order(prisonWorker, { type: 'AskKeepHome', caseId, admittedOn: '2026-10-30' }),
      order(prisonWorker, { type: 'AskKeepHome', caseId, admittedOn: '2026-10-29' }),
      order(housingWorker, { type: 'AnswerKeepHome', caseId, outcome: 'kept' }),
      order(housingWorker, { type: 'AnswerKeepHome', caseId, outcome: 'given-up' }),
    ],
  },
  {
    name: 'milestone',
    about:
      'One milestone of the track: to be reached, done, or found not to be needed. Moving the case to another version leaves it so.',
    at: 'own.reached.0.status',
    before: joinedCase,
    asked: [
      order(prisonWorker, { type: 'ReachMilestone', ...milestone, outcome: 'done' }),
      order(prisonWorker, { type: 'ReachMilestone', ...milestone, outcome: 'not-needed' }),
      order(prisonWorker, { type: 'ReopenMilestone', ...milestone }),
      order(housingWorker, {
        type: 'ReplanTrack',
        caseId,
        track: 'release',
        from: '2026-1',
        to: '2026-2',
        inUse: true,
      }),
    ],
  },
  {
    name: 'track-version',
    about: 'A version of a track, as data that two persons change.',
    at: 'versions.0.status',
    asked: [
      order(platform, { type: 'ProposeTrackVersion', ...version, text: '{}', faults: [], person: 'operator-kari' }),
      order(platform, { type: 'AdoptTrackVersion', ...version, person: 'operator-ola' }),
    ],
  },
];
