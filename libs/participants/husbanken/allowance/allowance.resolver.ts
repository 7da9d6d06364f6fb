import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, Desk, openedId, sealedId, send } from '#lib/joint-case';
import type { DecideHousingAllowanceAnswer } from '#schema/husbanken';
import type { AllowanceRefusal, DecideHousingAllowance } from './allowance.decide.js';

const vedtak = z.strictObject({
  commandId: commandIdSchema,
  recordId: sealedId,
  outcome: codeOf(['granted', 'refused']),
  fromMonth: z
    .string()
    .regex(/^(20|21)\d{2}-(0[1-9]|1[0-2])$/)
    .nullish(),
  monthlyNok: z.number().int().min(1).max(1_000_000).nullish(),
  decidedOn: civilDateSchema,
});

@Resolver()
export class AllowanceResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('decideHousingAllowance')
  decide(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<DecideHousingAllowanceAnswer> {
    const sent = parseInput(vedtak, input);
    const { commandId, outcome, fromMonth, monthlyNok, decidedOn } = sent;
    const recordId = openedId(context, 'private', sent.recordId, commandId);
    return send<DecideHousingAllowance, 'DecideHousingAllowanceRefused', AllowanceRefusal>(
      this.desk,
      context,
      'DecideHousingAllowanceRefused',
      {
        command: {
          type: 'DecideHousingAllowance',
          recordId,
          outcome,
          ...(fromMonth == null ? {} : { fromMonth }),
          ...(monthlyNok == null ? {} : { monthlyNok }),
          decidedOn,
        },
        commandId,
        sent,
        about: recordId,
      },
    );
  }
}
