import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { Json } from '#lib/kernel';
import { civilDateSchema, homeOutcomes } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { AnswerKeepHomeAnswer, AskKeepHomeAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId } from '../desk/inputs.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import type { AnswerKeepHome, AnswerKeepHomeRefusal, AskKeepHome, AskKeepHomeRefusal } from './present-home.decide.js';

const question = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, admittedOn: civilDateSchema });
const reply = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  outcome: codeOf(homeOutcomes),
  until: civilDateSchema.nullish(),
});

/** *Behold boligen*: asked at admission, and answered. */
@Resolver()
export class PresentHomeResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('askKeepHome')
  askKeepHome(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AskKeepHomeAnswer> {
    const sent = parseInput(question, input);
    const { commandId, admittedOn } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<AskKeepHome, 'AskKeepHomeRefused', AskKeepHomeRefusal>(this.desk, context, 'AskKeepHomeRefused', {
      command: { type: 'AskKeepHome', caseId, admittedOn },
      ...{ commandId, sent: sent satisfies Json, about: caseId, caseId },
    });
  }

  @Mutation('answerKeepHome')
  answerKeepHome(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AnswerKeepHomeAnswer> {
    const sent = parseInput(reply, input);
    const { commandId, outcome, until } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<AnswerKeepHome, 'AnswerKeepHomeRefused', AnswerKeepHomeRefusal>(
      this.desk,
      context,
      'AnswerKeepHomeRefused',
      {
        command: { type: 'AnswerKeepHome', caseId, outcome, ...(until == null ? {} : { until }) },
        ...{ commandId, sent: sent satisfies Json, about: caseId, caseId },
      },
    );
  }
}
