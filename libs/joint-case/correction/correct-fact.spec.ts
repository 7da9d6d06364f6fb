import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { plain, type Actor } from '#lib/kernel';
import {
  DisputeAnswered,
  FactCorrected,
  FactDisputed,
  FactWithdrawn,
  withCorrections,
  type PastEvent,
} from '#lib/case-stream';
import {
  anyOrderOf,
  assertSoundWhenRepeated,
  caseId,
  caseWith,
  clinic,
  clinicWorker,
  dwellingOffered,
  facts,
  firstContact,
  given,
  grantEnded,
  grantTo,
  granted,
  housingOffice,
  housingWorker,
  joined,
  kim,
  mission,
  missionWorker,
  offered,
  order,
  personId,
  pointSettled,
  stateAfter,
  tenancyStarted,
  told,
  uuidOf,
} from '#lib/testing';
import fc from 'fast-check';
import { correctionDecider, type AnswerDispute, type CorrectFact } from './correction.decide.js';

const frame = [...caseWith(housingOffice, mission), joined(housingWorker), joined(missionWorker)] as const;
/** The fact that is recorded after the frame has this id. */
const eventId = uuidOf(`fact ${frame.length}`);
const started = tenancyStarted(housingOffice);

/** As `decideOn` folds them: with authors, and corrections applied. */
function recorded(...events: readonly (PastEvent | readonly [Actor, PastEvent])[]) {
  const own = events.map((event) => ('type' in event ? told(housingWorker, event) : told(event[0], event[1])));
  return withCorrections(facts(...frame.map((event) => told(housingWorker, event)), ...own));
}

const about = { personId, eventId, fieldClass: 'housing', by: housingOffice } as const;
const correct: CorrectFact = {
  ...{ type: 'CorrectFact', caseId, eventId, takeBack: false, reason: 'typing-error' },
  ...{ on: '2026-11-01', text: plain('Torget 2') },
};
const { on: _on, text: _text, ...bare } = correct;
const takeBack: CorrectFact = { ...bare, takeBack: true };
const corrected = FactCorrected.of({
  ...{ ...about, reason: 'typing-error', on: '2026-11-01', housingText: plain('Torget 2') },
});
const withdrawn = FactWithdrawn.of({ ...about, reason: 'typing-error' });

describe('a body that recorded a fact', () => {
  test('puts it right: the day, the words, or both', () => {
    given(correctionDecider, ...recorded(started))
      .when(order(housingWorker, correct))
      .then(corrected);
    given(correctionDecider, ...recorded(started))
      .when(order(housingWorker, { ...bare, on: '2026-11-01' }))
      .then(FactCorrected.of({ ...about, reason: 'typing-error', on: '2026-11-01' }));
  });
  test('puts it right again', () => {
    given(correctionDecider, ...recorded(started, corrected))
      .when(order(housingWorker, correct))
      .then(corrected);
  });
  test('takes it back, once', () => {
    given(correctionDecider, ...recorded(started))
      .when(order(housingWorker, takeBack))
      .then(withdrawn);
    for (const again of [takeBack, correct])
      given(correctionDecider, ...recorded(started, withdrawn))
        .when(order(housingWorker, again))
        .thenNothing();
  });
  test('does so by any worker of the unit', () => {
    const colleague = { ...housingWorker, worker: `worker-${uuidOf('a colleague')}` } as const;
    given(correctionDecider, ...recorded(started))
      .when(order(colleague, takeBack))
      .then(withdrawn);
  });
  test('gives no day that has not come', () => {
    given(correctionDecider, ...recorded(started))
      .when(order(housingWorker, { ...bare, on: '2026-11-04' }))
      .thenRefused('IN_THE_FUTURE');
  });
});

describe('what does not fit the fact is refused', () => {
  const refused = 'REPLACEMENT_DOES_NOT_FIT';
  test('nothing in its place', () => {
    given(correctionDecider, ...recorded(started))
      .when(order(housingWorker, bare))
      .thenRefused(refused);
  });
  test('words beside taking it back', () => {
    given(correctionDecider, ...recorded(started))
      .when(order(housingWorker, { ...correct, takeBack: true }))
      .thenRefused(refused);
  });
  test('words where there are none', () => {
    given(correctionDecider, ...recorded(firstContact(housingOffice)))
      .when(order(housingWorker, correct))
      .thenRefused(refused);
  });
});

