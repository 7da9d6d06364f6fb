import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { osloDateOf, type CivilDate } from '#lib/kernel';
import { connectionOf, pageOf, type EdgeContext, type PageArguments } from '#lib/graphql';
import { holderOf, readRows, tellableCases, type Reading } from '../desk/case-reader.js';
import { Desk } from '../desk/desk.js';
import { openText, withheldText } from '../desk/texts.js';
import { workerOf } from '../desk/worker-of.js';
import { codeWord, enumWord, type EnumWord } from '../desk/words.js';
import { caseNumber } from '../views/case-number.js';
import { CaseViewRow } from '../views/case-view.row.js';
import { daysBetween, flagOf, leftOf } from './plan.fold.js';
import { bucketOf, datesIn, releaseBuckets, untaken, type ReleaseBucket } from './releases.fold.js';
import { planOfCase } from './track-answer.js';
import type { TrackInUse } from './tracks.js';

const releaseOn = `row.view ->> 'releaseOn'`;

/** The unit's own cases by days to release. */
@Resolver()
export class ReleasesResolver {
  constructor(private readonly desk: Desk) {}

  @Query('releases')
  async releases(
    @Context() context: EdgeContext,
    @Args() args: PageArguments & { readonly bucket?: EnumWord<ReleaseBucket> | null },
  ) {
    const actor = workerOf(context);
    const bucket = args.bucket == null ? undefined : codeWord(args.bucket);
    const page = pageOf(context.seals, `releases ${bucket ?? ''}`, args);
    const { first, last } = datesIn(bucket, this.today());
    const tellable = await tellableCases(this.desk, context, 'release');
    const { rows, totalCount } = await this.desk.parts.views(context.kind).as(holderOf(actor), async (manager) => {
      const query = manager
        .createQueryBuilder(CaseViewRow, 'row')
        .where('row.unit = :unit', { unit: actor.unit })
        .andWhere(`${releaseOn} BETWEEN :first AND :last`, { first, last })
        .andWhere('row.caseId = ANY (:tellable)', { tellable })
        .orderBy(releaseOn)
        .addOrderBy('row.caseId');
      const count = await query.getCount();
      const [date, caseId] = page.after ?? [];
      if (page.after !== undefined) query.andWhere(`(${releaseOn}, row.caseId) > (:date, :caseId)`, { date, caseId });
      return { rows: await query.limit(page.take).getMany(), totalCount: count };
    });
    const keysOf = ({ view, caseId }: CaseViewRow) => [view.releaseOn ?? '', caseId];
    const { edges, pageInfo } = connectionOf(context.seals, rows, page, keysOf);
    const shown = edges.map(({ node }) => node);
    const [readings, tracks] = [await readRows(this.desk, context, shown), await this.desk.tracks.inUse()];
    const readable = new Map(readings.map((reading) => [reading.row.caseId, reading]));
    return {
      totalCount,
      pageInfo,
      edges: edges.flatMap(({ cursor, node }) => {
        const release = this.release(context, readable.get(node.caseId), tracks);
        return release === undefined ? [] : [{ cursor, node: release }];
      }),
    };
  }

  @Query('releaseCounts')
  async releaseCounts(@Context() context: EdgeContext) {
    const { organisation, unit } = workerOf(context);
    const today = this.today();
    const tellable = await tellableCases(this.desk, context, 'release');
    return this.desk.parts.views(context.kind).as(organisation, async (manager) => {
      const counts = [];
      for (const { code } of releaseBuckets) {
        const { first, last } = datesIn(code, today);
        const count = await manager
          .createQueryBuilder(CaseViewRow, 'row')
          .where('row.unit = :unit', { unit })
          .andWhere(`${releaseOn} BETWEEN :first AND :last`, { first, last })
          .andWhere('row.caseId = ANY (:tellable)', { tellable })
          .getCount();
        counts.push({ bucket: enumWord(code), count });
      }
      return counts;
    });
  }

  private today(): CivilDate {
    return osloDateOf(this.desk.parts.clock.now());
  }

  private release(context: EdgeContext, reading: Reading | undefined, tracks: readonly TrackInUse[]) {
    const on = reading?.mayOpen('release') === true ? reading.row.view.releaseOn : null;
    const bucket = on === null ? undefined : bucketOf(on, this.today());
    if (reading === undefined || on === null || bucket === undefined) return undefined;
    const { row, mayOpen } = reading;
    const flag = flagOf(on);
    const open = untaken(row.view).filter(({ fieldClass }) => mayOpen(fieldClass));
    return {
      id: context.seals.sealId(`release/${row.caseId}`),
      caseId: context.seals.sealId(row.caseId),
      caseNumber: caseNumber(row.caseId),
      person: () => (mayOpen('identity') ? openText(this.desk.session(context), row.view.person) : withheldText),
      releaseOn: on,
      daysLeft: daysBetween(this.today(), on),
      bucket: enumWord(bucket),
      fridayOrHoliday: flag === null ? null : enumWord(flag),
      milestonesLeft: leftOf(planOfCase(row.view, tracks, this.today()).milestones).length,
      nobodyHasTaken: [...new Set(open.map(({ area }) => enumWord(area)))],
    };
  }
}
