import type { CivilDate, Participant } from '#lib/kernel';
import {
  ResponsibilityOverdue,
  ResponsibleMunicipalityDisputed,
  ResponsibleMunicipalityProposed,
  ResponsibleMunicipalitySettled,
  is,
  type PastEvent,
} from '#lib/case-stream';
import { evolveCase, noCase, type CaseState } from '../case/case.state.js';
import type { OverdueLevel } from '../follow-up/overdue.state.js';

/** Whose duty it is. While it is *uavklart* a clock runs, and nobody lets go of a need. */
export type Responsibility =
  | { readonly status: 'undisputed' }
  | (Unsettled & { readonly status: 'disputed'; readonly by: Participant })
  | (Unsettled & {
      readonly status: 'proposed';
      readonly proposer: Participant;
      readonly responsible: Participant;
    })
  | { readonly status: 'settled'; readonly responsible: Participant };

interface Unsettled {
  readonly dueOn: CivilDate;
  /** How far it has climbed inside the municipalities that the day passed. */
  readonly overdue: readonly OverdueLevel[];
}

export interface ResponsibilityState {
  readonly case: CaseState;
  readonly responsibility: Responsibility;
}

export const undisputed: Responsibility = { status: 'undisputed' };
export const noResponsibility: ResponsibilityState = { case: noCase, responsibility: undisputed };

export function evolveResponsibility(state: ResponsibilityState, event: PastEvent): ResponsibilityState {
  return { case: evolveCase(state.case, event), responsibility: evolveStanding(state.responsibility, event) };
}

export function evolveStanding(standing: Responsibility, event: PastEvent): Responsibility {
  if (is(ResponsibleMunicipalityDisputed, event)) {
    const { participant: by, dueOn } = event.data;
    return { status: 'disputed', by, dueOn, overdue: [] };
  }
  if (is(ResponsibleMunicipalitySettled, event)) return { status: 'settled', responsible: event.data.responsible };
  if (standing.status !== 'disputed' && standing.status !== 'proposed') return standing;
  if (is(ResponsibilityOverdue, event)) return { ...standing, overdue: [...standing.overdue, event.data.level] };
  if (!is(ResponsibleMunicipalityProposed, event)) return standing;
  const { participant: proposer, responsible } = event.data;
  const { dueOn, overdue } = standing;
  return { status: 'proposed', dueOn, overdue, proposer, responsible };
}
