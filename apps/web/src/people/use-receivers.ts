import { useView } from '../graphql/use-view.ts';
import { UnitsDocument, type UnitCardFragment } from '../operations/joint-case.ts';
import { useMe } from '../shell/endpoint.tsx';

const nothing = {};
/** Kinds that hold no joint need: Husbanken joins no case, supervision decides nothing, barnevernstjenesten is secret. */
const neverReceive = ['HUSBANKEN', 'SUPERVISION', 'CHILD_WELFARE', 'CLIENT'];

/** The other units that can be asked to take part or to take over. */
export function useReceivers(): readonly UnitCardFragment[] {
  return useOtherUnits().filter(({ kind }) => !neverReceive.includes(kind));
}

/** Every other unit that a person can be asked about. */
export function useOtherUnits(): readonly UnitCardFragment[] {
  const me = useMe();
  const { data } = useView(UnitsDocument, nothing);
  return data?.units.filter(({ id }) => id !== me?.unit?.id) ?? [];
}
