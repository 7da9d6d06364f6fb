import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { derivedUuid, plain } from '#lib/kernel';
import { lifeAreas, urgencies } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { RegisterNeedAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId, shortText } from '../desk/inputs.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import type { NeedRefusal, RegisterNeed } from './need.decide.js';

const registration = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  area: codeOf(lifeAreas),
  urgency: codeOf(urgencies),
  description: shortText,
});

@Resolver()
export class NeedResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('registerNeed')
  registerNeed(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<RegisterNeedAnswer> {
    const sent = parseInput(registration, input);
    const { commandId, area, urgency, description } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const needId = `need-${derivedUuid(commandId, 'need')}` as const;
    return send<RegisterNeed, 'RegisterNeedRefused', NeedRefusal>(this.desk, context, 'RegisterNeedRefused', {
      command: { type: 'RegisterNeed', caseId, needId, area, urgency, description: plain(description) },
      commandId,
      sent,
      about: needId,
      caseId,
    });
  }
}
