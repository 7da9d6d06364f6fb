import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { AftercareAgreed, civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { checkedNationalId, commandIdSchema, Desk, nameText, newRecord, send } from '#lib/joint-case';
import type { AgreeAftercareAnswer } from '#schema/child-welfare';
import { birthday } from '../birthday.js';
import type { AftercareRefusal, AgreeAftercare } from './aftercare.decide.js';

const aftercare = z.strictObject({
  commandId: commandIdSchema,
  until: civilDateSchema,
  name: nameText,
  nationalId: z.string().max(20),
});

@Resolver()
export class AftercareResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('agreeAftercare')
  async agreeAftercare(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AgreeAftercareAnswer> {
    const sent = parseInput(aftercare, input);
    const { commandId, until } = sent;
    const nationalId = checkedNationalId(this.desk, sent.nationalId);
    const birthday25 = birthday(nationalId, 25);
    const made = await newRecord(this.desk, context, { commandId, nationalId, type: AftercareAgreed.name });
    return send<AgreeAftercare, 'AgreeAftercareRefused', AftercareRefusal>(
      this.desk,
      context,
      'AgreeAftercareRefused',
      {
        command: {
          type: 'AgreeAftercare',
          ...made,
          until,
          birthday25,
          name: plain(sent.name),
          nationalId: plain(nationalId),
        },
        commandId,
        sent,
        about: made.recordId,
      },
    );
  }
}
