import { plain } from '#lib/kernel';
import {
  ConsentDeclined,
  CooperationEnded,
  DisputeAnswered,
  FactCorrected,
  FactDisputed,
  OwnPriorityStated,
  type PastEvent,
} from '#lib/case-stream';
import {
  caseId,
  caseWith,
  dwellingAnswered,
  dwellingOffered,
  facts,
  housingOffice,
  housingWorker,
  joined,
  kim,
  mission,
  missionWorker,
  order,
  personId,
  platform,
  proposalId,
  stabilityAgreed,
  stabilityProposed,
  tenancyStarted,
  told,
  uuidOf,
} from '#lib/testing';
import type { Tour } from './tour.fixture.js';

const joinedCase: readonly PastEvent[] = [
  ...caseWith(housingOffice, mission),
  joined(housingWorker),
  joined(missionWorker),
];
const housed: readonly PastEvent[] = [
  ...joinedCase,
  tenancyStarted(housingOffice),
  stabilityProposed(housingOffice, 6),
  stabilityAgreed(6),
];
const looking = { lookAgainOn: ['2026-11-09', '2026-11-16'], reviewOn: '2026-11-30' } as const;
const inHalfAYear = { at: '2027-05-03T08:00:00.000Z' } as const;

/** What a body recorded on the case, with the id that it was recorded by. */
const recordedBy = (event: PastEvent) => facts(told(housingWorker, event));
const started = recordedBy(tenancyStarted(housingOffice));
const [eventId] = started.map(({ meta }) => meta.id);
if (eventId === undefined) throw new Error('What was recorded has an id');

const fact = { personId, eventId, fieldClass: 'housing' } as const;
const wrong = FactDisputed.of({ ...fact, words: plain('I live elsewhere'), form: 'digital' });
const putRight = FactCorrected.of({ ...fact, by: housingOffice, reason: 'typing-error', on: '2026-11-01' });
const stoodBy = DisputeAnswered.of({ ...fact, by: housingOffice, reason: 'as-observed' });
const ofFact = { caseId, eventId } as const;
const spokenNo = facts(
  told(housingWorker, ConsentDeclined.of({ proposalId, personId, form: 'oral', registeredBy: housingOffice }), {
    stream: personId,
  }),
);
const ofAnswer = { personId, eventId: uuidOf('fact 0') } as const;

/** How a cooperation goes and ends, and what is said of a fact that is wrong. */
export const closingTours: readonly Tour[] = [
  {
    name: 'closing',
    about:
      'How a cooperation goes: on, resting while the person is looked for, which is no end, and closed. The rule of closing, and what a refusal names, are in [the decision](../adr/closing.md).',
    at: 'own.course.status',
    closedBy: 'case.status',
    before: housed,
    asked: [
      order(missionWorker, { type: 'RestCooperation', caseId, ...looking }),
      order(missionWorker, { type: 'RestCooperation', caseId, ...looking, reviewOn: '2026-12-14' }),
      order(housingWorker, { type: 'WakeCooperation', caseId }),
      order(housingWorker, { type: 'CloseCooperation', caseId, ending: 'housed-and-stable' }, inHalfAYear),
      order(housingWorker, { type: 'CloseCooperation', caseId, ending: 'registered-in-error' }),
      order(platform, { type: 'FollowEnding', caseId }),
    ],
  },
  {
    name: 'conclude',
    about: 'One cooperation as the person’s stream knows it, where the next yes is decided: over, or not.',
    at: 'over.0',
    there: 'over',
    asked: [order(platform, { type: 'ConcludeCooperation', personId, caseId, ending: 'moved' })],
    meanwhile: { none: [CooperationEnded.of({ personId, caseId, form: 'digital' })] },
  },
  {
    name: 'correction',
    about:
      'A fact that the person may have said is wrong. Only the body that recorded it puts it right, takes it back, or stands by it; until then it stays disputed.',
    ...{ at: 'own.facts.0.disputed', there: 'disputed' },
    before: [...joinedCase, ...started],
    asked: [
      ...(['2026-11-01', undefined] as const).map((on) =>
        order(housingWorker, {
          ...{ type: 'CorrectFact', ...ofFact, takeBack: on === undefined, reason: 'typing-error' },
          ...(on === undefined ? {} : { on }),
        }),
      ),
      order(housingWorker, { type: 'AnswerDispute', ...ofFact, reason: 'as-observed' }),
    ],
    meanwhile: { none: [wrong] },
  },
  {
    name: 'dispute',
    about: '*Dette er feil*: one question at a time about one fact. When it is answered, the person may ask again.',
    ...{ at: 'own.own.facts.0.disputed', there: 'disputed' },
    before: [...joinedCase, ...started],
    asked: [
      order(kim, { type: 'DisputeFact', ...ofFact, personId, words: plain('I live elsewhere'), form: 'digital' }),
    ],
    meanwhile: { disputed: [putRight, stoodBy] },
  },
  {
    name: 'spoken-answer',
    about:
      'A yes, no or withdrawal that a body wrote down, on the person’s own stream: confirmed by the person, or said to be wrong.',
    at: 'answers.0.status',
    asked: [
      order(kim, { type: 'ConfirmSpokenAnswer', ...ofAnswer }),
      order(kim, { type: 'DisputeSpokenAnswer', ...ofAnswer, words: plain('I said no') }),
    ],
    meanwhile: { none: spokenNo },
  },
  {
    name: 'confirmation',
    about:
      'A word of the person’s that somebody else wrote down. What the person has said is wrong is answered first; it is not confirmed as well.',
    at: 'own.words.0.status',
    before: [...joinedCase, dwellingOffered(housingOffice), tenancyStarted(housingOffice)],
    asked: [order(kim, { type: 'ConfirmSpokenWord', ...ofFact, personId })],
    meanwhile: {
      none: [
        OwnPriorityStated.of({
          personId,
          words: plain('a bed that is mine'),
          form: 'oral',
          registeredBy: housingOffice,
        }),
        dwellingAnswered('accepted'),
        stabilityAgreed(),
        wrong,
      ].flatMap(recordedBy),
      unconfirmed: [wrong],
      confirmed: [wrong],
    },
  },
];
