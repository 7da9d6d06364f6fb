import type { AuditEntryKind, AuditFilter, Kind } from '../operations/supervision.ts';
import { parseDay } from '../words/dates.ts';

/** What the trail is narrowed by, as it stands in the address: it survives a reload and can be sent on. */
export interface TrailFilter {
  readonly kind: string;
  readonly actor: string;
  readonly from: string;
  readonly to: string;
}

export const entryKinds: readonly AuditEntryKind[] = ['DID', 'READ', 'DENIED'];
export const actorKinds: readonly Kind[] = [
  'MUNICIPALITY',
  'KIRKENS_BYMISJON',
  'CORRECTIONAL_SERVICE',
  'CHILD_WELFARE',
  'PARTNER',
  'HUSBANKEN',
  'CLIENT',
  'SUPERVISION',
];
const names = { kind: 'hva', actor: 'hvem', from: 'fra', to: 'til' } as const;

export function filterIn(address: URLSearchParams): TrailFilter {
  const value = (name: string) => address.get(name) ?? '';
  return { kind: value(names.kind), actor: value(names.actor), from: value(names.from), to: value(names.to) };
}

/** A case number and what its trail is narrowed by, as an address; what is empty is left out. */
export function addressOf(number: string, { kind, actor, from, to }: TrailFilter): URLSearchParams {
  const parts = [
    ['sak', number],
    [names.kind, kind],
    [names.actor, actor],
    [names.from, from],
    [names.to, to],
  ];
  return new URLSearchParams(number === '' ? [] : parts.filter(([, value]) => value !== ''));
}

/** What the endpoint is asked for; a word that it does not know narrows nothing. */
export function auditFilterFrom({ kind, actor, from, to }: TrailFilter): AuditFilter | null {
  const what = entryKinds.find((one) => one === kind);
  const actorKind = actorKinds.find((one) => one === actor);
  const days = { from: parseDay(from) ?? null, to: parseDay(to) ?? null };
  if (what === undefined && actorKind === undefined && days.from === null && days.to === null) return null;
  return { ...days, what: what === undefined ? null : [what], actorKind: actorKind ?? null };
}
