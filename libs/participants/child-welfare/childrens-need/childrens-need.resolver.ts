import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { childrensMatters } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, Desk, openedId, sealedId, send, shortText } from '#lib/joint-case';
import type { RecordChildrensHousingNeedAnswer } from '#schema/child-welfare';
import type { ChildrensNeedRefusal, RecordChildrensHousingNeed } from './childrens-need.decide.js';

const need = z.strictObject({
  commandId: commandIdSchema,
  recordId: sealedId,
  children: z.number().int().min(1).max(20),
  matters: z.array(codeOf(childrensMatters)).max(childrensMatters.length),
  words: shortText.nullish(),
});

@Resolver()
export class ChildrensNeedResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('recordChildrensHousingNeed')
  recordNeed(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<RecordChildrensHousingNeedAnswer> {
    const sent = parseInput(need, input);
    const { commandId, children, matters, words } = sent;
    const recordId = openedId(context, 'private', sent.recordId, commandId);
    return send<RecordChildrensHousingNeed, 'RecordChildrensHousingNeedRefused', ChildrensNeedRefusal>(
      this.desk,
      context,
      'RecordChildrensHousingNeedRefused',
      {
        command: {
          type: 'RecordChildrensHousingNeed',
          recordId,
          children,
          matters,
          ...(words == null ? {} : { words: plain(words) }),
        },
        commandId,
        sent,
        about: recordId,
      },
    );
  }
}
