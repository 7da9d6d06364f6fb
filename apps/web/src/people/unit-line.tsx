import type { UnitCardFragment } from '../operations/every-kind.ts';

/** Boligkontoret, Solvik kommune */
export function unitLine(unit: Pick<UnitCardFragment, 'unitName' | 'organisationName'>): string {
  return `${unit.unitName}, ${unit.organisationName}`;
}

/** A direct number that a phone can call. */
export function Phone({ number }: { readonly number: string }) {
  return (
    <a className="link phone" href={`tel:${number.replaceAll(' ', '')}`}>
      {spoken(number)}
    </a>
  );
}

/** 99 90 05 01: a Norwegian number in pairs; others as they are. */
function spoken(number: string): string {
  const own = /^(?:\+47)?(\d{2})(\d{2})(\d{2})(\d{2})$/.exec(number.replaceAll(' ', ''));
  return own === null ? number : own.slice(1).join(' ');
}
