import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain, type Json } from '#lib/kernel';
import { cardAnswers, cardItems } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { ReopenCardItemAnswer, SettleCardItemAnswer, TakeCardItemAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId, shortText } from '../desk/inputs.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import type {
  ReopenCardItem,
  ReopenRefusal,
  SettleCardItem,
  SettleRefusal,
  TakeCardItem,
  TakeRefusal,
} from './release-card.decide.js';

const point = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, item: codeOf(cardItems) });
const settlement = z.strictObject({
  ...point.shape,
  answer: codeOf(cardAnswers).nullish(),
  note: shortText.nullish(),
});

/** The points of the release card: taken in one tap, settled, let go. */
@Resolver()
export class ReleaseCardResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('takeCardItem')
  takeCardItem(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<TakeCardItemAnswer> {
    const sent = parseInput(point, input);
    const frame = this.frame(context, sent);
    return send<TakeCardItem, 'TakeCardItemRefused', TakeRefusal>(this.desk, context, 'TakeCardItemRefused', {
      command: { type: 'TakeCardItem', caseId: frame.caseId, item: sent.item },
      ...frame,
    });
  }

  @Mutation('settleCardItem')
  settleCardItem(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<SettleCardItemAnswer> {
    const sent = parseInput(settlement, input);
    const { item, answer, note } = sent;
    const frame = this.frame(context, sent);
    return send<SettleCardItem, 'SettleCardItemRefused', SettleRefusal>(this.desk, context, 'SettleCardItemRefused', {
      command: {
        type: 'SettleCardItem',
        caseId: frame.caseId,
        item,
        ...(answer == null ? {} : { answer }),
        ...(note == null ? {} : { note: plain(note) }),
      },
      ...frame,
    });
  }

  @Mutation('reopenCardItem')
  reopenCardItem(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ReopenCardItemAnswer> {
    const sent = parseInput(point, input);
    const frame = this.frame(context, sent);
    return send<ReopenCardItem, 'ReopenCardItemRefused', ReopenRefusal>(this.desk, context, 'ReopenCardItemRefused', {
      command: { type: 'ReopenCardItem', caseId: frame.caseId, item: sent.item },
      ...frame,
    });
  }

  private frame(context: EdgeContext, sent: z.output<typeof settlement>) {
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    return { commandId, sent: sent satisfies Json, about: caseId, caseId };
  }
}
