import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { plain } from '#lib/kernel';
import { answerReasons, dwellingAnswers } from '#lib/case-stream';
import { parseInput, type EdgeContext } from '#lib/graphql';
import { codeOf, commandIdSchema, Desk, openedEntry, openedId, sealedId, send, shortText } from '#lib/joint-case';
import type {
  AgreeStabilityAnswer,
  AnswerDwellingOfferAnswer,
  ConfirmSpokenWordAnswer,
  DisputeFactAnswer,
} from '#schema/client';
import type { ConfirmRefusal, ConfirmSpokenWord } from './confirmation/confirmation.decide.js';
import type { DisputeFact, DisputeRefusal } from './dispute/dispute.decide.js';
import type { AnswerDwellingOffer, DwellingAnswerRefusal } from './dwelling-answer/dwelling-answer.decide.js';
import { personOf } from './person-of.js';
import type { AgreeStability, StabilityRefusal } from './stability/stability.decide.js';

const onCase = z.strictObject({ commandId: commandIdSchema, caseId: sealedId });
const dwellingAnswer = z.strictObject({
  ...onCase.shape,
  offerId: sealedId,
  answer: codeOf(dwellingAnswers),
  reasons: z.array(codeOf(answerReasons)).max(answerReasons.length),
  words: shortText.nullish(),
});
const agreement = z.strictObject({ ...onCase.shape, tenancyId: sealedId, months: z.number().int().min(1).max(36) });
const confirmed = z.strictObject({ ...onCase.shape, entryId: sealedId });
const disputed = z.strictObject({ ...onCase.shape, entryId: sealedId, words: shortText });

/** What the person says to what bodies offered, proposed and wrote. */
@Resolver()
export class OwnAnswersResolver {
  constructor(private readonly desk: Desk) {}

  @Mutation('answerDwellingOffer')
  answerDwellingOffer(
    @Context() context: EdgeContext,
    @Args('input') input: unknown,
  ): Promise<AnswerDwellingOfferAnswer> {
    const sent = parseInput(dwellingAnswer, input);
    const { commandId, answer, reasons, words } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const offerId = openedId(context, 'offer', sent.offerId, commandId);
    return send<AnswerDwellingOffer, 'AnswerDwellingOfferRefused', DwellingAnswerRefusal>(
      this.desk,
      context,
      'AnswerDwellingOfferRefused',
      {
        command: {
          type: 'AnswerDwellingOffer',
          ...{ caseId, personId: personOf(context), offerId, answer, reasons, form: 'digital' },
          ...(words == null ? {} : { words: plain(words) }),
        },
        ...{ commandId, sent, about: offerId, caseId },
      },
    );
  }

  @Mutation('agreeStability')
  agreeStability(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<AgreeStabilityAnswer> {
    const sent = parseInput(agreement, input);
    const { commandId, months } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const tenancyId = openedId(context, 'tenancy', sent.tenancyId, commandId);
    return send<AgreeStability, 'AgreeStabilityRefused', StabilityRefusal>(
      this.desk,
      context,
      'AgreeStabilityRefused',
      {
        command: { type: 'AgreeStability', caseId, personId: personOf(context), tenancyId, months, form: 'digital' },
        ...{ commandId, sent, about: tenancyId, caseId },
      },
    );
  }

  @Mutation('disputeFact')
  disputeFact(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<DisputeFactAnswer> {
    const sent = parseInput(disputed, input);
    const { commandId, words } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const eventId = openedEntry(context, sent.entryId, commandId);
    return send<DisputeFact, 'DisputeFactRefused', DisputeRefusal>(this.desk, context, 'DisputeFactRefused', {
      command: {
        type: 'DisputeFact',
        ...{ caseId, personId: personOf(context), eventId, words: plain(words), form: 'digital' },
      },
      ...{ commandId, sent, about: eventId, caseId },
    });
  }

  @Mutation('confirmSpokenWord')
  confirmSpokenWord(@Context() context: EdgeContext, @Args('input') input: unknown): Promise<ConfirmSpokenWordAnswer> {
    const sent = parseInput(confirmed, input);
    const { commandId } = sent;
    const caseId = openedId(context, 'case', sent.caseId, commandId);
    const eventId = openedEntry(context, sent.entryId, commandId);
    return send<ConfirmSpokenWord, 'ConfirmSpokenWordRefused', ConfirmRefusal>(
      this.desk,
      context,
      'ConfirmSpokenWordRefused',
      {
        command: { type: 'ConfirmSpokenWord', caseId, personId: personOf(context), eventId },
        ...{ commandId, sent, about: eventId, caseId },
      },
    );
  }
}
