import type { UnitCardFragment } from '../operations/every-kind.ts';

/** Units as the options of a select, grouped by organisation. */
export function UnitOptions({ units }: { readonly units: readonly UnitCardFragment[] }) {
  return (
    <>
      {byOrganisation(units).map(([organisation, own]) => (
        <optgroup key={organisation} label={organisation}>
          {own.map((unit) => (
            <option key={unit.id} value={unit.id}>
              {unit.unitName}
            </option>
          ))}
        </optgroup>
      ))}
    </>
  );
}

export function byOrganisation(
  units: readonly UnitCardFragment[],
): readonly (readonly [string, readonly UnitCardFragment[]])[] {
  const names = [...new Set(units.map((unit) => unit.organisationName))];
  return names.map((name) => [name, units.filter((unit) => unit.organisationName === name)] as const);
}
