import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { commandIdSchema, Desk, openedId, sealedId, send } from '#lib/joint-case';
import type { GrantLeaveAnswer } from '#schema/correctional-service';
import type { GrantLeave, LeaveRefusal } from './leave.decide.js';

const leave = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  from: civilDateSchema,
  to: civilDateSchema,
});

@Resolver()
export class LeaveResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('grantLeave')
  grantLeave(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<GrantLeaveAnswer> {
    const sent = parseInput(leave, input);
    const { commandId, from, to } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<GrantLeave, 'GrantLeaveRefused', LeaveRefusal | 'NOT_A_PARTICIPANT'>(
      this.desk,
      context,
      'GrantLeaveRefused',
      { command: { type: 'GrantLeave', caseId, from, to }, commandId, sent, about: caseId, caseId },
    );
  }
}
