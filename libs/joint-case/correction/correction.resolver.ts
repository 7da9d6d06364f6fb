import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { civilDateSchema, correctionReasons, keepingReasons } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import type { AnswerDisputeAnswer, CorrectFactAnswer } from '#schema/municipality';
import { Desk } from '../desk/desk.js';
import { codeOf, sealedId, shortText } from '../desk/inputs.js';
import { commandIdSchema, openedId, send } from '../desk/send.js';
import type { AnswerDispute, CorrectFact, CorrectRefusal, DisputeAnswerRefusal } from './correction.decide.js';
import { openedEntry } from './opened-entry.js';

const ofEntry = z.strictObject({ commandId: commandIdSchema, caseId: sealedId, entryId: sealedId });
const correction = z.strictObject({
  ...ofEntry.shape,
  text: shortText.nullish(),
  on: civilDateSchema.nullish(),
  takeBack: z.boolean(),
  reason: codeOf(correctionReasons),
});
const keeping = z.strictObject({ ...ofEntry.shape, reason: codeOf(keepingReasons) });
const instead = z.object({ command: z.string() });

/** What was recorded and is not right. */
@Resolver()
export class CorrectionResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('correctFact')
  async correctFact(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<CorrectFactAnswer> {
    const sent = parseInput(correction, input);
    const { commandId, text, on, takeBack, reason } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const eventId = openedEntry(context, sent.entryId, commandId);
    const answer = await send<CorrectFact, 'CorrectFactRefused', CorrectRefusal>(
      this.desk,
      context,
      'CorrectFactRefused',
      {
        command: {
          type: 'CorrectFact',
          ...{ caseId, eventId, takeBack, reason },
          ...(text == null ? {} : { text: plain(text) }),
          ...(on == null ? {} : { on }),
        },
        ...{ commandId, sent, about: eventId, caseId },
      },
    );
    if (answer.__typename === 'Accepted') return answer;
    const { because, ...refused } = answer;
    return { ...refused, insteadUse: because === undefined ? null : instead.parse(because).command };
  }

  @Mutation('answerDispute')
  answerDispute(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AnswerDisputeAnswer> {
    const sent = parseInput(keeping, input);
    const { commandId, reason } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const eventId = openedEntry(context, sent.entryId, commandId);
    return send<AnswerDispute, 'AnswerDisputeRefused', DisputeAnswerRefusal>(
      this.desk,
      context,
      'AnswerDisputeRefused',
      { command: { type: 'AnswerDispute', caseId, eventId, reason }, ...{ commandId, sent, about: eventId, caseId } },
    );
  }
}
