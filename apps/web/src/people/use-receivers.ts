import { useView } from '../graphql/use-view.ts';
import { UnitsDocument, type Kind, type UnitCardFragment } from '../operations/joint-case.ts';
import { useMe } from '../shell/endpoint.tsx';

const nothing = {};
/** Husbanken joins no case and supervision decides nothing; barnevernstjenesten may know, but holds no joint need. */
const neverJoin = ['HUSBANKEN', 'SUPERVISION', 'CLIENT'];

/** The other units that can be asked to take part or to take over. */
export function useReceivers(): readonly UnitCardFragment[] {
  return useOtherUnits().filter(({ kind }) => kind !== 'CHILD_WELFARE');
}

/** Every other unit that a person can be asked about. */
export function useOtherUnits(): readonly UnitCardFragment[] {
  const me = useMe();
  const { data } = useView(UnitsDocument, nothing);
  return data?.units.filter(({ id, kind }) => id !== me?.unit?.id && !neverJoin.includes(kind)) ?? [];
}

/** The other units of one kind of body. */
export function useUnitsOf(kind: Kind): readonly UnitCardFragment[] {
  return useOtherUnits().filter((unit) => unit.kind === kind);
}
