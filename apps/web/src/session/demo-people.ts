import { useEffect, useState } from 'react';
import { isKind, type Kind } from './kinds.ts';
import { isObject } from './stored.ts';

/** An invented person whom one can log in as, in a demo. */
export interface DemoPerson {
  /** What the login calls the card. */
  readonly card: string;
  readonly name: string;
  readonly kind: Kind;
  /** Names; empty for a person. */
  readonly organisation: string;
  readonly unit: string;
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
  const answer = await fetch('/demo/cards', { headers: { accept: 'application/json' } });
  if (!answer.ok) return 'none';
  const found: unknown = await answer.json();
  return isObject(found) && Array.isArray(found['cards']) ? found['cards'].flatMap(personFrom) : 'none';
}

function personFrom(value: unknown): readonly DemoPerson[] {
  if (!isObject(value)) return [];
  const { card, name, kind, organisation, unit, role } = value;
  if (typeof card !== 'string' || typeof name !== 'string' || !isKind(kind)) return [];
  return [{ card, name, kind, organisation: text(organisation), unit: text(unit), role: text(role) }];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
