import { osloDateOf, type CivilDate, type Instant, type Kind } from '#lib/kernel';
import type { LoggedRead, Mandate } from '#lib/disclosure';
import type { AuditRow } from './audit.row.js';

export type TrailEntry =
  | { readonly what: 'did'; readonly id: string; readonly at: Instant; readonly place: string; readonly act: AuditRow }
  | {
      readonly what: 'read' | 'denied';
      readonly id: string;
      readonly at: Instant;
      readonly place: string;
      readonly look: LoggedRead;
    };

export interface TrailFilter {
  readonly what?: readonly TrailEntry['what'][] | undefined;
  readonly actorKind?: Kind | undefined;
  /** Organisation number. */
  readonly organisation?: string | undefined;
  /** Whole days in Oslo, both included. */
  readonly from?: CivilDate | undefined;
  readonly to?: CivilDate | undefined;
}

/**
 * What was done and what was read, in one order that never changes: by instant, and within an instant what was done before
 * what was read, each as it was recorded.
 */
export function trailOf(acts: readonly AuditRow[], looks: readonly LoggedRead[]): readonly TrailEntry[] {
  const entries: readonly TrailEntry[] = [
    ...acts.map((act): TrailEntry => ({
      what: 'did',
      id: act.eventId,
      at: act.occurredAt,
      place: placeOf('a', act.ordinal),
      act,
    })),
    ...looks.map((look): TrailEntry => ({
      what: look.outcome === 'allowed' ? 'read' : 'denied',
      id: look.id,
      at: look.at,
      place: placeOf('b', look.id),
      look,
    })),
  ];
  return entries.toSorted(inOrder);
}

function placeOf(list: 'a' | 'b', number: number | string): string {
  return `${list}${String(number).padStart(19, '0')}`;
}

function inOrder(a: Pick<TrailEntry, 'at' | 'place'>, b: Pick<TrailEntry, 'at' | 'place'>): number {
  return compare(a.at, b.at) || compare(a.place, b.place);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function isAfter(entry: TrailEntry, at: unknown, place: unknown): boolean {
  if (typeof at !== 'string' || typeof place !== 'string') return false;
  return compare(entry.at, at) > 0 || (entry.at === at && entry.place > place);
}

export function passes(entry: TrailEntry, { what, actorKind, organisation, from, to }: TrailFilter): boolean {
  const { kind, organisation: by } = whoIn(entry);
  const day = osloDateOf(entry.at);
  return (
    (what === undefined || what.includes(entry.what)) &&
    (actorKind === undefined || kind === actorKind) &&
    (organisation === undefined || by === organisation) &&
    (from === undefined || from <= day) &&
    (to === undefined || day <= to)
  );
}

function whoIn(entry: TrailEntry): { readonly kind: string; readonly organisation: string | null } {
  if (entry.what === 'did') return entry.act.author;
  const { actor } = entry.look;
  return { kind: actor.kind, organisation: actor.kind === 'client' ? null : actor.organisation };
}

/** A look at a body's own record is that body's: a mandate over that body, at that time, covers it. The person's own look is covered with the case. */
export function isCovered({ actor, at }: LoggedRead, authority: string, mandates: readonly Mandate[]): boolean {
  if (actor.kind === 'client') return true;
  return mandates.some(
    (mandate) =>
      mandate.authority === authority &&
      mandate.from <= at &&
      at < mandate.to &&
      (mandate.over === null || mandate.over === actor.organisation),
  );
}
