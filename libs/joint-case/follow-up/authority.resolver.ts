import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { authorityGrounds, civilDateSchema } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { ClearAuthorityEndAnswer, SetAuthorityEndAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId } from '../desk/inputs.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import type {
  ClearAuthorityEnd,
  ClearAuthorityEndRefusal,
  SetAuthorityEnd,
  SetAuthorityEndRefusal,
} from './authority.decide.js';

const clearing = z.strictObject({ commandId: commandIdSchema, caseId: sealedId });
const setting = z.strictObject({ ...clearing.shape, on: civilDateSchema, ground: codeOf(authorityGrounds) });

/** Up to when the unit that asks may follow the person up. */
@Resolver()
export class AuthorityResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('setAuthorityEnd')
  setAuthorityEnd(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<SetAuthorityEndAnswer> {
    const sent = parseInput(setting, input);
    const { commandId, on, ground } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<SetAuthorityEnd, 'SetAuthorityEndRefused', SetAuthorityEndRefusal>(
      this.desk,
      context,
      'SetAuthorityEndRefused',
      { command: { type: 'SetAuthorityEnd', caseId, on, ground }, commandId, sent, about: caseId, caseId },
    );
  }

  @Mutation('clearAuthorityEnd')
  clearAuthorityEnd(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ClearAuthorityEndAnswer> {
    const sent = parseInput(clearing, input);
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return send<ClearAuthorityEnd, 'ClearAuthorityEndRefused', ClearAuthorityEndRefusal>(
      this.desk,
      context,
      'ClearAuthorityEndRefused',
      { command: { type: 'ClearAuthorityEnd', caseId }, commandId, sent, about: caseId, caseId },
    );
  }
}
