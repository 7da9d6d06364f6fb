import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { isBodyActor, isInstant, isKind, participantOf, type CaseId, type Instant } from '#lib/kernel';
import { decide, nobodyStands, type LoggedRead } from '#lib/disclosure';
import { connectionOf, pageOf, type EdgeContext, type PageArguments } from '#lib/graphql';
import { authorParticipant, Desk, enumWord, isCaseNumber, receiptsOf, unitOf, workerOf } from '#lib/joint-case';
import { AuditRow } from './audit.row.js';
import { Mandates } from './mandates.js';

interface TrailEntry {
  readonly id: string;
  readonly at: Instant;
  readonly entry: AuditRow | LoggedRead;
}

/** The whole trail of a case within a mandate: what was done and what was read, in one order. No content. */
@Resolver()
export class AuditResolver {
  constructor(
    private readonly desk: Desk,
    private readonly mandates: Mandates,
  ) {}

  @Query('audit')
  async audit(@Context() context: EdgeContext, @Args() args: PageArguments & { readonly caseNumber: string }) {
    await this.desk.parts.directory.refresh();
    const page = pageOf(context.seals, 'audit', args);
    const trail = await this.trail(context, args.caseNumber);
    const [at, id] = page.after ?? [];
    const rest = trail.filter((entry) => page.after === undefined || isAfter(entry, at, id)).slice(0, page.take);
    const { edges, pageInfo } = connectionOf(context.seals, rest, page, (entry) => [entry.at, entry.id]);
    const acts = edges.flatMap(({ node }) => ('author' in node.entry ? [node.id] : []));
    const receiptOf = receiptsOf(this.desk.parts.receipts, acts);
    return {
      totalCount: trail.length,
      pageInfo,
      edges: edges.map(({ cursor, node }) => ({
        cursor,
        node: { ...this.answer(context, node), receipt: () => ('author' in node.entry ? receiptOf(node.id) : null) },
      })),
    };
  }

  /** Decided and logged before anything is read: the trail shows who followed it, too. */
  private async mayAudit({ actor, correlation }: EdgeContext, caseId: CaseId): Promise<boolean> {
    const { clock, policy, readLog } = this.desk.parts;
    const asked = { actor, action: 'audit', purpose: 'supervision' } as const;
    const now = clock.now();
    const mandates = this.mandates.inForce();
    const ruling = decide({ ...asked, standing: nobodyStands, fieldClass: 'audit', now, policy, mandates });
    if (actor.kind === 'client') return false;
    const basis = ruling.ruling === 'allow' ? ruling.basis : null;
    const entry = {
      ...asked,
      actor,
      at: now,
      caseId,
      personId: null,
      classes: ['audit'],
      basis,
      grants: [],
      correlation,
    } as const;
    const [logged] = await readLog.logReads([entry]);
    return logged === 'logged';
  }

  private async trail(context: EdgeContext, caseNumber: string): Promise<readonly TrailEntry[]> {
    const { organisation, unit } = workerOf(context);
    if (!isCaseNumber(caseNumber)) return [];
    const acts = await this.desk.parts
      .views('supervision')
      .as(organisation, (rows) => rows.find(AuditRow, { where: { caseNumber, unit }, order: { ordinal: 'ASC' } }));
    const [caseId] = acts.map((act) => act.caseId);
    if (caseId === undefined || !(await this.mayAudit(context, caseId))) return [];
    const reads = await this.reads(caseId);
    return [
      ...acts.map((entry) => ({ id: entry.eventId, at: entry.occurredAt, entry })),
      ...reads.map((entry) => ({ id: entry.id, at: entry.at, entry })),
    ].sort((a, b) => (a.at === b.at ? compare(a.id, b.id) : compare(a.at, b.at)));
  }

  private async reads(caseId: CaseId): Promise<readonly LoggedRead[]> {
    const { readLog, policy } = this.desk.parts;
    const withoutKinds = policy.secretPresence;
    const limit = await readLog.countReadsOfCase(caseId, withoutKinds);
    return limit === 0 ? [] : readLog.readsOfCase(caseId, { limit, after: null, order: 'oldest-first', withoutKinds });
  }

  private answer(context: EdgeContext, { id, at, entry }: TrailEntry) {
    return 'author' in entry ? this.act(context, id, at, entry) : this.look(context, id, at, entry);
  }

  private act({ seals }: EdgeContext, id: string, at: Instant, { author, type, purpose }: AuditRow) {
    const body = authorParticipant(author);
    return {
      id: seals.sealId(id),
      kind: 'DID',
      at,
      actorKind: isKind(author.kind) ? enumWord(author.kind) : null,
      unit: body === undefined ? null : unitOf(seals, this.desk.parts.directory, body),
      role: author.role,
      purpose,
      event: type,
      fieldClasses: [],
      basis: null,
    };
  }

  private look(
    { seals }: EdgeContext,
    id: string,
    at: Instant,
    { actor, purpose, classes, basis, outcome }: LoggedRead,
  ) {
    const body = isBodyActor(actor) ? participantOf(actor) : undefined;
    return {
      id: seals.sealId(id),
      kind: outcome === 'allowed' ? 'READ' : 'DENIED',
      at,
      actorKind: enumWord(actor.kind),
      unit: body === undefined ? null : unitOf(seals, this.desk.parts.directory, body),
      role: isBodyActor(actor) ? actor.role : 'person',
      purpose,
      event: null,
      fieldClasses: classes,
      basis: basis === null ? null : `${basis.code} ${basis.version}`,
    };
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isAfter(entry: TrailEntry, at: unknown, id: unknown): boolean {
  if (typeof at !== 'string' || !isInstant(at) || typeof id !== 'string') return false;
  return entry.at > at || (entry.at === at && entry.id > id);
}
