import { z } from 'zod';
import { eventually } from '../support/eventually.js';
import type { Command, Look } from './ledger.js';
import type { Stage } from './stage.js';

const page = <N extends z.ZodType>(node: N) =>
  z.object({
    totalCount: z.number(),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(z.object({ node })),
  });
const unit = z.object({ organisationName: z.string(), unitName: z.string() }).nullable();
const auditSchema = page(
  z.object({
    kind: z.enum(['DID', 'READ', 'DENIED']),
    at: z.string(),
    actorKind: z.string().nullable(),
    unit,
    event: z.string().nullable(),
    ownRecord: z.boolean(),
    basis: z.string().nullable(),
  }),
);
type Trail = z.infer<typeof auditSchema>['edges'][number]['node'];
const looksSchema = page(z.object({ at: z.string(), unit, basis: z.string().nullable(), allowed: z.boolean() }));
type Seen = z.infer<typeof looksSchema>['edges'][number]['node'];

/** Said before there is a case, and told in its trail: the question to the person and the answer. */
const aboutThePerson = ['proposeCooperation', 'giveConsent', 'declineCooperation'];

/**
 * Supervision's audit and the person's own list of who looked, held against what the story's own ledger counted.
 * One command may record several events, all at the instant of the command: an author's instants are its commands.
 */
export async function checkTrail(stage: Stage, steps: readonly string[]): Promise<void> {
  stage.chapter('The audit lists every step and every read, and so does the person’s own list');
  const trail = await eventually(async () => {
    const read = await wholeTrail(stage);
    return steps.every((step) => read.some(({ event }) => event === step)) && hasAllSaid(stage, read)
      ? read
      : undefined;
  }, 'every step in the audit').catch(() => wholeTrail(stage));
  const { looks } = counted(stage);
  const did = trail.filter(({ kind }) => kind === 'DID');
  stage.telling.shows('Statsforvalteren', trail.slice(-8).map(toldEntry));
  for (const step of steps)
    stage.claim(
      `the audit has ${step}`,
      did.some(({ event }) => event === step),
    );
  stage.claim('the audit shows no child welfare', !/barnevern|CHILD_WELFARE/i.test(JSON.stringify(trail)));
  stage.claim(
    'everything that a body did or read had a basis, and what was refused had none',
    trail.every(({ kind, unit: by, basis }) => by === null || (kind === 'DENIED') === (basis === null)),
  );
  same(stage, 'commands in the audit', commandsIn(did), overtlySaid(stage));
  const read = trail.filter(({ kind, ownRecord }) => kind !== 'DID' && !ownRecord);
  same(
    stage,
    'looks at the case in the audit',
    tally(read.map(kindIn)),
    tally(looks.filter(overt).map(({ kind }) => kind)),
  );
  await checkOwnList(stage);
}

const overt = ({ kind }: { readonly kind: string }): boolean => kind !== 'child-welfare';

/** How many commands of each kind the audit has to tell. */
function overtlySaid(stage: Stage): ReadonlyMap<string, number> {
  const said = tally(
    counted(stage)
      .commands.filter(overt)
      .map(({ kind }) => kind),
  );
  return said.set('client', (said.get('client') ?? 0) - stage.saidInSecret);
}

/** Supervision's view follows a moment after, as the others do: whether it has come to what was said last. */
function hasAllSaid(stage: Stage, trail: readonly Trail[]): boolean {
  const listed = commandsIn(trail.filter(({ kind }) => kind === 'DID'));
  return [...overtlySaid(stage)].every(([kind, count]) => (listed.get(kind) ?? 0) >= count);
}

async function checkOwnList(stage: Stage): Promise<void> {
  const mine = await allLooks(stage);
  const { looks } = counted(stage);
  stage.claim(
    `the person’s own list has all ${looks.length} looks at the case, child welfare’s too: ${mine.length}`,
    mine.length === looks.length,
  );
  const names = mine.flatMap(({ unit: by }) => (by === null ? [] : [by.organisationName]));
  const byBody = looks.filter(({ kind }) => kind !== 'client' && kind !== 'supervision').length;
  stage.claim(
    'each body’s look is there under its own name',
    names.filter((name) => name !== 'Statsforvalteren').length === byBody,
  );
  stage.claim(
    'with a reason in plain words wherever it was allowed',
    mine.every(({ allowed, basis }) => allowed === (basis !== null)),
  );
  await checkRecordLooks(stage);
}

