import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, complainBy, Desk, openedId, sealedId, send, statutoryDuties } from '#lib/joint-case';
import type { DecideDepositGuaranteeAnswer } from '#schema/municipality';
import type { DecideDepositGuarantee, DepositGuaranteeRefusal } from './deposit-guarantee.decide.js';

const vedtak = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  outcome: codeOf(['granted', 'refused']),
  amountNok: z.number().int().min(1).max(100_000_000).nullish(),
  until: civilDateSchema.nullish(),
  decidedOn: civilDateSchema,
});

@Resolver()
export class DepositGuaranteeResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('decideDepositGuarantee')
  decide(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<DecideDepositGuaranteeAnswer> {
    const sent = parseInput(vedtak, input);
    const { commandId, outcome, amountNok, until, decidedOn } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<DecideDepositGuarantee, 'DecideDepositGuaranteeRefused', DepositGuaranteeRefusal | 'NOT_A_PARTICIPANT'>(
      this.desk,
      context,
      'DecideDepositGuaranteeRefused',
      {
        command: {
          type: 'DecideDepositGuarantee',
          caseId,
          outcome,
          ...(amountNok == null ? {} : { amountNok }),
          ...(until == null ? {} : { until }),
          decidedOn,
          complaintBy: complainBy(statutoryDuties, decidedOn),
        },
        commandId,
        sent,
        about: caseId,
        caseId,
      },
    );
  }
}
