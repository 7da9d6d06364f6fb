import { useCase } from '../case/case-context.tsx';
import type { UnitCardFragment } from '../operations/joint-case.ts';

/** The municipal units that take part in the case, one's own too. */
export function useMunicipalitiesHere(): readonly UnitCardFragment[] {
  const { participants } = useCase().jointCase;
  return participants.map(({ unit }) => unit).filter(({ kind }) => kind === 'MUNICIPALITY');
}