/** The person's list of looks at what bodies hold in their own records, whether or not there is a case. */
export async function checkRecordLooks(stage: Stage): Promise<void> {
  const issued = counted(stage).records.length;
  const listed = await recordLooks(stage);
  stage.claim(`and all ${issued} looks at what bodies hold in their own records: ${listed}`, listed === issued);
}

interface Counted {
  readonly commands: readonly Command[];
  readonly looks: readonly Look[];
  readonly records: readonly Look[];
}

function counted({ cast: { ledger }, caseNumber, lead }: Stage): Counted {
  return {
    commands: ledger.commands.filter(
      ({ about, mutation }) => about === caseNumber || aboutThePerson.includes(mutation),
    ),
    looks: ledger.looks.filter(({ what, about }) => what === 'case' && about === caseNumber),
    records: ledger.looks.filter(({ what, about }) => what === 'record' && about === lead.name),
  };
}

/** Each author's instants, by kind; the platform's own steps are nobody's command. */
function commandsIn(did: readonly Trail[]): ReadonlyMap<string, number> {
  const acts = new Set(
    did.flatMap((entry) => (entry.actorKind === null ? [] : [JSON.stringify([entry.actorKind, entry.unit, entry.at])])),
  );
  return tally(
    [...acts].map((act) => kindWord(z.tuple([z.string(), z.unknown(), z.string()]).parse(JSON.parse(act))[0])),
  );
}

function kindIn({ actorKind }: Trail): string {
  return kindWord(actorKind ?? 'PLATFORM');
}

function kindWord(word: string): string {
  return word.toLowerCase().replaceAll('_', '-');
}

function tally(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function same(
  stage: Stage,
  what: string,
  listed: ReadonlyMap<string, number>,
  issued: ReadonlyMap<string, number>,
): void {
  for (const kind of new Set([...listed.keys(), ...issued.keys()].toSorted()))
    stage.claim(
      `${what}, ${kind}: ${listed.get(kind) ?? 0} of ${issued.get(kind) ?? 0}`,
      listed.get(kind) === issued.get(kind),
    );
}

function toldEntry({ kind, event, unit: by, actorKind }: Trail): string {
  return [kind, event ?? '', by?.organisationName ?? actorKind ?? 'plattformen']
    .filter((word) => word !== '')
    .join(' ');
}

async function wholeTrail({ cast: { supervision }, caseNumber, begun }: Stage): Promise<readonly Trail[]> {
  const fields = 'kind at actorKind event ownRecord basis unit { organisationName unitName }';
  const query = `query ($number: String!, $after: String) { audit(caseNumber: $number, first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { ${fields} } } } }`;
  const trail: Trail[] = [];
  for (let after: string | null = null; ;) {
    const read: z.infer<typeof auditSchema> = await supervision.reads(query, 'audit', auditSchema, {
      number: caseNumber,
      after,
    });
    trail.push(...read.edges.map(({ node }) => node).filter(({ at }) => at >= begun));
    if (!read.pageInfo.hasNextPage) return trail;
    after = read.pageInfo.endCursor;
  }
}

/** Newest first, so that what is looked at meanwhile is not missed: the first page has its own look on it. */
async function allLooks(stage: Stage): Promise<readonly Seen[]> {
  const { person, begun } = stage;
  const id = await stage.idAt(person);
  const query = `query ($id: ID!, $after: String) { case(id: $id) { id number looks(first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { at basis(language: NB) allowed unit { organisationName unitName } } } } } }`;
  const looks: Seen[] = [];
  let later = 0;
  for (let after: string | null = null; ;) {
    const read: { looks: z.infer<typeof looksSchema> } = await person.reads(
      query,
      'case',
      z.object({ looks: looksSchema }),
      { id, after },
    );
    looks.push(...read.looks.edges.map(({ node }) => node).filter(({ at }) => at >= begun));
    if (!read.looks.pageInfo.hasNextPage) return [...Array.from({ length: later }, () => own), ...looks];
    after = read.looks.pageInfo.endCursor;
    later += 1;
  }
}

/** The look that turning a page is: it stands before the page that was read first. */
const own: Seen = { at: '', unit: null, basis: '', allowed: true };

async function recordLooks({ person, begun }: Stage): Promise<number> {
  const query = `query ($after: String) { recordLooks(first: 100, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { at basis(language: NB) allowed unit { organisationName unitName } } } } }`;
  let found = 0;
  for (let after: string | null = null; ;) {
    const read: z.infer<typeof looksSchema> = await person.reads(query, 'recordLooks', looksSchema, { after });
    found += read.edges.filter(({ node }) => node.at >= begun).length;
    if (!read.pageInfo.hasNextPage) return found;
    after = read.pageInfo.endCursor;
  }
}
