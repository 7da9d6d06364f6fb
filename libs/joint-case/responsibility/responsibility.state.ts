import type { CivilDate, Participant } from '#lib/kernel';
import {
  ResponsibleMunicipalityDisputed,
  ResponsibleMunicipalityProposed,
  ResponsibleMunicipalitySettled,
  is,
  type PastEvent,
} from '#lib/case-stream';
import { evolveCase, noCase, type CaseState } from '../case/case.state.js';

/** Whose duty it is. While it is *uavklart* a clock runs, and nobody lets go of a need. */
export type Responsibility =
  | { readonly status: 'undisputed' }
  | { readonly status: 'disputed'; readonly by: Participant; readonly dueOn: CivilDate }
  | {
      readonly status: 'proposed';
      readonly dueOn: CivilDate;
      readonly proposer: Participant;
      readonly responsible: Participant;
    }
  | { readonly status: 'settled'; readonly responsible: Participant };

export interface ResponsibilityState {
  readonly case: CaseState;
  readonly responsibility: Responsibility;
}

export const noResponsibility: ResponsibilityState = { case: noCase, responsibility: { status: 'undisputed' } };

export function evolveResponsibility(state: ResponsibilityState, event: PastEvent): ResponsibilityState {
  return { case: evolveCase(state.case, event), responsibility: evolveStanding(state.responsibility, event) };
}

function evolveStanding(standing: Responsibility, event: PastEvent): Responsibility {
  if (is(ResponsibleMunicipalityDisputed, event)) {
    const { participant: by, dueOn } = event.data;
    return { status: 'disputed', by, dueOn };
  }
  if (is(ResponsibleMunicipalitySettled, event)) return { status: 'settled', responsible: event.data.responsible };
  if (!is(ResponsibleMunicipalityProposed, event)) return standing;
  if (standing.status !== 'disputed' && standing.status !== 'proposed') return standing;
  const { participant: proposer, responsible } = event.data;
  return { status: 'proposed', dueOn: standing.dueOn, proposer, responsible };
}
