import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { AdmissionRegistered, civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { checkedNationalId, codeOf, commandIdSchema, Desk, nameText, newRecord, send } from '#lib/joint-case';
import type { RegisterAdmissionAnswer } from '#schema/correctional-service';
import type { AdmissionRefusal, RegisterAdmission } from './admission.decide.js';

const admission = z.strictObject({
  commandId: commandIdSchema,
  admittedOn: civilDateSchema,
  ground: codeOf(['remand', 'sentence']),
  releaseExpectedOn: civilDateSchema.nullish(),
  name: nameText,
  nationalId: z.string().max(20),
});

@Resolver()
export class AdmissionResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('registerAdmission')
  async registerAdmission(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RegisterAdmissionAnswer> {
    const sent = parseInput(admission, input);
    const { commandId, admittedOn, ground, releaseExpectedOn } = sent;
    const nationalId = checkedNationalId(this.desk, sent.nationalId);
    const made = await newRecord(this.desk, context, { commandId, nationalId, type: AdmissionRegistered.name });
    return send<RegisterAdmission, 'RegisterAdmissionRefused', AdmissionRefusal>(
      this.desk,
      context,
      'RegisterAdmissionRefused',
      {
        command: {
          type: 'RegisterAdmission',
          ...made,
          admittedOn,
          ground,
          ...(releaseExpectedOn == null ? {} : { releaseExpectedOn }),
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
