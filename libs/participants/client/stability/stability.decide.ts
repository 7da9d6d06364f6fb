import {
  accepted,
  refused,
  type CaseId,
  type Decision,
  type Participant,
  type PersonId,
  type TenancyId,
} from '#lib/kernel';
import {
  CaseOpened,
  StabilityAgreed,
  StabilityProposed,
  TenancyEnded,
  TenancyStarted,
  is,
  type DeciderOf,
  type EventOf,
  type PastEvent,
  type UtteranceForm,
} from '#lib/case-stream';
import { isOwnWord } from '../own-word.decide.js';

/** Whose case it is, and for each home that stands what a body proposed and the person agreed to. */
export interface OwnStability {
  readonly personId: PersonId | null;
  readonly homes: readonly OwnHome[];
}

export interface OwnHome {
  readonly tenancyId: TenancyId;
  readonly proposed: number | null;
  readonly agreed: number | null;
}

export interface AgreeStability {
  readonly type: 'AgreeStability';
  readonly caseId: CaseId;
  readonly personId: PersonId;
  readonly tenancyId: TenancyId;
  /** As the person read it, so that nobody agrees to a number that was changed meanwhile. */
  readonly months: number;
  readonly form: UtteranceForm;
  readonly registeredBy?: Participant;
  /** By whoever wrote it down, when the person did not. */
  readonly readBack?: boolean;
}

export type StabilityRefusal = 'NOT_THERE' | 'OTHER_MONTHS';

export const stabilityDecider: DeciderOf<
  'client',
  OwnStability,
  AgreeStability,
  EventOf<typeof StabilityAgreed>,
  StabilityRefusal
> = {
  initial: { personId: null, homes: [] },
  evolve: evolveOwnStability,
  decide: (state, { command, by }) =>
    isOwnWord(by, command) && state.personId === command.personId ? agree(state, command) : refused('NOT_THERE'),
};

export function evolveOwnStability(state: OwnStability, event: PastEvent): OwnStability {
  if (is(CaseOpened, event)) return { ...state, personId: event.data.personId };
  if (is(TenancyStarted, event))
    return { ...state, homes: [...state.homes, { tenancyId: event.data.tenancyId, proposed: null, agreed: null }] };
  if (is(TenancyEnded, event))
    return { ...state, homes: state.homes.filter(({ tenancyId }) => tenancyId !== event.data.tenancyId) };
  if (is(StabilityProposed, event)) return withMonths(state, event.data, 'proposed');
  return is(StabilityAgreed, event) ? withMonths(state, event.data, 'agreed') : state;
}

function withMonths(
  state: OwnStability,
  { tenancyId, months }: { readonly tenancyId: TenancyId; readonly months: number },
  which: 'proposed' | 'agreed',
): OwnStability {
  return {
    ...state,
    homes: state.homes.map((home) => (home.tenancyId === tenancyId ? { ...home, [which]: months } : home)),
  };
}

function agree(
  state: OwnStability,
  command: AgreeStability,
): Decision<EventOf<typeof StabilityAgreed>, StabilityRefusal> {
  const { tenancyId, personId, months, form, registeredBy } = command;
  const home = state.homes.find((candidate) => candidate.tenancyId === tenancyId);
  if (home === undefined || home.proposed === null) return refused('NOT_THERE');
  if (home.agreed === months) return accepted();
  if (home.proposed !== months) return refused('OTHER_MONTHS');
  return accepted(
    StabilityAgreed.of({
      ...{ tenancyId, personId, months, form },
      ...(registeredBy === undefined ? {} : { registeredBy }),
    }),
  );
}
