import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { instantOf, osloDateOf, workingDaysBetween, type Instant } from '#lib/kernel';
import { connectionOf, pageOf, type EdgeContext, type PageArguments } from '#lib/graphql';
import { holderOf, readRows, tellableCases, type Reading } from '../desk/case-reader.js';
import { Desk } from '../desk/desk.js';
import { workerOf } from '../desk/worker-of.js';
import { openText, withheldText } from '../desk/texts.js';
import { nameOfUnit, unitOf } from '../desk/unit-answer.js';
import { codeWord, enumWord, type Language } from '../desk/words.js';
import { outcomeSentence } from '../handover/outcome-words.js';
import { caseNumber } from '../views/case-number.js';
import { CaseViewRow } from '../views/case-view.row.js';
import { InboxRow } from '../views/inbox.row.js';
import type { Bucket } from './inbox.fold.js';

type BucketWord = 'NEEDS_ME' | 'WAITING_FOR_OTHERS' | 'DONE';

const stillTold = "(row.bucket <> 'done' OR row.since > :told)";

/** What a unit has to do, waits for, and has done, the most pressing first. */
@Resolver()
export class InboxResolver {
  constructor(private readonly desk: Desk) {}

  @Query('inbox')
  async inbox(@Context() context: EdgeContext, @Args() args: PageArguments & { readonly bucket: BucketWord }) {
    const actor = workerOf(context);
    const bucket = codeWord(args.bucket);
    const page = pageOf(context.seals, `inbox ${bucket}`, args);
    const [rank, since, itemId] = page.after ?? [];
    const tellable = await tellableCases(this.desk, context);
    const { rows, cases, totalCount } = await this.views(context).as(holderOf(actor), async (manager) => {
      const query = manager
        .createQueryBuilder(InboxRow, 'row')
        .where('row.unit = :unit AND row.bucket = :bucket', { unit: actor.unit, bucket })
        .andWhere(`row.caseId = ANY (:tellable) AND ${stillTold}`, { tellable, told: this.toldSince() })
        .orderBy('row.urgencyRank')
        .addOrderBy('row.since')
        .addOrderBy('row.itemId');
      const count = await query.getCount();
      if (page.after !== undefined)
        query.andWhere('(row.urgencyRank, row.since, row.itemId) > (:rank, :since, :itemId)', { rank, since, itemId });
      const found = await query.take(page.take).getMany();
      const caseIds = [...new Set(found.map(({ caseId }) => caseId))];
      const read = await manager
        .createQueryBuilder(CaseViewRow, 'view')
        .where('view.unit = :unit', { unit: actor.unit })
        .andWhere('view.caseId = ANY (:caseIds)', { caseIds })
        .getMany();
      return { rows: found, cases: read, totalCount: count };
    });
    const readings = await readRows(this.desk, context, cases);
    const readable = new Map(readings.map((reading) => [reading.row.caseId, reading]));
    const keysOf = (row: InboxRow) => [row.urgencyRank, row.since, row.itemId];
    const { edges, pageInfo } = connectionOf(context.seals, rows, page, keysOf);
    return {
      totalCount,
      pageInfo,
      edges: edges.flatMap(({ cursor, node }) => {
        const reading = readable.get(node.caseId);
        return reading === undefined ? [] : [{ cursor, node: this.item(context, node, reading) }];
      }),
    };
  }

  @Query('inboxCounts')
  async inboxCounts(@Context() context: EdgeContext) {
    const { organisation, unit } = workerOf(context);
    const tellable = await tellableCases(this.desk, context);
    return this.views(context).as(organisation, async (manager) => {
      const count = (bucket: Bucket) =>
        manager
          .createQueryBuilder(InboxRow, 'row')
          .where('row.unit = :unit AND row.bucket = :bucket', { unit, bucket })
          .andWhere('row.caseId = ANY (:tellable)', { tellable })
          .andWhere(stillTold, { told: this.toldSince() })
          .getCount();
      return {
        needsMe: await count('needs-me'),
        waitingForOthers: await count('waiting-for-others'),
        done: await count('done'),
      };
    });
  }

  /** How something ended is told for as many days as the policy says, and is then found on the case alone. */
  private toldSince(): Instant {
    const { clock, policy } = this.desk.parts;
    return instantOf(new Date(Date.parse(clock.now()) - policy.outcomeToldDays * 86_400_000));
  }

  private views({ kind }: EdgeContext) {
    return this.desk.parts.views(kind);
  }

  private item(context: EdgeContext, { caseId, itemId, since, person, item }: InboxRow, reading: Reading) {
    const { verb, area, urgency, counterpart, replyBy, escalated, handoverId } = item;
    const handover = reading.row.view.handovers.find((one) => one.handoverId === handoverId);
    const { clock, directory } = this.desk.parts;
    return {
      id: context.seals.sealId(`${caseId}/${itemId}`),
      caseId: context.seals.sealId(caseId),
      caseNumber: caseNumber(caseId),
      person: () => (reading.mayOpen('identity') ? openText(this.desk.session(context), person) : withheldText),
      verb: enumWord(verb),
      area: area === null ? null : enumWord(area),
      urgency: urgency === null ? null : enumWord(urgency),
      counterpart: counterpart === null ? null : unitOf(context.seals, directory, counterpart),
      since,
      replyBy,
      workingDaysLeft: replyBy === null ? null : workingDaysBetween(osloDateOf(clock.now()), replyBy),
      escalated: escalated === null ? null : enumWord(escalated),
      outcome: ({ language }: { readonly language: Language }) =>
        handover === undefined ? null : outcomeSentence(handover, nameOfUnit(directory, handover.to), language),
    };
  }
}
