import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { commandIdSchema, Desk, enumWord, openedEntry, sealedId, send, shortText, unitOf } from '#lib/joint-case';
import type { ConfirmSpokenAnswerAnswer, DisputeSpokenAnswerAnswer } from '#schema/client';
import { personViewOf } from '../my-page.resolver.js';
import { personOf } from '../person-of.js';
import type { ConfirmSpokenAnswer, DisputeSpokenAnswer, SpokenAnswerRefusal } from './spoken-answer.decide.js';

const confirmed = z.strictObject({ commandId: commandIdSchema, answerId: sealedId });
const disputed = z.strictObject({ ...confirmed.shape, words: shortText });

/** What the person says to the answers about consent that bodies wrote down. */
@Resolver()
export class SpokenAnswerResolver {
  constructor(private readonly desk: Desk) {}

  @Query('spokenAnswers')
  async spokenAnswers(@Context() context: EdgeContext) {
    const { directory } = this.desk.parts;
    await directory.refresh();
    const { spokenAnswers } = await personViewOf(this.desk, personOf(context));
    return spokenAnswers.flatMap(({ eventId, what, writtenDownBy, at, status }) => {
      const scribe = unitOf(context.seals, directory, writtenDownBy);
      if (scribe === null) return [];
      const id = context.seals.sealId(eventId);
      return [{ id, what: enumWord(what), writtenDownBy: scribe, at, status: enumWord(status) }];
    });
  }

  @Mutation('confirmSpokenAnswer')
  confirmSpokenAnswer(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<ConfirmSpokenAnswerAnswer> {
    const sent = parseInput(confirmed, input);
    const { commandId } = sent;
    const eventId = openedEntry(context, sent.answerId, commandId);
    return send<ConfirmSpokenAnswer, 'ConfirmSpokenAnswerRefused', SpokenAnswerRefusal>(
      this.desk,
      context,
      'ConfirmSpokenAnswerRefused',
      {
        command: { type: 'ConfirmSpokenAnswer', personId: personOf(context), eventId },
        ...{ commandId, sent, about: eventId },
      },
    );
  }

  @Mutation('disputeSpokenAnswer')
  disputeSpokenAnswer(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<DisputeSpokenAnswerAnswer> {
    const sent = parseInput(disputed, input);
    const { commandId, words } = sent;
    const eventId = openedEntry(context, sent.answerId, commandId);
    return send<DisputeSpokenAnswer, 'DisputeSpokenAnswerRefused', SpokenAnswerRefusal>(
      this.desk,
      context,
      'DisputeSpokenAnswerRefused',
      {
        command: { type: 'DisputeSpokenAnswer', personId: personOf(context), eventId, words: plain(words) },
        ...{ commandId, sent, about: eventId },
      },
    );
  }
}
