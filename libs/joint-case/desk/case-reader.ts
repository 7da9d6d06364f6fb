import { isBodyActor, type CaseId, type GrantId, type Instant, type PersonId } from '#lib/kernel';
import type { FieldClass, Purpose } from '#lib/case-stream';
import { decide, nobodyStands, type Allowed, type DenialReason, type Ruling, type Standing } from '#lib/disclosure';
import type { EdgeContext, EndpointActor } from '#lib/graphql';
import { CaseViewRow } from '../views/case-view.row.js';
import type { Desk } from './desk.js';
import { workerOf } from './worker-of.js';

/** A case that was looked up, decided on and logged: what may be opened of it now. */
export interface Reading {
  readonly row: CaseViewRow;
  readonly preview: boolean;
  mayOpen(fieldClass: FieldClass): boolean;
  readonly withheld: readonly { readonly fieldClass: FieldClass; readonly reason: DenialReason }[];
}

/** Reads a case for whoever asks: own row first, then the decision per class, then the read log. Undefined for "not yours" and "not there" alike. */
export async function readCase(desk: Desk, context: EdgeContext, caseId: CaseId): Promise<Reading | undefined> {
  const row = await desk.parts
    .views(context.kind)
    .lookUp(CaseViewRow, holderOf(context.actor), 'caseId', caseId)
    .then((found) => ownRow(found, context.actor));
  const [reading] = await readRows(desk, context, row === undefined ? [missing(caseId)] : [row]);
  return reading;
}

/** Decides on and logs several cases at once; those that nothing may be opened of are left out. */
export async function readRows(
  desk: Desk,
  context: EdgeContext,
  rows: readonly (CaseViewRow | Missing)[],
): Promise<readonly Reading[]> {
  const now = desk.parts.clock.now();
  const looked = rows.map((row) => ({ row, rulings: rulingsOn(desk, context.actor, row.standing, now) }));
  const logged = await desk.parts.readLog.logReads(looked.map((look) => entryOf(context, look, now)));
  return looked.flatMap(({ row, rulings }, index) => {
    if (logged[index] !== 'logged' || !('view' in row) || !isAllowed(rulings.get('case'))) return [];
    return [readingOf(row, rulings)];
  });
}

/**
 * Those of a unit's cases that may be told of now: what is counted and paged.
 * Decided as a look is, and not logged, for nothing is opened; `readRows` still decides on what is shown.
 */
export async function tellableCases(
  desk: Desk,
  context: EdgeContext,
  fieldClass: FieldClass = 'case',
): Promise<readonly CaseId[]> {
  const { organisation, unit } = workerOf(context);
  const rows = await desk.parts
    .views(context.kind)
    .as(organisation, (manager) =>
      manager
        .createQueryBuilder(CaseViewRow, 'row')
        .select(['row.holder', 'row.unit', 'row.caseId', 'row.standing'])
        .where('row.unit = :unit', { unit })
        .getMany(),
    );
  const stopped = await desk.parts.readLog.stoppedGrants(rows.map(({ caseId }) => caseId));
  return rows
    .map(({ caseId, standing }) => ({ caseId, rulings: rulingsOn(desk, context.actor, standing) }))
    .filter(({ rulings }) => isAllowed(rulings.get('case')) && isAllowed(rulings.get(fieldClass)))
    .filter(({ rulings }) => !grantsOf(rulings).some((grant) => stopped.has(grant)))
    .map(({ caseId }) => caseId);
}

/**
 * True for a body whose consent was taken back a moment ago: the stop is set before the log tells the deciders of it,
 * and an answer of theirs would still tell how the case stands.
 */
export async function isStopped(desk: Desk, { kind, actor }: EdgeContext, caseId: CaseId): Promise<boolean> {
  if (!isBodyActor(actor)) return false;
  const stopped = await desk.parts.readLog.stoppedGrants([caseId]);
  if (stopped.size === 0) return false;
  const row = await ownCaseRow(desk, { kind, actor }, caseId);
  return row !== null && grantsOf(rulingsOn(desk, actor, row.standing)).some((grant) => stopped.has(grant));
}

