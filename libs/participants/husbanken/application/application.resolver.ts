import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { civilDateSchema, HousingAllowanceApplicationReceived, HousingAllowanceDecided, is } from '#lib/case-stream';
import { connectionOf, pageOf, parseInput, type EdgeContext, type PageArguments } from '#lib/graphql';
import {
  checkedNationalId,
  commandIdSchema,
  Desk,
  nameText,
  newRecord,
  openText,
  readRecords,
  RecordRow,
  enumWord,
  type RecordView,
  send,
  workerOf,
} from '#lib/joint-case';
import type { ReceiveHousingAllowanceApplicationAnswer } from '#schema/husbanken';
import type { ApplicationRefusal, ReceiveHousingAllowanceApplication } from './application.decide.js';

const application = z.strictObject({
  commandId: commandIdSchema,
  applicationNumber: z.string().regex(/^BO-\d{4}-\d{6}$/),
  receivedOn: civilDateSchema,
  applicantName: nameText,
  nationalId: z.string().max(20),
});

const refusedAs = 'ReceiveHousingAllowanceApplicationRefused';

@Resolver()
export class ApplicationResolver {
  constructor(private readonly desk: Desk) {}

  @Query('applications')
  async applications(@Context() context: EdgeContext, @Args() args: PageArguments) {
    const page = pageOf(context.seals, 'applications', args);
    const rows = await readRecords(this.desk, context, workerOf(context), page);
    const { edges, pageInfo } = connectionOf(context.seals, rows, page, (row) => [row.recordedAt, row.recordId]);
    return {
      pageInfo,
      edges: edges.flatMap(({ cursor, node: { record } }) =>
        is(HousingAllowanceApplicationReceived, record)
          ? [{ cursor, node: this.application(context, record, record.data) }]
          : [],
      ),
    };
  }

  @Mutation('receiveHousingAllowanceApplication')
  async receive(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ReceiveHousingAllowanceApplicationAnswer> {
    const sent = parseInput(application, input);
    const { commandId, applicationNumber, receivedOn } = sent;
    const nationalId = checkedNationalId(this.desk, sent.nationalId);
    const { recordId, personId } = await newRecord(this.desk, context, {
      commandId,
      nationalId,
      type: HousingAllowanceApplicationReceived.name,
    });
    return send<ReceiveHousingAllowanceApplication, typeof refusedAs, ApplicationRefusal>(
      this.desk,
      context,
      refusedAs,
      {
        command: {
          type: 'ReceiveHousingAllowanceApplication',
          recordId,
          personId,
          alreadyHere: await this.hasNumber(context, applicationNumber),
          applicationNumber,
          receivedOn,
          name: plain(sent.applicantName),
          nationalId: plain(nationalId),
        },
        commandId,
        sent,
        about: recordId,
      },
    );
  }

  private async hasNumber(context: EdgeContext, reference: string): Promise<boolean> {
    const { organisation } = workerOf(context);
    const found = await this.desk.parts
      .views(context.kind)
      .as(organisation, (rows) => rows.countBy(RecordRow, { reference }));
    return found > 0;
  }

  private application(
    context: EdgeContext,
    { recordId, later }: RecordView,
    data: ReturnType<typeof HousingAllowanceApplicationReceived.of>['data'],
  ) {
    const { applicationNumber, receivedOn, name } = data;
    return {
      id: context.seals.sealId(recordId),
      applicationNumber,
      receivedOn,
      decision: decisionIn(later),
      applicant: () => openText(this.desk.session(context), name),
    };
  }
}

/** The newest decision under the number. */
function decisionIn(later: RecordView['later']) {
  const [newest] = later.flatMap((fact) => (is(HousingAllowanceDecided, fact) ? [fact.data] : [])).reverse();
  if (newest === undefined) return null;
  const { outcome, fromMonth = null, monthlyNok = null, decidedOn } = newest;
  return { outcome: enumWord(outcome), fromMonth, monthlyNok, decidedOn };
}
