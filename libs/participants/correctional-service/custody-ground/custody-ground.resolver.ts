import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, Desk, openedId, sealedId, send } from '#lib/joint-case';
import type { ChangeCustodyGroundAnswer, TellCustodyGroundAnswer } from '#schema/correctional-service';
import type { ChangeCustodyGround, CustodyGroundRefusal } from './custody-ground.decide.js';
import type { TellCustodyGround, TellCustodyGroundRefusal } from './tell-custody-ground.decide.js';

const change = z.strictObject({
  commandId: commandIdSchema,
  recordId: sealedId,
  ground: codeOf(['sentence', 'remand-ended']),
  on: civilDateSchema,
});
const telling = z.strictObject({
  commandId: commandIdSchema,
  caseId: sealedId,
  ground: codeOf(['remand', 'sentence', 'remand-ended']),
  on: civilDateSchema,
});

@Resolver()
export class CustodyGroundResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('changeCustodyGround')
  changeCustodyGround(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ChangeCustodyGroundAnswer> {
    const sent = parseInput(change, input);
    const { commandId, ground, on } = sent;
    const recordId = openedId(context, 'private', sent.recordId, commandId);
    return send<ChangeCustodyGround, 'ChangeCustodyGroundRefused', CustodyGroundRefusal>(
      this.desk,
      context,
      'ChangeCustodyGroundRefused',
      { command: { type: 'ChangeCustodyGround', recordId, ground, on }, commandId, sent, about: recordId },
    );
  }

  @Mutation('tellCustodyGround')
  tellCustodyGround(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<TellCustodyGroundAnswer> {
    const sent = parseInput(telling, input);
    const { commandId, ground, on } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<TellCustodyGround, 'TellCustodyGroundRefused', TellCustodyGroundRefusal | 'NOT_A_PARTICIPANT'>(
      this.desk,
      context,
      'TellCustodyGroundRefused',
      { command: { type: 'TellCustodyGround', caseId, ground, on }, commandId, sent, about: caseId, caseId },
    );
  }
}
