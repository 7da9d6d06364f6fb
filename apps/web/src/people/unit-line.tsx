import type { UnitCardFragment } from '../operations/every-kind.ts';

/** Boligkontoret, Solvik kommune */
export function unitLine(unit: Pick<UnitCardFragment, 'unitName' | 'organisationName'>): string {
  return `${unit.unitName}, ${unit.organisationName}`;
}

/** A direct number that a phone can call. */
export function Phone({ number }: { readonly number: string }) {
  return (
    <a className="link phone" href={`tel:${number.replaceAll(' ', '')}`}>
      {number}
    </a>
  );
}
