import { accepted, refused, type CaseId, type Decision, type Participant, type PersonId } from '#lib/kernel';
import {
  CaseOpened,
  ChildrensHousingNeedTold,
  HousingAllowanceTold,
  is,
  type ChildrensHousingNeedRecorded,
  type DeciderOf,
  type EventOf,
  type HousingAllowanceDecided,
  type PastEvent,
  type UtteranceForm,
} from '#lib/case-stream';
import { isOwnWord } from '../own-word.decide.js';

interface Utterance {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly form: UtteranceForm;
  readonly registeredBy?: Participant;
}

type Allowance = Pick<
  EventOf<typeof HousingAllowanceDecided>['data'],
  'outcome' | 'fromMonth' | 'monthlyNok' | 'decidedOn'
>;
type ChildrensNeed = Pick<EventOf<typeof ChildrensHousingNeedRecorded>['data'], 'children' | 'matters'>;

/** The person lets those on the case who may know about money know what Husbanken decided. */
export interface ShareHousingAllowance extends Utterance {
  readonly type: 'ShareHousingAllowance';
  /** Looked up in what Husbanken holds about the person; undefined when there is nothing. */
  readonly allowance: Allowance | undefined;
}

/** The person tells what the children need, in the person's own name: who wrote it down first is not said. */
export interface ShareChildrensHousingNeed extends Utterance {
  readonly type: 'ShareChildrensHousingNeed';
  readonly need: ChildrensNeed | undefined;
}

export type TellingCommand = ShareHousingAllowance | ShareChildrensHousingNeed;
export type TellingEvent = EventOf<typeof HousingAllowanceTold> | EventOf<typeof ChildrensHousingNeedTold>;
export type TellingRefusal = 'NOT_THERE';

/** What the person has told on this case of what bodies hold for themselves. */
export type TellingState =
  | { readonly status: 'none' }
  | {
      readonly status: 'untold' | 'told';
      readonly personId: PersonId;
      readonly allowance: Allowance | null;
      readonly need: ChildrensNeed | null;
    };

export const tellingDecider: DeciderOf<'client', TellingState, TellingCommand, TellingEvent, TellingRefusal> = {
  initial: { status: 'none' },
  evolve: evolveTelling,
  decide: (state, { command, by }) => {
    if (!isOwnWord(by, command)) return refused('NOT_THERE');
    if (state.status === 'none' || state.personId !== command.personId) return refused('NOT_THERE');
    return command.type === 'ShareHousingAllowance' ? shareAllowance(state, command) : shareNeed(state, command);
  },
};

function evolveTelling(state: TellingState, event: PastEvent): TellingState {
  if (is(CaseOpened, event)) return { status: 'untold', personId: event.data.personId, allowance: null, need: null };
  if (state.status === 'none') return state;
  if (is(HousingAllowanceTold, event)) return { ...state, status: 'told', allowance: event.data };
  if (is(ChildrensHousingNeedTold, event)) return { ...state, status: 'told', need: event.data };
  return state;
}

type Answer = Decision<TellingEvent, TellingRefusal>;
type OnCase = Exclude<TellingState, { readonly status: 'none' }>;

function shareAllowance({ allowance: told }: OnCase, command: ShareHousingAllowance): Answer {
  const { allowance } = command;
  if (allowance === undefined) return refused('NOT_THERE');
  if (told !== null && isSameAllowance(told, allowance)) return accepted();
  return accepted(HousingAllowanceTold.of({ ...spoken(command), ...allowance }));
}

function shareNeed({ need: told }: OnCase, command: ShareChildrensHousingNeed): Answer {
  const { need } = command;
  if (need === undefined) return refused('NOT_THERE');
  if (told !== null && told.children === need.children && String(told.matters) === String(need.matters))
    return accepted();
  return accepted(ChildrensHousingNeedTold.of({ ...spoken(command), ...need }));
}

function isSameAllowance(a: Allowance, b: Allowance): boolean {
  const sameTerms = a.fromMonth === b.fromMonth && a.monthlyNok === b.monthlyNok;
  return sameTerms && a.outcome === b.outcome && a.decidedOn === b.decidedOn;
}

function spoken({ personId, form, registeredBy }: Utterance) {
  return { personId, form, ...(registeredBy === undefined ? {} : { registeredBy }) };
}
