import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { isBodyActor, isKind, kinds, participantOf, type CaseId, type Kind, type PersonId } from '#lib/kernel';
import { civilDateSchema } from '#lib/case-stream';
import { decide, nobodyStands, type LoggedRead, type ReadPage } from '#lib/disclosure';
import { connectionOf, pageOf, parseInput, type EdgeContext, type PageArguments } from '#lib/graphql';
import {
  authorParticipant,
  codeOf,
  Desk,
  enumWord,
  eventWords,
  isCaseNumber,
  receiptsOf,
  unitOf,
  workerOf,
  type Language,
} from '#lib/joint-case';
import { AuditRow } from './audit.row.js';
import { Mandates } from './mandates.js';
import { isAfter, isCovered, passes, trailOf, type TrailEntry } from './trail.js';

const filterSchema = z.strictObject({
  what: z
    .array(codeOf(['did', 'read', 'denied']))
    .min(1)
    .max(3)
    .nullish(),
  actorKind: codeOf(kinds).nullish(),
  organisation: z
    .string()
    .regex(/^\d{9}$/)
    .nullish(),
  from: civilDateSchema.nullish(),
  to: civilDateSchema.nullish(),
});

interface AuditArguments extends PageArguments {
  readonly caseNumber: string;
  readonly filter?: unknown;
}

/** The whole trail of a case within a mandate: what was done and what was read, in one order. No content. */
@Resolver()
export class AuditResolver {
  constructor(
    private readonly desk: Desk,
    private readonly mandates: Mandates,
  ) {}

  @Query('audit')
  async audit(@Context() context: EdgeContext, @Args() args: AuditArguments) {
    await this.desk.parts.directory.refresh();
    const page = pageOf(context.seals, 'audit', args);
    const { what, actorKind, organisation, from, to } = parseInput(filterSchema, args.filter ?? {}, 'filter');
    const filter = {
      what: what ?? undefined,
      actorKind: actorKind ?? undefined,
      organisation: organisation ?? undefined,
      from: from ?? undefined,
      to: to ?? undefined,
    };
    const trail = (await this.trail(context, args.caseNumber)).filter((entry) => passes(entry, filter));
    const [at, place] = page.after ?? [];
    const rest = trail.filter((entry) => page.after === undefined || isAfter(entry, at, place)).slice(0, page.take);
    const { edges, pageInfo } = connectionOf(context.seals, rest, page, (entry) => [entry.at, entry.place]);
    const acts = edges.flatMap(({ node }) => (node.what === 'did' ? [node.id] : []));
    const receiptOf = receiptsOf(this.desk.parts.receipts, acts);
    return {
      totalCount: trail.length,
      pageInfo,
      edges: edges.map(({ cursor, node }) => ({
        cursor,
        node: { ...this.answer(context, node), receipt: () => (node.what === 'did' ? receiptOf(node.id) : null) },
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
    const [first] = acts;
    if (first === undefined || !(await this.mayAudit(context, first.caseId))) return [];
    const { caseId, personId } = first;
    const looks = [...(await this.looksAtCase(caseId)), ...(await this.looksAtRecords(personId, organisation))];
    return trailOf(acts, looks);
  }

  private async looksAtCase(caseId: CaseId): Promise<readonly LoggedRead[]> {
    const { readLog, policy } = this.desk.parts;
    const limit = await readLog.countReadsOfCase(caseId, policy.secretPresence);
    return limit === 0 ? [] : readLog.readsOfCase(caseId, everything(limit, policy.secretPresence));
  }

  /** At what bodies hold about the person in their own records, where the mandate covers the body. */
  private async looksAtRecords(personId: PersonId, authority: string): Promise<readonly LoggedRead[]> {
    const { readLog, policy } = this.desk.parts;
    const limit = await readLog.countReadsOfRecords(personId, policy.secretPresence);
    if (limit === 0) return [];
    const looks = await readLog.readsOfRecords(personId, everything(limit, policy.secretPresence));
    return looks.filter((look) => isCovered(look, authority, this.mandates.inForce()));
  }

  private answer(context: EdgeContext, entry: TrailEntry) {
    return entry.what === 'did' ? this.act(context, entry) : this.look(context, entry);
  }

  private act({ seals }: EdgeContext, { id, at, act }: Extract<TrailEntry, { what: 'did' }>) {
    const { author, type, purpose, basis, ofAuthor } = act;
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
      eventWords: ({ language }: { readonly language: Language }) => eventWords(type, ofAuthor, language),
      ownRecord: false,
      fieldClasses: [],
      basis,
    };
  }

  private look({ seals }: EdgeContext, { id, at, look, what }: Exclude<TrailEntry, { what: 'did' }>) {
    const { actor, purpose, classes, basis, caseId } = look;
    const body = isBodyActor(actor) ? participantOf(actor) : undefined;
    return {
      id: seals.sealId(id),
      kind: enumWord(what),
      at,
      actorKind: enumWord(actor.kind),
      unit: body === undefined ? null : unitOf(seals, this.desk.parts.directory, body),
      role: isBodyActor(actor) ? actor.role : 'person',
      purpose,
      event: null,
      eventWords: () => null,
      ownRecord: caseId === null,
      fieldClasses: classes,
      basis: basis === null || what === 'denied' ? null : `${basis.code} ${basis.version}`,
    };
  }
}

function everything(limit: number, withoutKinds: readonly Kind[]): ReadPage {
  return { limit, after: null, order: 'oldest-first', withoutKinds };
}
