import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, complainBy, Desk, openedId, sealedId, send, statutoryDuties } from '#lib/joint-case';
import type { DecideStartLoanAnswer } from '#schema/municipality';
import type { DecideStartLoan, StartLoanRefusal } from './start-loan.decide.js';

const vedtak = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  outcome: codeOf(['granted', 'refused']),
  amountNok: z.number().int().min(1).max(100_000_000).nullish(),
  decidedOn: civilDateSchema,
});

@Resolver()
export class StartLoanResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('decideStartLoan')
  decide(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<DecideStartLoanAnswer> {
    const sent = parseInput(vedtak, input);
    const { commandId, outcome, amountNok, decidedOn } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const amount = amountNok == null ? {} : { amountNok };
    return send<DecideStartLoan, 'DecideStartLoanRefused', StartLoanRefusal | 'NOT_A_PARTICIPANT'>(
      this.desk,
      context,
      'DecideStartLoanRefused',
      {
        command: {
          type: 'DecideStartLoan',
          caseId,
          outcome,
          ...amount,
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
