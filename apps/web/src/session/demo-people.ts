import { useEffect, useState } from 'react';
import { isKind, type Kind } from './kinds.ts';
import { isObject } from './stored.ts';

/** An invented person whom one can log in as, in a demo. */
export interface DemoPerson {
  readonly id: string;
  readonly displayName: string;
  readonly kind: Kind;
  readonly organisationName: string;
  readonly unitName: string;
  readonly role: string;
}

export type DemoPeople = 'loading' | 'none' | readonly DemoPerson[];

let asked: Promise<DemoPeople> | undefined;

/** The role cards; `none` when this is not a demo. Asked for once, when first wanted. */
export function useDemoPeople(wanted = true): DemoPeople {
  const [people, setPeople] = useState<DemoPeople>('loading');
  useEffect(() => {
    if (!wanted) return;
    asked ??= askForPeople().catch(() => 'none' as const);
    void asked.then(setPeople);
  }, [wanted]);
  return people;
}

async function askForPeople(): Promise<DemoPeople> {
  const answer = await fetch('/demo/people', { headers: { accept: 'application/json' } });
  if (!answer.ok) return 'none';
  const list: unknown = await answer.json();
  return Array.isArray(list) ? list.flatMap(personFrom) : 'none';
}

function personFrom(value: unknown): readonly DemoPerson[] {
  if (!isObject(value)) return [];
  const { id, displayName, kind, organisationName, unitName, role } = value;
  if (typeof id !== 'string' || typeof displayName !== 'string' || !isKind(kind)) return [];
  return [
    { id, displayName, kind, organisationName: text(organisationName), unitName: text(unitName), role: text(role) },
  ];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