describe('what has a command of its own is undone by that, and the refusal says which', () => {
  const cases = [
    [offered(mission, housingOffice), 'withdrawHandover'],
    [pointSettled(housingOffice), 'reopenCardItem'],
    [dwellingOffered(housingOffice), 'withdrawDwellingOffer'],
  ] as const;
  for (const [event, command] of cases)
    test(event.type, () => {
      const decision = correctionDecider.decide(
        stateAfter(correctionDecider, recorded(event)),
        order(housingWorker, takeBack),
      );
      assert.deepEqual(decision, { outcome: 'refused', code: 'HAS_ITS_OWN_COMMAND', because: { command } });
    });
});

test('a grant is never corrected, nor what others have acted on', () => {
  for (const event of [granted(grantTo(clinic)), joined(clinicWorker), firstContact(housingOffice)])
    given(correctionDecider, ...recorded(event))
      .when(order(housingWorker, takeBack))
      .thenRefused('NOT_CORRECTABLE');
});

describe('nobody corrects what another body recorded', () => {
  test('and who may know of it is told so', () => {
    given(correctionDecider, ...recorded(started))
      .when(order(missionWorker, correct))
      .thenRefused('NOT_YOUR_FACT');
  });
  test('and it is not there for others', () => {
    const blind = grantTo(clinic, { classes: ['case', 'health'] });
    given(correctionDecider, ...recorded(granted(blind), joined(clinicWorker), started))
      .when(order(clinicWorker, { ...correct, eventId: uuidOf(`fact ${frame.length + 2}`) }))
      .thenRefused('NOT_THERE');
    given(correctionDecider, ...recorded(started))
      .when(order(kim, correct))
      .thenRefused('NOT_THERE');
    given(correctionDecider, ...recorded(started, grantEnded(grantTo(housingOffice))))
      .when(order(housingWorker, correct))
      .thenRefused('NOT_THERE');
  });
  test('nor what the person said', () => {
    const words = FactDisputed.of({ personId, eventId, fieldClass: 'housing', words: plain('no'), form: 'digital' });
    given(correctionDecider, ...recorded([kim, words]))
      .when(order(housingWorker, correct))
      .thenRefused('NOT_THERE');
  });
});

describe('what the person says is wrong is answered', () => {
  const disputed = FactDisputed.of({ personId, eventId, fieldClass: 'housing', words: plain('no'), form: 'digital' });
  const keep: AnswerDispute = { type: 'AnswerDispute', caseId, eventId, reason: 'as-observed' };
  const kept = DisputeAnswered.of({ ...about, reason: 'as-observed' });
  test('by standing by it', () => {
    given(correctionDecider, ...recorded(started, [kim, disputed]))
      .when(order(housingWorker, keep))
      .then(kept);
  });
  test('by a correction, after which there is nothing to answer', () => {
    given(correctionDecider, ...recorded(started, [kim, disputed], corrected))
      .when(order(housingWorker, keep))
      .thenRefused('NOT_DISPUTED');
  });
  test('once', () => {
    given(correctionDecider, ...recorded(started, [kim, disputed], kept))
      .when(order(housingWorker, keep))
      .thenRefused('NOT_DISPUTED');
  });
  test('not when nobody asked', () => {
    given(correctionDecider, ...recorded(started))
      .when(order(housingWorker, keep))
      .thenRefused('NOT_DISPUTED');
  });
  test('not by another body', () => {
    given(correctionDecider, ...recorded(started, [kim, disputed]))
      .when(order(missionWorker, keep))
      .thenRefused('NOT_YOUR_FACT');
  });
});

test('whatever happened and whoever asks, the answer is whole', () => {
  const commands = fc.constantFrom<CorrectFact | AnswerDispute>(correct, takeBack, bare, {
    type: 'AnswerDispute',
    caseId,
    eventId,
    reason: 'as-decided',
  });
  assertSoundWhenRepeated(correctionDecider, anyOrderOf(commands));
});
