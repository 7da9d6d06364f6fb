import { isInstant, isBodyActor, participantOf, type PersonId } from '#lib/kernel';
import type { LoggedRead, ReadPage } from '#lib/disclosure';
import { connectionOf, pageOf, type EdgeContext, type Page, type PageArguments } from '#lib/graphql';
import { unitOf, type Desk, type Language, type Reading } from '#lib/joint-case';

const languageKeys = { NB: 'nb', NN: 'nn', EN: 'en' } as const;

/** Who has looked at the case and why, newest first: allowed looks and refused ones, the person's own too. */
export async function looksAnswer(desk: Desk, context: EdgeContext, { row: { caseId } }: Reading, args: PageArguments) {
  const { readLog, directory } = desk.parts;
  await directory.refresh();
  const page = pageOf(context.seals, 'looks', args);
  const reads = await readLog.readsOfCase(caseId, newestFirst(page));
  return connectionAnswer(desk, context, page, reads, await readLog.countReadsOfCase(caseId));
}

/** Who has looked at what they hold about the person in their own records, barnevernstjenesten too: it is the person's to know. */
export async function recordLooksAnswer(desk: Desk, context: EdgeContext, person: PersonId, args: PageArguments) {
  const { readLog, directory } = desk.parts;
  await directory.refresh();
  const page = pageOf(context.seals, 'record-looks', args);
  const reads = await readLog.readsOfRecords(person, newestFirst(page));
  return connectionAnswer(desk, context, page, reads, await readLog.countReadsOfRecords(person));
}

function newestFirst(page: Page): ReadPage {
  const [at, id] = page.after ?? [];
  const after = typeof at === 'string' && isInstant(at) && typeof id === 'string' ? { at, id } : null;
  return { limit: page.take, after, order: 'newest-first' };
}

function connectionAnswer(
  desk: Desk,
  context: EdgeContext,
  page: Page,
  reads: readonly LoggedRead[],
  totalCount: number,
) {
  const { edges, pageInfo } = connectionOf(context.seals, reads, page, (read) => [read.at, read.id]);
  return {
    pageInfo,
    totalCount,
    edges: edges.map(({ cursor, node }) => ({ cursor, node: lookAnswer(desk, context, node) })),
  };
}

function lookAnswer({ parts }: Desk, { seals }: EdgeContext, read: LoggedRead) {
  const { actor, basis, outcome } = read;
  const rule = parts.policy.bases.find(({ code, version }) => code === basis?.code && version === basis.version);
  return {
    id: seals.sealId(read.id),
    at: read.at,
    unit: isBodyActor(actor) ? unitOf(seals, parts.directory, participantOf(actor)) : null,
    role: isBodyActor(actor) ? actor.role : '',
    purpose: read.purpose,
    fieldClasses: read.classes,
    // A look that a withdrawal stopped was asked for on a basis, and had none any more.
    basis: ({ language }: { readonly language: Language }) =>
      outcome === 'allowed' ? (rule?.text[languageKeys[language]] ?? null) : null,
    allowed: outcome === 'allowed',
  };
}
