import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { isIdOf, type NeedId } from '#lib/kernel';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { CloseCooperationAnswer, RestCooperationAnswer, WakeCooperationAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId } from '../desk/inputs.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import {
  bodyEndings,
  type CloseCooperation,
  type CloseRefusal,
  type RestCooperation,
  type RestRefusal,
  type WakeCooperation,
  type WakeRefusal,
} from './closing.decide.js';
import { conditionAnswer } from './course-answer.js';

const onCase = z.strictObject({ commandId: commandIdSchema, caseId: sealedId });
const close = z.strictObject({ ...onCase.shape, ending: codeOf(bodyEndings) });
const rest = z.strictObject({
  ...onCase.shape,
  lookAgainOn: z.array(civilDateSchema).min(1).max(12),
  reviewOn: civilDateSchema,
});

const needId = z.custom<NeedId>((value) => typeof value === 'string' && isIdOf('need', value));
/** What the decider says of a closing that is too early. */
const missingSchema = z.array(
  z.discriminatedUnion('code', [
    z.object({ code: z.literal('no-tenancy-stands') }),
    z.object({ code: z.literal('stability-not-agreed') }),
    z.object({ code: z.literal('stability-not-reached'), reachedOn: civilDateSchema, months: z.number() }),
    z.object({ code: z.literal('need-open'), needIds: z.array(needId) }),
    z.object({ code: z.enum(['open-elsewhere', 'others-have-acted']) }),
  ]),
);

/** The end of a cooperation, and its rest. */
@Resolver()
export class ClosingResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('closeCooperation')
  async closeCooperation(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<CloseCooperationAnswer> {
    const sent = parseInput(close, input);
    const { commandId, ending } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const answer = await send<CloseCooperation, 'CloseCooperationRefused', CloseRefusal>(
      this.desk,
      context,
      'CloseCooperationRefused',
      { command: { type: 'CloseCooperation', caseId, ending }, ...{ commandId, sent, about: caseId, caseId } },
    );
    if (answer.__typename === 'Accepted') return answer;
    const { because, ...refused } = answer;
    const missing = because === undefined ? [] : missingSchema.parse(because);
    return { ...refused, missing: missing.map((condition) => conditionAnswer(context, condition)) };
  }

  @Mutation('restCooperation')
  restCooperation(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<RestCooperationAnswer> {
    const sent = parseInput(rest, input);
    const { commandId, lookAgainOn, reviewOn } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<RestCooperation, 'RestCooperationRefused', RestRefusal>(this.desk, context, 'RestCooperationRefused', {
      command: { type: 'RestCooperation', caseId, lookAgainOn, reviewOn },
      ...{ commandId, sent, about: caseId, caseId },
    });
  }

  @Mutation('wakeCooperation')
  wakeCooperation(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<WakeCooperationAnswer> {
    const sent = parseInput(onCase, input);
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<WakeCooperation, 'WakeCooperationRefused', WakeRefusal>(this.desk, context, 'WakeCooperationRefused', {
      command: { type: 'WakeCooperation', caseId },
      ...{ commandId, sent, about: caseId, caseId },
    });
  }
}