/** The row of the sender's own unit, for what a command looks up: nothing of it is answered, and nothing is opened. */
export async function ownCaseRow(
  desk: Desk,
  { kind, actor }: Pick<EdgeContext, 'kind' | 'actor'>,
  caseId: CaseId,
): Promise<CaseViewRow | null> {
  if (!isBodyActor(actor)) return null;
  const rows = await desk.parts.views(kind).lookUp(CaseViewRow, actor.organisation, 'caseId', caseId);
  return rows.find(({ unit }) => unit === actor.unit) ?? null;
}

/** Stands in for a row that is not there, so that the same work is done for it. */
interface Missing {
  readonly caseId: CaseId;
  readonly personId: PersonId | null;
  readonly standing: Standing;
}

function missing(caseId: CaseId): Missing {
  return { caseId, personId: null, standing: nobodyStands };
}

/** Rows of a colleague's unit count only for a worker who is assigned there. */
function ownRow(rows: readonly CaseViewRow[], actor: EndpointActor): CaseViewRow | undefined {
  if (!isBodyActor(actor)) return rows[0];
  const ofUnit = rows.find((row) => row.unit === actor.unit);
  return ofUnit ?? rows.find((row) => row.standing.assigned.some(({ worker }) => worker === actor.worker));
}

export function holderOf(actor: EndpointActor): string {
  return isBodyActor(actor) ? actor.organisation : actor.person;
}

export function purposeOf(actor: EndpointActor): Purpose {
  if (actor.kind === 'client') return 'own-access';
  return actor.kind === 'supervision' ? 'supervision' : 'joint-follow-up';
}

/** The classes that a case view can hold. */
export const caseClasses: readonly FieldClass[] = [
  'case',
  'identity',
  'own-words',
  'housing',
  'economy',
  'work',
  'health',
  'network',
  'release',
  'disclosure',
];

/** What somebody with this standing might open of a case now. Nothing is looked at, so nothing is logged. */
export function mayOpenAs(desk: Desk, actor: EndpointActor, standing: Standing): Reading['mayOpen'] {
  const rulings = rulingsOn(desk, actor, standing);
  return (fieldClass) => isAllowed(rulings.get(fieldClass));
}

type Rulings = ReadonlyMap<FieldClass, Ruling>;

function rulingsOn({ parts }: Desk, actor: EndpointActor, standing: Standing, now = parts.clock.now()): Rulings {
  const question = { actor, action: 'look', standing, purpose: purposeOf(actor), now, policy: parts.policy } as const;
  return new Map(caseClasses.map((fieldClass) => [fieldClass, decide({ ...question, fieldClass })]));
}

function isAllowed(ruling: Ruling | undefined): ruling is Allowed {
  return ruling?.ruling === 'allow';
}

function entryOf(
  { actor, correlation }: EdgeContext,
  { row, rulings }: { readonly row: CaseViewRow | Missing; readonly rulings: Rulings },
  now: Instant,
) {
  const allowed = [...rulings].filter(([, ruling]) => isAllowed(ruling)).map(([fieldClass]) => fieldClass);
  const forCase = rulings.get('case');
  return {
    at: now,
    caseId: row.caseId,
    personId: row.personId,
    actor,
    purpose: purposeOf(actor),
    action: 'look',
    classes: allowed.length > 0 ? allowed : (['case'] as const),
    basis: isAllowed(forCase) ? forCase.basis : null,
    grants: grantsOf(rulings),
    correlation,
  } as const;
}

/** Those that the decisions relied on, each once. */
function grantsOf(rulings: Rulings): readonly GrantId[] {
  const relied = [...rulings.values()].flatMap((ruling) =>
    isAllowed(ruling) && ruling.grant !== null ? [ruling.grant] : [],
  );
  return [...new Set(relied)];
}

function readingOf(row: CaseViewRow, rulings: Rulings): Reading {
  const forCase = rulings.get('case');
  const withheld = [...rulings].flatMap(([fieldClass, ruling]) =>
    ruling.ruling === 'deny' && ruling.reason !== 'beyond-reach' ? [{ fieldClass, reason: ruling.reason }] : [],
  );
  return {
    row,
    preview: isAllowed(forCase) && forCase.obligations.includes('mark-as-preview'),
    mayOpen: (fieldClass) => isAllowed(rulings.get(fieldClass)),
    withheld,
  };
}
