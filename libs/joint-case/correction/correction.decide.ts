import {
  accepted,
  isBodyActor,
  osloDateOf,
  participantOf,
  refused,
  refusedBecause,
  sameParticipant,
  type CaseId,
  type CivilDate,
  type Decision,
  type EventId,
  type Participant,
  type PersonId,
  type Sealed,
} from '#lib/kernel';
import {
  DisputeAnswered,
  FactCorrected,
  FactWithdrawn,
  correctedTextField,
  correctionRuleOf,
  ownCommandOf,
  type CorrectionEvent,
  type CorrectionReason,
  type CorrectionRule,
  type DeciderOf,
  type KeepingReason,
} from '#lib/case-stream';
import { hasBasis, mayMeet, takesPart } from '../case/case.state.js';
import { evolveCorrections, nothingRecorded, type CorrectionState, type RecordedFact } from './correction.state.js';

interface OfFact {
  readonly caseId: CaseId;
  readonly eventId: EventId;
}

/** Puts a fact right, or takes it back: also *angre* in the first ten seconds. */
export interface CorrectFact extends OfFact {
  readonly type: 'CorrectFact';
  /** True to take the fact back; then nothing stands in its place. */
  readonly takeBack: boolean;
  readonly text?: Sealed;
  readonly on?: CivilDate;
  readonly reason: CorrectionReason;
}

/** The body stands by a fact that the person says is wrong. */
export interface AnswerDispute extends OfFact {
  readonly type: 'AnswerDispute';
  readonly reason: KeepingReason;
}

export type CorrectionCommand = CorrectFact | AnswerDispute;
type Outside = 'NOT_THERE' | 'NOT_A_PARTICIPANT' | 'NOT_YOUR_FACT';
export type CorrectRefusal =
  Outside | 'NOT_CORRECTABLE' | 'HAS_ITS_OWN_COMMAND' | 'REPLACEMENT_DOES_NOT_FIT' | 'IN_THE_FUTURE';
export type DisputeAnswerRefusal = Outside | 'NOT_DISPUTED';
export type CorrectionRefusal = CorrectRefusal | DisputeAnswerRefusal;
type Answer<R extends CorrectionRefusal = CorrectionRefusal> = Decision<CorrectionEvent, R>;

export const correctionDecider: DeciderOf<
  'joint-case',
  CorrectionState,
  CorrectionCommand,
  CorrectionEvent,
  CorrectionRefusal
> = {
  initial: nothingRecorded,
  evolve: evolveCorrections,
  decide: (state, { command, by, at }) => {
    const { case: open } = state;
    if (open.status !== 'open' || !isBodyActor(by)) return refused('NOT_THERE');
    const me = participantOf(by);
    if (!hasBasis(open, me, at)) return refused('NOT_THERE');
    if (!takesPart(open, me)) return refused('NOT_A_PARTICIPANT');
    if (state.withdrawn.some((w) => w.eventId === command.eventId && sameParticipant(w.by, me))) return accepted();
    const fact = state.facts.find(({ eventId }) => eventId === command.eventId);
    if (fact === undefined) return refused('NOT_THERE');
    if (!sameParticipant(fact.by, me))
      return refused(
        hasBasis(open, me, at, fact.fieldClass) && mayMeet(open, me, fact.by, at) ? 'NOT_YOUR_FACT' : 'NOT_THERE',
      );
    const asking = { personId: open.personId, by: me, fact, today: osloDateOf(at) };
    return command.type === 'CorrectFact' ? correct(asking, command) : answer(asking, command);
  },
};

interface Asking {
  readonly personId: PersonId;
  readonly by: Participant;
  readonly fact: RecordedFact;
  readonly today: CivilDate;
}

function correct(asking: Asking, command: CorrectFact): Answer<CorrectRefusal> {
  const { personId, by, today, fact } = asking;
  const { eventId, fieldClass, type } = fact;
  const { takeBack, text, on, reason } = command;
  const rule = correctionRuleOf(type);
  const about = { personId, eventId, fieldClass, by, reason };
  if (rule === undefined || (takeBack && !rule.canBeWithdrawn)) return refusedFor(type);
  if (!fits(rule, command)) return refused('REPLACEMENT_DOES_NOT_FIT');
  if (takeBack) return accepted(FactWithdrawn.of(about));
  if (on !== undefined && on > today) return refused('IN_THE_FUTURE');
  return accepted(
    FactCorrected.of({
      ...about,
      ...(on === undefined ? {} : { on }),
      ...(text === undefined || rule.text === undefined ? {} : { [correctedTextField(rule.text.fieldClass)]: text }),
    }),
  );
}

/** What has a verb of its own is undone by that, and the refusal says which. */
function refusedFor(type: string): Answer<CorrectRefusal> {
  const command = ownCommandOf(type);
  return command === undefined ? refused('NOT_CORRECTABLE') : refusedBecause('HAS_ITS_OWN_COMMAND', { command });
}

/** Either the fact is taken back whole, or something that it has is replaced. */
function fits(rule: CorrectionRule, { takeBack, text, on }: CorrectFact): boolean {
  const isReplaced = text !== undefined || on !== undefined;
  if (takeBack || !isReplaced) return takeBack && !isReplaced;
  return (text === undefined || rule.text !== undefined) && (on === undefined || rule.date !== undefined);
}

function answer({ personId, by, fact }: Asking, { reason }: AnswerDispute): Answer<DisputeAnswerRefusal> {
  const { eventId, fieldClass, disputed } = fact;
  if (!disputed) return refused('NOT_DISPUTED');
  return accepted(DisputeAnswered.of({ personId, eventId, fieldClass, by, reason }));
}
