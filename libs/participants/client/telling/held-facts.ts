import type { PersonId } from '#lib/kernel';
import { decideOnHeldFacts } from '#lib/disclosure';
import type { EdgeContext } from '#lib/graphql';
import { Desk } from '#lib/joint-case';
import type { HeldFact } from './held-fact.js';
import { HeldFactRow } from './held-fact.row.js';

/** What bodies hold about the person, newest first: decided on and logged before anything is shown. */
export async function readHeldFacts(desk: Desk, context: EdgeContext, person: PersonId): Promise<readonly HeldFact[]> {
  const { clock, policy, readLog } = desk.parts;
  const at = clock.now();
  const ruling = decideOnHeldFacts({ actor: { kind: 'client', person }, about: person, now: at, policy });
  const entry = {
    at,
    caseId: null,
    personId: person,
    actor: { kind: 'client', person },
    purpose: 'own-access',
    action: 'look',
    classes: ['own-record'],
    basis: ruling.ruling === 'allow' ? ruling.basis : null,
    grants: [],
    correlation: context.correlation,
  } as const;
  const [logged] = await readLog.logReads([entry]);
  return logged === 'logged' ? heldFacts(desk, person) : [];
}

/** Looked up for a command: what the person tells on is opened to nobody by this. */
export async function heldFacts(desk: Desk, person: PersonId): Promise<readonly HeldFact[]> {
  const rows = await desk.parts
    .views('client')
    .as(person, (manager) => manager.find(HeldFactRow, { where: { holder: person }, order: { ordinal: 'DESC' } }));
  return rows.map(({ fact }) => fact);
}
