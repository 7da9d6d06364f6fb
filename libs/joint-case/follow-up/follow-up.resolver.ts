import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { Json } from '#lib/kernel';
import { needEnds } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { CloseNeedAnswer, ConfirmTakeOverAnswer, TakeNeedAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId } from '../desk/inputs.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import type {
  CloseNeed,
  CloseNeedRefusal,
  ConfirmTakeOver,
  ConfirmTakeOverRefusal,
  TakeNeed,
  TakeNeedRefusal,
} from './follow-up.commands.js';

const aNeed = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, needId: sealedId });
const ending = z.strictObject({ ...aNeed.shape, reason: codeOf(needEnds), intoNeedId: sealedId.nullish() });

/** Who follows a need up: taken in one tap, confirmed in one click, ended. */
@Resolver()
export class FollowUpResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('takeNeed')
  takeNeed(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<TakeNeedAnswer> {
    const { named, frame } = this.named(context, parseInput(aNeed, input));
    return send<TakeNeed, 'TakeNeedRefused', TakeNeedRefusal>(this.desk, context, 'TakeNeedRefused', {
      command: { type: 'TakeNeed', ...named },
      ...frame,
    });
  }

  @Mutation('confirmTakeOver')
  confirmTakeOver(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ConfirmTakeOverAnswer> {
    const { named, frame } = this.named(context, parseInput(aNeed, input));
    return send<ConfirmTakeOver, 'ConfirmTakeOverRefused', ConfirmTakeOverRefusal>(
      this.desk,
      context,
      'ConfirmTakeOverRefused',
      { command: { type: 'ConfirmTakeOver', ...named }, ...frame },
    );
  }

  @Mutation('closeNeed')
  closeNeed(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<CloseNeedAnswer> {
    const sent = parseInput(ending, input);
    const { named, frame } = this.named(context, sent);
    const into = sent.intoNeedId == null ? null : openedId(context, 'need', sent.intoNeedId, sent.commandId);
    return send<CloseNeed, 'CloseNeedRefused', CloseNeedRefusal>(this.desk, context, 'CloseNeedRefused', {
      command: { type: 'CloseNeed', ...named, reason: sent.reason, into },
      ...frame,
    });
  }

  private named(context: EdgeContext, sent: z.output<typeof aNeed> & { readonly [field: string]: Json | undefined }) {
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const needId = openedId(context, 'need', sent.needId, commandId);
    return { named: { caseId, needId }, frame: { commandId, sent: sent satisfies object, about: needId, caseId } };
  }
}
