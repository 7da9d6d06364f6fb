import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { aftercareHelps, civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, Desk, openedId, openText, ownRecord, refusal, sealedId, send } from '#lib/joint-case';
import type { RecordAftercarePlanAnswer } from '#schema/child-welfare';
import { birthday } from '../birthday.js';
import type { AftercarePlanRefusal, RecordAftercarePlan } from './aftercare-plan.decide.js';

const plan = z.strictObject({
  commandId: commandIdSchema,
  recordId: sealedId,
  until: civilDateSchema,
  helps: z.array(codeOf(aftercareHelps)).min(1).max(aftercareHelps.length),
});

@Resolver()
export class AftercarePlanResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('recordAftercarePlan')
  async recordPlan(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<RecordAftercarePlanAnswer> {
    const sent = parseInput(plan, input);
    const { commandId, until, helps } = sent;
    const recordId = openedId(context, 'private', sent.recordId, commandId);
    const record = await ownRecord(this.desk, context, recordId);
    const nationalId =
      record?.nationalId == null ? null : await openText(this.desk.session(context), record.nationalId);
    if (nationalId?.value == null) return refusal('RecordAftercarePlanRefused', 'NOT_THERE');
    const birthday25 = birthday(nationalId.value, 25);
    return send<RecordAftercarePlan, 'RecordAftercarePlanRefused', AftercarePlanRefusal>(
      this.desk,
      context,
      'RecordAftercarePlanRefused',
      {
        command: { type: 'RecordAftercarePlan', recordId, until, helps, birthday25 },
        commandId,
        sent,
        about: recordId,
      },
    );
  }
}
